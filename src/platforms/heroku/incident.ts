import { isClosed } from '../../core/incident.ts';
import type { Component, Impact, Incident, Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { UNTOLD } from '../entry.ts';
import { closedAt } from '../closing.ts';
import { withEnd } from '../withEnd.ts';
import { OPEN, statusOf } from '../words.ts';
import { worstOf } from '../worstOf.ts';
import { impactOfColour } from './colours.ts';
import type { RawIncident } from './schema.ts';
import { updatesOf } from './updates.ts';

type Type = 'incident' | 'maintenance';

const PLANNED: ReadonlySet<string> = new Set(['scheduled', 'maintenance']);

/** An incident or a maintenance of Heroku's; null when it bears no time at all. */
export function toIncident(
  raw: RawIncident,
  id: string,
  listed: Type,
  pageUrl: string,
): Incident | null {
  const createdAt = firstTime(raw);
  if (createdAt === null) return null;
  const type = isMaintenance(raw) ? 'maintenance' : listed;
  const told = updatesOf(raw, { id, type, createdAt });
  const status = statusFrom(raw, type, told);
  const updates = withEnd(told, status);
  const updatedAt = updates.at(-1)?.createdAt ?? createdAt;
  const link = raw.full_url ?? '';
  return {
    ...UNTOLD,
    id,
    type,
    name: raw.title?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactOf(raw),
    components: componentsOf(raw),
    url: /^https?:\/\//i.test(link) ? link : `${pageUrl}/incidents/${id}`,
    createdAt,
    updatedAt,
    resolvedAt: isClosed(status) ? (parseTime(raw.resolved_at) ?? closedAt(updates)) : null,
    updates,
  };
}

function isMaintenance({ state, upcoming, updates }: RawIncident): boolean {
  if (state === 'upcoming' || upcoming === true) return true;
  return (updates ?? []).some((update) => PLANNED.has(update.update_type ?? ''));
}

/**
 * `state` counts: `resolved` stays false on what is over (status.heroku.com, 2026-08-06). Where there
 * is no `state` (until 2020), or only that of a plan, the updates go on to tell.
 */
function statusFrom(raw: RawIncident, type: Type, updates: readonly Update[]): Status {
  const said = statusOf(type, raw.state);
  const latest = updates.at(-1)?.status ?? OPEN[type];
  if (said !== undefined) return said;
  if (raw.state && raw.state !== 'upcoming') return isClosed(latest) ? OPEN[type] : latest;
  if (raw.resolved !== true) return latest;
  return type === 'maintenance' ? 'completed' : 'resolved';
}

/** What is green by now says nothing of how bad it was. */
function impactOf({ systems, updates, status_dev, status_prod }: RawIncident): Impact {
  const colours = [status_dev, status_prod, ...(systems ?? []).map((system) => system.status)];
  colours.push(...(updates ?? []).flatMap((update) => [update.status_dev, update.status_prod]));
  return worstOf(colours.map(impactOfColour));
}

function componentsOf({ systems }: RawIncident): readonly Component[] | null {
  if (!systems) return null;
  const names = systems.flatMap((system) => system.name?.trim() || []);
  return [...new Set(names)].map((name) => ({ id: name, name }));
}

function firstTime(raw: RawIncident): number | null {
  const times = (raw.updates ?? []).map((update) => parseTime(update.created_at));
  const known = times.filter((time) => time !== null);
  return parseTime(raw.created_at) ?? (known.length > 0 ? Math.min(...known) : null);
}
