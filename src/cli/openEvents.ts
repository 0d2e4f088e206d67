import type { Event } from '../core/event.ts';
import type { Journal } from '../journal/journal.ts';
import type { Memories } from './memories.ts';

/** All that was told of incidents that are open, in the order in which it was told. */
export function openEvents(journal: Journal, memories: Memories): Event[] {
  const events: Event[] = [];
  for (const { provider, incident } of memories.open()) {
    events.push(...journal.eventsOf(provider, incident));
  }
  return events.sort((one, other) => (one.observed_at < other.observed_at ? -1 : 1));
}
