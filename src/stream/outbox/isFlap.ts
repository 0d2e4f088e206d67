import type { Event } from '../../core/event.ts';
import { isClosed } from '../../core/incident.ts';

/**
 * Whether an event's incident was over within so many milliseconds of it. `events`: all that is
 * known of the incident by now, oldest first.
 */
export function isFlap(event: Event, events: readonly Event[], withinMs: number): boolean {
  const at = events.findIndex(({ id }) => id === event.id);
  const later = at < 0 ? [event] : events.slice(at);
  const end = later.find(({ status, change }) => change === 'removed' || isClosed(status));
  if (end === undefined) return false;
  return Date.parse(end.observed_at) - Date.parse(event.observed_at) < withinMs;
}
