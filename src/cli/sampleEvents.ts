import type { Event } from '../core/event.ts';
import type { Status } from '../core/incident.ts';
import { isoSecond, isoTime } from '../core/time.ts';

const NAME = 'This is a test from statuswire; nothing is wrong';
const STEPS = [
  { change: 'opened', status: 'investigating', message: 'Sent by "statuswire sinks test".' },
  { change: 'resolved', status: 'resolved', message: 'The test is over.' },
] as const;

/**
 * What a sink is tried with: an incident that nobody has, opened and resolved at once, so that
 * nothing stays open; for people its beginning is enough. Each time it is another incident.
 */
export function sampleEvents(now: number, human: boolean): Event[] {
  const incident = `test-${now.toString(36)}`;
  const impact = human ? 'none' : 'minor';
  const steps = human ? STEPS.slice(0, 1) : STEPS;
  return steps.map((step, n) => ({
    id: `statuswire/${incident}/${isoSecond(now)}/00000000000${n}`,
    type: 'incident',
    change: step.change,
    provider: 'statuswire',
    provider_name: 'statuswire',
    incident_id: incident,
    updated_at: isoTime(now),
    status: step.status,
    impact,
    name: NAME,
    message: step.message,
    components: [],
    url: null,
    created_at: isoTime(now),
    started_at: isoTime(now),
    resolved_at: n === 0 ? null : isoTime(now),
    observed_at: isoTime(now),
    changed: n === 0 ? [] : ['status', 'message', 'resolved_at'],
    updates: [updateOf(`${incident}-${n}`, step, now)],
  }));
}

function updateOf(
  id: string,
  { status, message }: { readonly status: Status; readonly message: string },
  now: number,
): Event['updates'][number] {
  const at = isoTime(now);
  return { id, status, message, created_at: at, updated_at: at, edited: false };
}
