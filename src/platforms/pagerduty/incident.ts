import type { Component, Incident, Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD } from '../entry.ts';
import { OPEN } from '../words.ts';
import { worstOf } from '../worstOf.ts';
import { closing } from '../closing.ts';
import type { RawIncident, RawUpdate } from './schema.ts';
import { wordImpactOf, wordStatusOf } from './words.ts';

/** An incident of a document; null when it bears no time at all. Such have no permalinks. */
export function toIncident(
  id: string,
  raw: RawIncident,
  listed: 'open' | 'resolved',
): Incident | null {
  const updates = updatesOf(id, raw, listed);
  const [first] = updates;
  const newest = updates.at(-1);
  if (first === undefined || newest === undefined) return null;
  const { status } = newest;
  return {
    ...UNTOLD,
    id,
    type: 'incident',
    name: raw.title?.trim() ?? '',
    status,
    impact: impactOf(raw),
    components: componentsOf(raw),
    createdAt: first.createdAt,
    updatedAt: Math.max(...updates.map(({ updatedAt }) => updatedAt)),
    startedAt: first.displayAt,
    resolvedAt: closing(updates)?.displayAt ?? null,
    updates,
  };
}

/** Oldest first, a postmortem last; the page lists the newest first, which decides a tie. */
function updatesOf(id: string, raw: RawIncident, listed: 'open' | 'resolved'): readonly Update[] {
  const nextId = updateIds(id);
  const newest = listed === 'resolved' ? 'resolved' : OPEN.incident;
  const log = (raw.updates ?? []).map((update, index) => ({
    update,
    status: wordStatusOf('incident', update.status) ?? (index === 0 ? newest : OPEN.incident),
  }));
  const oldestFirst = log.toReversed();
  oldestFirst.sort((a, b) => (createdAtOf(a.update) ?? 0) - (createdAtOf(b.update) ?? 0));
  if (raw.postmortem && listed === 'resolved') {
    oldestFirst.push({ update: raw.postmortem, status: 'postmortem' });
  }
  return oldestFirst.flatMap(({ update, status }) => toUpdate(update, status, nextId));
}

/** `reported_at` is what people are shown. */
function toUpdate(
  update: RawUpdate,
  status: Status,
  nextId: (createdAt: number) => string,
): readonly Update[] {
  const createdAt = createdAtOf(update);
  if (createdAt === null) return [];
  return [
    {
      id: update.id || nextId(createdAt),
      status,
      message: plainText(update.message ?? ''),
      createdAt,
      displayAt: update.reported_at ?? createdAt,
      updatedAt: update.updated_at ?? createdAt,
    },
  ];
}

function createdAtOf({ created_at: created, reported_at: reported }: RawUpdate): number | null {
  return created ?? reported ?? null;
}

/** The worst severity it ever had: the one of its end is mostly that all is good again. */
function impactOf({ updates }: RawIncident): Incident['impact'] {
  return worstOf((updates ?? []).map(({ severity }) => wordImpactOf(severity)));
}

function componentsOf({ updates }: RawIncident): readonly Component[] | null {
  const lists = (updates ?? []).map((update) => update.impacted_business_services);
  if (!lists.some(Boolean)) return null;
  const found = new Map<string, Component>();
  for (const { business_service_id: id, name } of lists.flatMap((list) => list ?? [])) {
    if (id && name) found.set(id, { id, name });
  }
  return [...found.values()];
}
