import type { Component, Incident, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { OPEN } from '../words.ts';
import { worstOf } from '../worstOf.ts';
import { closing } from '../closing.ts';
import type { Words } from './enums.ts';
import type { RawPost, RawPostUpdate } from './schema.ts';
import { wordImpactOf, wordStatusOf } from './words.ts';

type Type = 'incident' | 'maintenance';

/** What a post takes over from its page. */
export interface Ground {
  readonly site: string;
  readonly words: Words;
  readonly names: ReadonlyMap<string, string>;
}

/** A post as an incident or a maintenance; null when it bears no time at all. */
export function postToIncident(
  id: string,
  raw: RawPost,
  { site, words, names }: Ground,
): Incident | null {
  const type: Type = raw.post_type === 'maintenance' ? 'maintenance' : 'incident';
  const log = logOf(raw);
  const updates = updatesOf(id, type, log, { raw, words });
  const createdAt = raw.first_update_at ?? updates[0]?.createdAt ?? raw.starts_at ?? null;
  if (createdAt === null) return null;
  const status = updates.at(-1)?.status ?? OPEN[type];
  return {
    ...UNTOLD,
    id,
    type,
    name: raw.title?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactOf(log, words),
    components: componentsOf(log, names),
    url: `${site}/posts/details/${id}`,
    createdAt,
    updatedAt: updates.at(-1)?.updatedAt ?? createdAt,
    ...timesOf(type, raw),
    resolvedAt: closing(updates)?.displayAt ?? null,
    updates,
  };
}

function timesOf(type: Type, { starts_at: start, ends_at: end }: RawPost): Partial<Incident> {
  if (type === 'incident') return { startedAt: start ?? null };
  return { scheduledFor: start ?? null, scheduledUntil: end ?? null };
}

/** Oldest first. A list of posts may have only the newest update, which the others then have too. */
function logOf({ updates, latest_update: latest }: RawPost): readonly RawPostUpdate[] {
  const log = updates ?? [];
  const known = latest?.id ? log.some(({ id }) => id === latest.id) : log.length > 0;
  const all = latest && !known ? [...log, latest] : [...log];
  return all.sort((a, b) => (a.reported_at ?? 0) - (b.reported_at ?? 0));
}

function updatesOf(
  id: string,
  type: Type,
  log: readonly RawPostUpdate[],
  { raw, words }: { raw: RawPost; words: Words },
): readonly Update[] {
  const nextId = updateIds(id);
  const otherwise = raw.first_update_at ?? raw.starts_at ?? null;
  return log.flatMap((update) => {
    const at = update.reported_at ?? otherwise;
    if (at === null) return [];
    const word = wordFor(update.status_id ?? update.status, words);
    const status = wordStatusOf(type, word) ?? OPEN[type];
    return [updateOf(update.id || nextId(at), status, plainText(update.message ?? ''), at)];
  });
}

/** A word by its id, or the word itself where no id stands for it. */
function wordFor(ref: string | null | undefined, words: Words): string | undefined {
  return words.get(ref ?? '') ?? ref ?? undefined;
}

/** The worst severity it ever had; where none is said, the worst impact on a service. */
function impactOf(log: readonly RawPostUpdate[], words: Words): Incident['impact'] {
  const severities = log.map((one) => wordFor(one.severity_id ?? one.severity, words));
  const impact = worstOf(severities.map(wordImpactOf));
  if (impact !== 'unknown') return impact;
  const impacts = log
    .flatMap(impactsOf)
    .map((one) => wordFor(one.severity_id ?? one.impact, words));
  return worstOf(impacts.map(wordImpactOf));
}

function impactsOf({ impacts, impacted_services: services }: RawPostUpdate) {
  return impacts ?? services ?? [];
}

/** Services come as ids; without a name for any of them the source does not say which. */
function componentsOf(
  log: readonly RawPostUpdate[],
  names: ReadonlyMap<string, string>,
): readonly Component[] | null {
  const ids = new Set(log.flatMap(impactsOf).flatMap((one) => one.service_id ?? one.service ?? []));
  const named = [...ids].flatMap((id) => {
    const name = names.get(id);
    return name ? { id, name } : [];
  });
  return ids.size > 0 && named.length === 0 ? null : named;
}
