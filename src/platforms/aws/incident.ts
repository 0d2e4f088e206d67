import { isClosed } from '../../core/incident.ts';
import type { Component, Incident, Update } from '../../core/incident.ts';
import { anyTime } from '../anyTime.ts';
import { closedAt } from '../closing.ts';
import { UNTOLD } from '../entry.ts';
import type { RawEvent } from './schema.ts';
import { updatesOf } from './updates.ts';
import { bareSummary, impactOf, statusOf } from './words.ts';

/** An event of the dashboard at an address; null when it bears no time at all. */
export function toIncident(raw: RawEvent, arn: string, dashboard: string): Incident | null {
  const startedAt = anyTime(raw.date);
  const createdAt = firstTime(raw) ?? startedAt;
  if (createdAt === null) return null;
  const updates = updatesOf(raw, arn, createdAt);
  const endedAt = anyTime(raw.end_time);
  const status = isOver(raw, updates) ? 'resolved' : 'investigating';
  return {
    ...UNTOLD,
    id: arn,
    type: 'incident',
    name: bareSummary(raw.summary),
    status,
    impact: worstImpact(raw),
    components: componentsOf(raw, regionOf(raw, arn)),
    url: permalink(arn, dashboard),
    createdAt,
    updatedAt: Math.max(createdAt, endedAt ?? 0, ...updates.map((update) => update.updatedAt)),
    startedAt,
    resolvedAt: status === 'resolved' ? (endedAt ?? closedAt(updates)) : null,
    updates,
  };
}

/** Events of the archive keep their worst code when they are over; then the log's last entry says so. */
function isOver({ status, summary }: RawEvent, updates: readonly Update[]): boolean {
  const newest = updates.at(-1);
  return isClosed(statusOf(status, summary)) || (newest !== undefined && isClosed(newest.status));
}

/** How bad it was at its worst: the code itself is 0 when it is over. */
function worstImpact({ status, event_log: log, impacted_services: services }: RawEvent) {
  const logged = (log ?? []).map((entry) => entry.status);
  const suffered = Object.values(services ?? {}).flatMap(({ current, max }) => [current, max]);
  return impactOf([status, ...logged, ...suffered]);
}

function firstTime({ event_log: log }: RawEvent): number | null {
  const times = (log ?? []).flatMap((entry) => anyTime(entry.timestamp) ?? []);
  return times.length > 0 ? Math.min(...times) : null;
}

/** `arn:aws:health:us-west-2::event/…` → `us-west-2`; `global` for what is of no region. */
function regionOf({ region_name: name }: RawEvent, arn: string): string {
  return arn.split(':')[3] || name?.trim() || 'global';
}

function componentsOf(raw: RawEvent, region: string): readonly Component[] | null {
  const { impacted_services: services, service: id, service_name: name } = raw;
  const impacted = Object.entries(services ?? {}).map(([id, { service_name: name }]) => ({
    id,
    name: `${region} / ${name?.trim() || id}`,
  }));
  if (impacted.length > 0) return impacted;
  const one = name?.trim() || id;
  return one ? [{ id: id || one, name: `${region} / ${one}` }] : null;
}

/** As the dashboard links to an event itself, e.g. in the address that people quote of 2025-10-20. */
function permalink(arn: string, dashboard: string): string {
  const id = encodeURIComponent(arn).replaceAll('%3A', ':').replaceAll('%2F', '/');
  return `${dashboard}/health/status?eventID=${id}`;
}
