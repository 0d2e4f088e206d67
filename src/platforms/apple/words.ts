import type { Impact, Status } from '../../core/incident.ts';
import type { ComponentStatus } from '../words.ts';
import { OPEN } from '../words.ts';
import type { RawEvent } from './schema.ts';

type Type = 'incident' | 'maintenance';

const STATUSES: Readonly<Record<Type, ReadonlyMap<string, Status>>> = {
  incident: new Map([
    ['ongoing', 'investigating'],
    ['resolved', 'resolved'],
  ]),
  maintenance: new Map([
    ['upcoming', 'scheduled'],
    ['ongoing', 'in_progress'],
    ['resolved', 'completed'],
    ['completed', 'completed'],
  ]),
};
const IMPACTS: ReadonlyMap<string, Impact> = new Map([
  ['Outage', 'major'],
  ['Issue', 'minor'],
  ['Performance', 'minor'],
]);

/** Only plans are upcoming or completed; all else is ongoing or resolved. */
export function typeOf({ statusType, eventStatus }: RawEvent): Type {
  const planned =
    statusType === 'Maintenance' || /^(?:upcoming|completed)$/.test(eventStatus ?? '');
  return planned ? 'maintenance' : 'incident';
}

/** The status of an event; a word nobody knows is open. */
export function eventStatusOf(type: Type, { eventStatus }: RawEvent): Status {
  return STATUSES[type].get(eventStatus ?? '') ?? OPEN[type];
}

/** The impact of an event. */
export function eventImpactOf(type: Type, { statusType }: RawEvent): Impact {
  return type === 'maintenance' ? 'maintenance' : (IMPACTS.get(statusType ?? '') ?? 'unknown');
}

/** What a service is while such an event is under way. */
export function serviceStatusOf(type: Type, { statusType }: RawEvent): ComponentStatus {
  if (type === 'maintenance') return 'under_maintenance';
  return statusType === 'Outage' ? 'major_outage' : 'degraded_performance';
}
