import type { Incident, Status } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import type { Context } from '../platform.ts';
import { linkedComponents } from './linked.ts';
import type { RawIncident } from './schema.ts';
import { timeOf, updatesOf } from './updates.ts';
import { OPEN, impactOf, isMaintenanceStatus, statusOf } from '../words.ts';

type Type = 'incident' | 'maintenance';

/** An incident as Statuspage and its imitators list it; null when it bears no time at all. */
export function toIncident(
  raw: RawIncident & { readonly id: string },
  listed: Type,
  { page, names }: Context,
): Incident | null {
  const type = isMaintenance(raw) ? 'maintenance' : listed;
  const createdAt = firstTime(raw);
  if (createdAt === null) return null;
  const status = statusOf(type, raw.status) ?? unknownStatus(type, raw);
  const updates = updatesOf(raw, { id: raw.id, type, status, createdAt });
  return {
    id: raw.id,
    type,
    name: raw.name?.trim() ?? '',
    status,
    impact: impactOf(raw.impact),
    components: linkedComponents(raw, names),
    url: permalink(raw, page.url),
    createdAt,
    updatedAt: parseTime(raw.updated_at) ?? updates.at(-1)?.createdAt ?? createdAt,
    startedAt: parseTime(raw.started_at),
    resolvedAt: parseTime(raw.resolved_at),
    scheduledFor: type === 'maintenance' ? parseTime(raw.scheduled_for) : null,
    scheduledUntil: type === 'maintenance' ? parseTime(raw.scheduled_until) : null,
    updates,
  };
}

/** Maintenances also turn up among the incidents of a page. */
function isMaintenance(raw: RawIncident): boolean {
  return (
    raw.impact === 'maintenance' || Boolean(raw.scheduled_for) || isMaintenanceStatus(raw.status)
  );
}

function unknownStatus(type: Type, raw: RawIncident): Status {
  if (!raw.resolved_at) return OPEN[type];
  return type === 'maintenance' ? 'completed' : 'resolved';
}

function firstTime(raw: RawIncident): number | null {
  const times = (raw.incident_updates ?? []).map(timeOf).filter((time) => time !== null);
  const oldest = times.length > 0 ? Math.min(...times) : null;
  return (
    parseTime(raw.created_at) ?? oldest ?? parseTime(raw.started_at) ?? parseTime(raw.updated_at)
  );
}

function permalink(raw: RawIncident, pageUrl: string): string {
  const { id, shortlink } = raw;
  return shortlink && /^https?:\/\//i.test(shortlink) ? shortlink : `${pageUrl}/incidents/${id}`;
}
