import { isClosed } from '../../core/incident.ts';
import type { Component, Impact, Incident, Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { closedAt } from '../closing.ts';
import { UNTOLD } from '../entry.ts';
import { withEnd } from '../withEnd.ts';
import { OPEN } from '../words.ts';
import type { RawIncident } from './summary.ts';
import { oldestFirst, toUpdate } from './update.ts';
import { statusOf } from './words.ts';

/** One of a page's, and what the list it is in says of it. */
export interface Told {
  readonly raw: RawIncident;
  readonly type: 'incident' | 'maintenance';
  /** undefined where only its updates tell. */
  readonly status: Status | undefined;
}

const IMPACTS: ReadonlyMap<string, Impact> = new Map([
  ['minor', 'minor'],
  ['major', 'major'],
]);
/** Types of updates that only maintenances have. */
const PLANNED = new Set(['scheduled', 'essential', 'postponed', 'started']);

/** Whether one of the history is a maintenance; pages may have types of their own for these. */
export function isMaintenance({ type, updates }: RawIncident): boolean {
  if (/schedul|mainten/i.test(type ?? '')) return true;
  return (updates ?? []).some((update) => PLANNED.has(update.type ?? ''));
}

/** Whether one of the history is over; the end of a maintenance may be only planned. */
export function isOver(raw: RawIncident): boolean {
  const said = statusOf('incident', oldestFirst(raw).at(-1)?.type);
  return said === 'resolved' || (!isMaintenance(raw) && Boolean(raw.ends_at));
}

interface Known {
  readonly id: string;
  readonly components: readonly Component[] | null;
}

/** An incident or a maintenance, all times UTC; null when it bears no time at all. */
export function toIncident(told: Told, { id, components }: Known): Incident | null {
  const { raw, type } = told;
  const createdAt = parseTime(raw.inserted_at) ?? parseTime(raw.starts_at);
  if (createdAt === null) return null;
  const said = oldestFirst(raw).flatMap((update) => toUpdate(update, type));
  const status = statusNow(told, said.at(-1)?.status);
  const updates = withEnd(said, status);
  const edits = [parseTime(raw.updated_at) ?? 0, ...updates.map(({ updatedAt }) => updatedAt)];
  return {
    ...UNTOLD,
    id,
    type,
    name: raw.title?.trim() ?? '',
    status,
    impact: type === 'incident' ? impactOf(raw) : 'maintenance',
    components,
    url: raw.url ?? null,
    createdAt,
    updatedAt: Math.max(createdAt, ...edits),
    ...spanOf(told),
    ...(isClosed(status) && { resolvedAt: endOf(told, updates) }),
    updates,
  };
}

/** Its own word ends one, before its page takes it off the list. */
function statusNow({ type, status }: Told, newest: Status | undefined): Status {
  if (newest !== undefined && isClosed(newest)) return newest;
  return status ?? newest ?? OPEN[type];
}

function impactOf({ type }: RawIncident): Impact {
  return IMPACTS.get(type ?? '') ?? 'unknown';
}

/** The times of a maintenance are planned, those of an incident are what was. */
function spanOf({ raw, type }: Told) {
  const [startsAt, endsAt] = [parseTime(raw.starts_at), parseTime(raw.ends_at)];
  if (type === 'incident') return { startedAt: startsAt };
  return { scheduledFor: startsAt, scheduledUntil: endsAt };
}

function endOf({ raw, type }: Told, updates: readonly Update[]): number | null {
  const endsAt = type === 'incident' ? parseTime(raw.ends_at) : null;
  return endsAt ?? closedAt(updates);
}
