import { isClosed } from '../../core/incident.ts';
import type { Component, Incident, Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import { worstOf } from '../worstOf.ts';
import type { RawEvent } from './schema.ts';
import { phaseStatusOf, stateImpactOf } from './words.ts';

/** The list of the summary that an event stands in. */
export type Listed = 'ongoing' | 'in_progress' | 'scheduled';

const OTHERWISE: Readonly<Record<Listed, Status>> = {
  ongoing: 'investigating',
  in_progress: 'in_progress',
  scheduled: 'scheduled',
};

/** An event of the summary; null when it bears no time at all. */
export function eventToIncident(id: string, raw: RawEvent, listed: Listed): Incident | null {
  const type = listed === 'ongoing' ? 'incident' : 'maintenance';
  const begins = parseTime(raw.started_at) ?? parseTime(raw.starts_at);
  const createdAt = firstTime(raw);
  if (createdAt === null) return null;
  const status = phaseStatusOf(type, raw.phase) ?? OTHERWISE[listed];
  return {
    ...UNTOLD,
    id,
    type,
    name: raw.title?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactOf(raw),
    components: componentsOf(raw),
    url: raw.url ?? null,
    createdAt,
    updatedAt: parseTime(raw.updated_at) ?? createdAt,
    ...(type === 'incident'
      ? { startedAt: begins }
      : { scheduledFor: begins, scheduledUntil: parseTime(raw.ends_at) }),
    resolvedAt: isClosed(status) ? parseTime(raw.updated_at) : null,
    updates: updatesOf(id, raw, status),
  };
}

/** A maintenance is made before it begins. */
function firstTime(raw: RawEvent): number | null {
  const texts = [raw.started_at, raw.starts_at, raw.last_update?.at, raw.updated_at];
  const times = texts.map(parseTime).filter((time) => time !== null);
  return times.length > 0 ? Math.min(...times) : null;
}

function updatesOf(id: string, { last_update: last }: RawEvent, status: Status): readonly Update[] {
  const at = parseTime(last?.at);
  if (at === null) return [];
  return [updateOf(updateIds(id)(at), status, plainMarkdown(last?.message ?? ''), at)];
}

function impactOf({ impact, affected_components: affected }: RawEvent): Incident['impact'] {
  const words = [impact, ...(affected ?? []).map(({ status }) => status)];
  return worstOf(words.map(stateImpactOf));
}

function componentsOf({ affected_components: affected }: RawEvent): readonly Component[] | null {
  if (!affected) return null;
  return affected.flatMap(({ id, name, group_name: group }) => {
    const own = name?.trim();
    if (!id || !own) return [];
    return { id, name: group?.trim() ? `${group.trim()} / ${own}` : own };
  });
}
