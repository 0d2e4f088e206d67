import type { Change, Event } from '../../src/core/event.ts';
import { anEvent, anUpdate } from './anEvent.ts';

const ENDED = {
  status: 'resolved',
  message: 'All is well again',
  resolved_at: '2025-02-19T15:00:00.000Z',
} as const;

/** An event of this change, as an incident would cause it that nothing else is known of. */
export function everyChange(change: Change): Event {
  const silent = change === 'touched' || change === 'removed';
  const { status, resolved_at } = ENDED;
  const over = change === 'resolved' ? { status, resolved_at } : {};
  return anEvent({ change, ...over, updates: silent ? [] : [anUpdate()] });
}

/** What happened next to the incident of `anEvent`. */
export function storyOf(change: Change, part: Partial<Event> = {}): Event {
  return anEvent({ change, id: `openai/i1/2025-02-19T14:50:00Z/${change}`, ...part });
}

/** An incident from its first event to its last. */
export function story(): Event[] {
  const fixed = 'A fix is out';
  return [
    anEvent(),
    storyOf('updated', {
      status: 'monitoring',
      message: fixed,
      updates: [anUpdate({ id: 'u2', status: 'monitoring', message: fixed })],
    }),
    storyOf('resolved', {
      ...ENDED,
      updates: [anUpdate({ id: 'u3', status: 'resolved', message: ENDED.message })],
    }),
  ];
}

/** An event that tells of a maintenance once more. */
export const REMINDER = anEvent({
  id: 'openai/i1/2025-02-19T14:32:00Z/0123456789ab/reminder/2025-02-20T02:00:00.000Z',
  type: 'maintenance',
  change: 'reminder',
  status: 'scheduled',
  impact: 'maintenance',
  name: 'Database upgrade',
  message: 'The database will be read-only',
  scheduled_for: '2025-02-20T02:00:00.000Z',
  scheduled_until: '2025-02-20T03:00:00.000Z',
  updates: [anUpdate({ message: 'The database will be read-only' })],
});
