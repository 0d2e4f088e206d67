import type { Status } from '../../core/incident.ts';
import { OPEN } from '../words.ts';
import type { RawNotice } from './schema.ts';

export type Type = 'incident' | 'maintenance';

/** https://docs.sorryapp.com/v1: the states of unplanned and of planned notices. */
const STATES: Readonly<Record<Type, ReadonlyMap<string, Status>>> = {
  incident: new Map<string, Status>([
    ['investigating', 'investigating'],
    ['identified', 'identified'],
    ['recovering', 'monitoring'],
    ['resolved', 'resolved'],
    ['false_alarm', 'resolved'],
  ]),
  maintenance: new Map<string, Status>([
    ['scheduled', 'scheduled'],
    ['underway', 'in_progress'],
    ['complete', 'completed'],
    ['cancelled', 'completed'],
  ]),
};

export function typeOf({ type }: RawNotice): Type {
  return type === 'planned' ? 'maintenance' : 'incident';
}

/** A general notice has no state of its own: it is over when its time is past. */
export function statusOf({ type, state, timeline_state: time }: RawNotice): Status {
  const own = type === 'planned' ? 'maintenance' : 'incident';
  if (type === 'general') return time?.startsWith('past') ? 'resolved' : OPEN.incident;
  return STATES[own].get(state ?? '') ?? OPEN[own];
}
