import { isClosed } from '../../core/incident.ts';
import type { Component, Incident, Status, Update } from '../../core/incident.ts';
import { parseFeedTime } from '../../core/feedTime.ts';
import { closedAt } from '../closing.ts';
import { UNTOLD } from '../entry.ts';
import type { Context } from '../platform.ts';
import type { HistoryItem } from './history.ts';
import type { RawActive } from './schema.ts';
import { updatesOf } from './updates.ts';
import { instatusImpactOf, summaryStatusOf } from './words.ts';

type Type = 'incident' | 'maintenance';

/** What both answers of a page say of one incident or maintenance; at least one of them is there. */
export interface Told {
  readonly type: Type;
  /** Its texts, from the feed. */
  readonly item: HistoryItem | undefined;
  /** How it stands, from the summary, where it is open. */
  readonly active: RawActive | undefined;
}

/** An incident or a maintenance; null when it bears no time at all. */
export function toIncident(id: string, told: Told, context: Context): Incident | null {
  const { type, item, active } = told;
  const start = item?.start ?? timeOf(active?.started ?? active?.start);
  const changed = timeOf(active?.updatedAt);
  const updates = item ? updatesOf(item) : [];
  const createdAt = updates[0]?.createdAt ?? earliest(start, changed);
  if (createdAt === null) return null;
  const status = statusOf(told, updates);
  return {
    ...UNTOLD,
    id,
    type,
    name: item?.name || (active?.name?.trim() ?? ''),
    status,
    impact: type === 'maintenance' ? 'maintenance' : instatusImpactOf(active?.impact),
    components: componentsOf(item?.components ?? null, context),
    url: urlOf(id, told, context),
    createdAt,
    updatedAt: updates.at(-1)?.createdAt ?? changed ?? createdAt,
    startedAt: type === 'incident' ? start : null,
    resolvedAt: isClosed(status) ? closedAt(updates) : null,
    scheduledFor: type === 'maintenance' ? start : null,
    scheduledUntil: type === 'maintenance' ? endOf(start, active?.duration) : null,
    updates,
  };
}

/**
 * The feed's newest word, for the two answers are not of one moment. The summary's own where there
 * is none, and for a maintenance, which the feed calls "identified" before and after its start.
 */
function statusOf({ type, active }: Told, updates: readonly Update[]): Status {
  const newest = updates.at(-1)?.status;
  if (!active) return newest ?? summaryStatusOf(type, undefined);
  const own = summaryStatusOf(type, active.status);
  return newest === undefined || (type === 'maintenance' && !isClosed(newest)) ? own : newest;
}

/** Without a name for any of them the page does not say which; the feed knows no groups. */
function componentsOf(
  names: readonly string[] | null,
  { names: known }: Context,
): readonly Component[] | null {
  if (names === null) return null;
  const all = [...known];
  return names.map((name) => {
    const same = all.filter(([, full]) => full === name || full.endsWith(` / ${name}`));
    const [id, full] = same.length === 1 && same[0] ? same[0] : [name, name];
    return { id, name: full };
  });
}

function urlOf(id: string, { type, item, active }: Told, { page }: Context): string {
  const link = item?.url || active?.url;
  return link && /^https?:\/\//i.test(link) ? link : `${page.url}/${type}/${id}`;
}

/** Also what JavaScript prints, as documented: `… GMT+0000 (Coordinated Universal Time)`. */
function timeOf(text: string | null | undefined): number | null {
  return parseFeedTime((text ?? '').replace(/\s*\([^)]*\)$/, ''));
}

function endOf(start: number | null, minutes: string | null | undefined): number | null {
  const length = Number(minutes ?? Number.NaN);
  return start !== null && length > 0 && length < 1e6 ? start + length * 60_000 : null;
}

function earliest(...times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
