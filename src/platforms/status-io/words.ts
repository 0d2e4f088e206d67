import type { Impact, Status } from '../../core/incident.ts';
import { feedStatusOf } from '../feedStatusOf.ts';
import { impactOfComponent, statusOf } from '../words.ts';
import type { ComponentStatus } from '../words.ts';

type Type = 'incident' | 'maintenance';
type Text = string | null | undefined;

// https://kb.status.io/developers/status-codes; the states as read by several clients of the API.

const STATES: Readonly<Record<Type, ReadonlyMap<string, Status>>> = {
  incident: new Map([
    ['100', 'investigating'],
    ['200', 'identified'],
    ['300', 'monitoring'],
    ['400', 'resolved'],
  ]),
  maintenance: new Map([
    ['100', 'scheduled'],
    ['200', 'in_progress'],
    ['300', 'completed'],
  ]),
};

const CODES: ReadonlyMap<string, ComponentStatus> = new Map([
  ['100', 'operational'],
  ['200', 'under_maintenance'],
  ['300', 'degraded_performance'],
  ['400', 'partial_outage'],
  ['500', 'major_outage'],
  // A security event: it runs, but is not well.
  ['600', 'degraded_performance'],
]);

/** The status that a message's state means; undefined for a code nobody knows. */
export function stateOf(type: Type, code: Text): Status | undefined {
  return STATES[type].get(code ?? '');
}

/** The status that a component's code means; undefined for a code nobody knows. */
export function codeStatusOf(code: Text): ComponentStatus | undefined {
  return CODES.get(code ?? '');
}

/** How bad a message says it is; a security event is as bad as can be. */
export function codeImpactOf(code: Text): Impact {
  const status = codeStatusOf(code);
  if (status === undefined) return 'unknown';
  return code === '600' ? 'critical' : impactOfComponent(status);
}

/** The status that a feed's word means; undefined for a word nobody knows. */
export function wordStatusOf(type: Type, word: string): Status | undefined {
  if (type === 'maintenance' && /^active$/i.test(word.trim())) return 'in_progress';
  return statusOf(type, feedStatusOf(word));
}
