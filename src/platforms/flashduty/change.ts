import { isClosed } from '../../core/incident.ts';
import type { Component, Incident } from '../../core/incident.ts';
import { UNTOLD } from '../entry.ts';
import { epochOf } from '../epoch.ts';
import { OPEN } from '../words.ts';
import { closedAt } from '../closing.ts';
import { worstOf } from '../worstOf.ts';
import type { RawChange, RawComponent } from './schema.ts';
import { timeOf, updatesOf } from './updates.ts';
import { isPlanned, phaseStatusOf, stateImpactOf } from './words.ts';

/** What a change takes over from its page. */
export interface Ground {
  readonly site: string;
  readonly names: ReadonlyMap<string, string>;
}

/** An incident or a maintenance with its whole log; null when it bears no time at all. */
export function changeToIncident(
  id: string,
  raw: RawChange,
  { site, names }: Ground,
): Incident | null {
  const type = raw.type === 'maintenance' || isPlanned(raw.status) ? 'maintenance' : 'incident';
  const begins = epochOf(raw.start_at_seconds, 1000);
  const ends = epochOf(raw.close_at_seconds, 1000);
  const createdAt = firstTime(raw) ?? begins;
  if (createdAt === null) return null;
  const updates = updatesOf(raw, { id, type, createdAt });
  const newest = updates.at(-1);
  const status = phaseStatusOf(type, raw.status) ?? newest?.status ?? OPEN[type];
  const affected = affectedIn(raw);
  return {
    ...UNTOLD,
    id,
    type,
    name: raw.title?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactOf(affected),
    components: componentsOf(affected, names),
    url: type === 'incident' ? `${site}/incidents/${id}` : null,
    createdAt,
    updatedAt: newest?.createdAt ?? createdAt,
    ...(type === 'incident'
      ? { startedAt: begins }
      : { scheduledFor: begins, scheduledUntil: ends }),
    resolvedAt: isClosed(status) ? (ends ?? closedAt(updates)) : null,
    updates,
  };
}

function firstTime({ updates }: RawChange): number | null {
  const times = (updates ?? []).map(timeOf).filter((time) => time !== null);
  return times.length > 0 ? Math.min(...times) : null;
}

/** Every component that a change or one of its updates names; null when none has such a list. */
function affectedIn(raw: RawChange): readonly RawComponent[] | null {
  const logs = (raw.updates ?? []).map((update) => update.component_changes);
  const lists = [raw.affected_components, ...logs];
  return lists.some(Boolean) ? lists.flatMap((list) => list ?? []) : null;
}

/** The worst there was: at the end all are well again. */
function impactOf(affected: readonly RawComponent[] | null): Incident['impact'] {
  return worstOf((affected ?? []).map(({ status }) => stateImpactOf(status)));
}

function componentsOf(
  affected: readonly RawComponent[] | null,
  names: ReadonlyMap<string, string>,
): readonly Component[] | null {
  if (affected === null) return null;
  const found = new Map<string, Component>();
  for (const { component_id: id, name, component_name: other } of affected) {
    const shown = names.get(id ?? '') ?? (name?.trim() || other?.trim());
    if (id && shown && !found.has(id)) found.set(id, { id, name: shown });
  }
  return [...found.values()];
}
