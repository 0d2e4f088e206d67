import { isClosed } from '../../core/incident.ts';
import type { Component, Incident, Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { closedAt } from '../closing.ts';
import { UNTOLD } from '../entry.ts';
import { OPEN } from '../words.ts';
import type { RawIncident } from './schema.ts';
import { updatesOf } from './updates.ts';
import { isOfMaintenance, severityOf } from './words.ts';

type Type = 'incident' | 'maintenance';

/** What the page says about an incident. */
export interface Ground {
  /** Whether it is listed as resolved. */
  readonly over: boolean;
  readonly components: readonly Component[] | null;
  readonly url: string;
}

/** An incident or a maintenance; null when it bears no time at all. */
export function toIncident(
  raw: RawIncident & { readonly id: string },
  { over, components, url }: Ground,
): Incident | null {
  const type = typeOf(raw);
  const beganAt = parseTime(raw.incident_began_at);
  const endedAt = parseTime(raw.incident_ended_at);
  const updates = updatesOf(raw, type, beganAt);
  const createdAt = updates[0]?.createdAt ?? beganAt;
  if (createdAt === null) return null;
  const status = statusOf(type, over, updates);
  return {
    ...UNTOLD,
    id: raw.id,
    type,
    name: raw.incident_title?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : severityOf(raw.incident_severity_id),
    components,
    url,
    createdAt,
    updatedAt: updates.at(-1)?.createdAt ?? createdAt,
    startedAt: type === 'incident' ? beganAt : null,
    resolvedAt: isClosed(status) ? endOf(type, endedAt, updates) : null,
    scheduledFor: type === 'maintenance' ? beganAt : null,
    scheduledUntil: type === 'maintenance' ? endedAt : null,
    updates,
  };
}

/** Which of them it is, `incident_type` may say; what its codes mean is not known. */
function typeOf({ incident_severity_id: severity, incident_status_updates: updates }: RawIncident) {
  const planned = (updates ?? []).some((update) => isOfMaintenance(update.incident_status_id));
  return planned || severityOf(severity) === 'maintenance' ? 'maintenance' : 'incident';
}

/** What is listed as resolved is over, whatever was written last. */
function statusOf(type: Type, over: boolean, updates: readonly Update[]): Status {
  const last = updates.at(-1)?.status ?? OPEN[type];
  if (!over || isClosed(last)) return last;
  return type === 'maintenance' ? 'completed' : 'resolved';
}

/** When it was over; the end of a maintenance may be that of its plan. */
function endOf(type: Type, endedAt: number | null, updates: readonly Update[]): number | null {
  if (type === 'incident') return endedAt ?? closedAt(updates);
  return closedAt(updates) ?? endedAt;
}
