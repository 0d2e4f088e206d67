import { isClosed } from '../../core/incident.ts';
import type { Impact, Incident, Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { closedAt } from '../closing.ts';
import { withEnd } from '../withEnd.ts';
import { OPEN, impactOf, statusOf } from '../words.ts';
import type { RawResource } from './schema.ts';

/** An incident and what belongs to it. */
export interface Parts {
  readonly incident: RawResource;
  readonly updates: readonly RawResource[];
  readonly components: Incident['components'];
}

type Type = 'incident' | 'maintenance';

/** An incident or a maintenance of Zendesk's; null when it bears no time at all. */
export function toIncident(
  { incident, updates: told, components }: Parts,
  id: string,
  listed: Type,
  url: string,
): Incident | null {
  const { attributes } = incident;
  const startedAt = parseTime(attributes.started_at);
  const scheduledFor = parseTime(attributes.maintenance_start_time);
  const until =
    parseTime(attributes.maintenance_end_time) ?? parseTime(attributes.maint_resolves_at);
  const type = until === null ? listed : 'maintenance';
  const createdAt = startedAt ?? firstTime(told) ?? scheduledFor;
  if (createdAt === null) return null;
  const status = statusFrom(incident, type);
  const updates = withEnd(updatesOf(told, { id, createdAt, status: OPEN[type] }), status);
  const resolvedAt = isClosed(status)
    ? (parseTime(attributes.resolved_at) ?? closedAt(updates))
    : null;
  return {
    ...UNTOLD,
    id,
    type,
    name: (attributes.title || attributes.name || '').trim(),
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactFrom(incident),
    components,
    url,
    createdAt,
    updatedAt: Math.max(createdAt, updates.at(-1)?.createdAt ?? 0, resolvedAt ?? 0),
    startedAt,
    resolvedAt,
    scheduledFor,
    scheduledUntil: until,
    updates,
  };
}

/** `status` may stay behind: it said `monitoring` two months after the end (2026-09-19). */
function statusFrom({ attributes }: RawResource, type: Type): Status {
  const said = statusOf(type, attributes.status) ?? OPEN[type];
  if (isClosed(said) || parseTime(attributes.resolved_at) === null) return said;
  return type === 'maintenance' ? 'completed' : 'resolved';
}

function impactFrom({ attributes }: RawResource): Impact {
  const said = attributes.impact === 'no impact' ? 'none' : impactOf(attributes.impact);
  if (said !== 'unknown') return said;
  if (attributes.outage === true) return 'major';
  return attributes.degradation === true ? 'minor' : 'unknown';
}

interface Ground {
  readonly id: string;
  readonly createdAt: number;
  readonly status: Status;
}

/** Oldest first; none has a status of its own. */
function updatesOf(listed: readonly RawResource[], ground: Ground): readonly Update[] {
  const nextId = updateIds(ground.id);
  const timed = listed.map(({ id, attributes }) => ({
    id,
    text: attributes.description ?? '',
    at: parseTime(attributes.created_at) ?? ground.createdAt,
  }));
  return timed
    .toSorted((one, other) => one.at - other.at)
    .map(({ id, text, at }) => updateOf(id || nextId(at), ground.status, plainText(text), at));
}

function firstTime(updates: readonly RawResource[]): number | null {
  const times = updates.map(({ attributes }) => parseTime(attributes.created_at));
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
