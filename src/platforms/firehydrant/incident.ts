import type { Component, Impact, Incident, Status } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { UNTOLD } from '../entry.ts';
import { OPEN } from '../words.ts';
import { worstOf } from '../worstOf.ts';
import type { RawIncident, RawPayload } from './schema.ts';
import { updatesOf } from './updates.ts';
import { impactOfCondition, impactOfSeverity, statusOf, typeOf } from './words.ts';
import type { Type } from './words.ts';

type Conditions = RawPayload['conditions'];

/** An incident, or a maintenance, which is one of a severity of its own; null without any time. */
export function toIncident(id: string, raw: RawIncident, conditions: Conditions): Incident | null {
  const type = typeOf(raw.severitySlug);
  const updates = updatesOf(raw, id, type);
  const startedAt = milestone(raw, 'started') ?? milestone(raw, 'detected');
  const logged = updates.map((update) => update.createdAt);
  const times = startedAt === null ? logged : [startedAt, ...logged];
  if (times.length === 0) return null;
  const createdAt = Math.min(...times);
  const resolvedAt = milestone(raw, 'resolved');
  const status = statusFrom(raw, type);
  return {
    ...UNTOLD,
    id,
    type,
    name: raw.title?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactFrom(raw, conditions),
    components: componentsOf(raw),
    createdAt,
    updatedAt: Math.max(createdAt, resolvedAt ?? 0, ...logged),
    startedAt: type === 'incident' ? startedAt : null,
    resolvedAt,
    scheduledFor: type === 'maintenance' ? startedAt : null,
    updates,
  };
}

/** It is over while `resolved` has a time; else it is at the last milestone that it reached. */
function statusFrom(raw: RawIncident, type: Type): Status {
  if (milestone(raw, 'resolved') !== null) return type === 'maintenance' ? 'completed' : 'resolved';
  const reached = Object.keys(raw.timestamps ?? {}).flatMap((word) => {
    const [at, status] = [milestone(raw, word), statusOf(type, word)];
    return at === null || status === undefined ? [] : [{ at, status }];
  });
  return reached.sort((one, other) => one.at - other.at).at(-1)?.status ?? OPEN[type];
}

function milestone({ timestamps }: RawIncident, word: string): number | null {
  return timestamps && Object.hasOwn(timestamps, word) ? parseTime(timestamps[word]) : null;
}

/** Owners have severities of their own: then the conditions of the components tell. */
function impactFrom(raw: RawIncident, conditions: Conditions): Impact {
  const own = impactOfSeverity(raw.severitySlug);
  if (own !== 'unknown') return own;
  const words = (raw.components ?? []).map(({ condition }) => condition ?? '');
  return worstOf(words.map((word) => impactOfCondition(conditions[word])));
}

function componentsOf({ components }: RawIncident): readonly Component[] | null {
  if (!components) return null;
  return components.flatMap(({ id, name }) =>
    name?.trim() ? [{ id: id || name, name: name.trim() }] : [],
  );
}
