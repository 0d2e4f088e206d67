import type { Component, Incident, Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { closedAt } from '../closing.ts';
import { OPEN } from '../words.ts';
import type { Report } from './page.ts';
import { updatesOf } from './updates.ts';
import { worstImpact } from './words.ts';

type Type = 'incident' | 'maintenance';

/** What the rest of the page says about a report. */
export interface Ground {
  readonly components: readonly Component[] | null;
  /** Whether a maintenance's resources are under maintenance now. */
  readonly begun: boolean;
  readonly url: string;
}

/**
 * A report as an incident; null when it bears no time at all. `ends_at` stays null on reports that
 * are resolved (status.betterstack.com, 2026-09-23), so the state decides what is open.
 */
export function toIncident(
  raw: Report & { readonly id: string },
  { components, begun, url }: Ground,
): Incident | null {
  const type: Type = raw.report_type === 'maintenance' ? 'maintenance' : 'incident';
  const startsAt = parseTime(raw.starts_at);
  const closed = closedStatus(type, raw);
  const updates = updatesOf(raw, { type, startsAt, closed });
  const createdAt = updates[0]?.createdAt ?? startsAt;
  if (createdAt === null) return null;
  const status = closed ?? openStatus(type, begun, updates);
  return {
    id: raw.id,
    type,
    name: raw.title?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : worstImpact(statesOf(raw)),
    components,
    url,
    createdAt,
    updatedAt: updates.at(-1)?.createdAt ?? createdAt,
    startedAt: type === 'incident' ? startsAt : null,
    resolvedAt: closed === undefined ? null : endOf(type, raw, updates),
    scheduledFor: type === 'maintenance' ? startsAt : null,
    scheduledUntil: type === 'maintenance' ? parseTime(raw.ends_at) : null,
    updates,
  };
}

/** `operational` is what a report's state may also be as documented; alone it does not say "over". */
function closedStatus(type: Type, { aggregate_state: state, ends_at: ends }: Report) {
  const over = state === 'resolved' || (state === 'operational' && type === 'incident' && ends);
  if (!over) return undefined;
  return type === 'maintenance' ? 'completed' : 'resolved';
}

/** No update says which stage an incident is in. */
function openStatus(type: Type, begun: boolean, updates: readonly Update[]): Status {
  if (type === 'incident') return OPEN.incident;
  return begun || updates.at(-1)?.status === 'in_progress' ? 'in_progress' : 'scheduled';
}

function statesOf(raw: Report): readonly (string | null | undefined)[] {
  const updates = raw.updates.flatMap((update) => update.affected_resources ?? []);
  const all = [...(raw.affected_resources ?? []), ...updates];
  return [raw.aggregate_state, ...all.map(({ status }) => status)];
}

/** A maintenance's `ends_at` is its plan. */
function endOf(type: Type, raw: Report, updates: readonly Update[]): number | null {
  const ended = type === 'incident' ? parseTime(raw.ends_at) : null;
  return ended ?? closedAt(updates);
}
