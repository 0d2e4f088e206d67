import type { Event, EventUpdate } from '../../src/core/event.ts';

/** An update as OpenAI might post it, with what the test is about. */
export function anUpdate(part: Partial<EventUpdate> = {}): EventUpdate {
  return {
    id: 'u1',
    status: 'investigating',
    message: 'We are investigating reports of elevated error rates',
    created_at: '2025-02-19T14:32:00.000Z',
    updated_at: '2025-02-19T14:32:00.000Z',
    edited: false,
    ...part,
  };
}

/** An event as OpenAI might cause it, with what the test is about. */
export function anEvent(part: Partial<Event> = {}): Event {
  return {
    id: 'openai/i1/2025-02-19T14:32:00Z/0123456789ab',
    type: 'incident',
    change: 'opened',
    provider: 'openai',
    provider_name: 'OpenAI',
    incident_id: 'i1',
    updated_at: '2025-02-19T14:32:00.000Z',
    status: 'investigating',
    impact: 'minor',
    name: 'Elevated error rates',
    message: 'We are investigating reports of elevated error rates',
    components: ['Chat Completions'],
    url: 'https://status.openai.com/incidents/i1',
    created_at: '2025-02-19T14:32:00.000Z',
    started_at: null,
    resolved_at: null,
    observed_at: '2025-02-19T14:32:41.123Z',
    changed: [],
    updates: [anUpdate()],
    ...part,
  };
}

/** Events that differ in their ids, counted from `first`. */
export function someEvents(count: number, first = 1): Event[] {
  return Array.from({ length: count }, (_, n) => anEvent({ id: `openai/i${first + n}/t/0` }));
}
