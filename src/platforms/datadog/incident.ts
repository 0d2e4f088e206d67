import { isClosed } from '../../core/incident.ts';
import type { Component, Incident, Status } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { UNTOLD } from '../entry.ts';
import { OPEN } from '../words.ts';
import { worstOf } from '../worstOf.ts';
import type { RawComponent, RawIncident } from './schema.ts';
import { createdAtOf, updatesOf } from './updates.ts';
import { datadogImpactOf, datadogStatusOf } from './words.ts';

type Type = 'incident' | 'maintenance';

/** What an incident takes over from its page. */
export interface Ground {
  readonly site: string;
  readonly names: ReadonlyMap<string, string>;
}

/** An incident or a maintenance of `config.json`; null when it bears no time at all. */
export function toIncident(
  id: string,
  type: Type,
  raw: RawIncident,
  { site, names }: Ground,
): Incident | null {
  const createdAt = firstTime(raw);
  if (createdAt === null) return null;
  const status = datadogStatusOf(type, raw.currentStatus) ?? unknownStatus(type, raw);
  const updates = updatesOf(raw, { id, type, status, createdAt });
  const affected = affectedIn(raw);
  return {
    ...UNTOLD,
    id,
    type,
    name: raw.title?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactOf(affected),
    components: componentsOf(affected, names),
    url: `${site}/${type}s/${id}`,
    createdAt,
    updatedAt: parseTime(raw.lastModifiedAt) ?? updates.at(-1)?.updatedAt ?? createdAt,
    ...timesOf(type, status, raw),
    updates,
  };
}

function unknownStatus(type: Type, { resolvedDate, completedDate }: RawIncident): Status {
  if (type === 'maintenance') return completedDate ? 'completed' : OPEN[type];
  return resolvedDate ? 'resolved' : OPEN[type];
}

function timesOf(type: Type, status: Status, raw: RawIncident): Partial<Incident> {
  const end = parseTime(type === 'maintenance' ? raw.completedDate : raw.resolvedDate);
  const resolvedAt = isClosed(status) ? end : null;
  if (type === 'incident') return { startedAt: parseTime(raw.publishedDate), resolvedAt };
  return { scheduledFor: parseTime(raw.startDate), scheduledUntil: end, resolvedAt };
}

function firstTime(raw: RawIncident): number | null {
  const times = (raw.timeline ?? []).map(createdAtOf).filter((time) => time !== null);
  if (times.length > 0) return Math.min(...times);
  return parseTime(raw.publishedDate) ?? parseTime(raw.startDate) ?? parseTime(raw.lastModifiedAt);
}

/** Every component that the incident or one of its updates names; null when none has such a list. */
function affectedIn(raw: RawIncident): readonly RawComponent[] | null {
  const lists = [raw, ...(raw.timeline ?? [])].map((one) => one.componentsAffected);
  return lists.some(Boolean) ? lists.flatMap((list) => list ?? []) : null;
}

function impactOf(affected: readonly RawComponent[] | null): Incident['impact'] {
  return worstOf((affected ?? []).map(({ status }) => datadogImpactOf(status)));
}

function componentsOf(
  affected: readonly RawComponent[] | null,
  names: ReadonlyMap<string, string>,
): readonly Component[] | null {
  if (affected === null) return null;
  const found = new Map<string, Component>();
  for (const { id, name } of affected) {
    const shown = names.get(id ?? '') ?? name?.trim();
    if (id && shown) found.set(id, { id, name: shown });
  }
  return [...found.values()];
}
