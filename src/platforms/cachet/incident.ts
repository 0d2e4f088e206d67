import { isClosed, type Component, type Incident, type Status } from '../../core/incident.ts';
import { UNTOLD } from '../entry.ts';
import { closedAt } from '../closing.ts';
import { OPEN, statusOf } from '../words.ts';
import { timeOf } from './timeOf.ts';
import type { Told } from './told.ts';
import { updatesOf } from './updates.ts';

/** Where an incident stands, beside what is told of it. */
export interface Place {
  readonly base: string;
  readonly names: ReadonlyMap<string, string>;
}

const WORDS = {
  incidents: ['scheduled', 'investigating', 'identified', 'monitoring', 'resolved'],
  schedules: ['scheduled', 'in_progress', 'completed'],
} as const;

/** An incident of Cachet's, or a plan; null when it bears no time at all. */
export function toIncident(told: Told, id: string, { base, names }: Place): Incident | null {
  const type = told.kind === 'schedules' || told.status === '0' ? 'maintenance' : 'incident';
  const createdAt =
    timeOf(told.created) ?? timeOf(told.occurred) ?? timeOf(told.begins) ?? timeOf(told.updated);
  if (createdAt === null) return null;
  const statusFrom = (code: Told['status']): Status | undefined =>
    statusOf(type, WORDS[told.kind][Number(code || Number.NaN)]);
  const status = statusFrom(told.status) ?? OPEN[type];
  const updates = updatesOf(told, { id, type, status, createdAt, statusFrom });
  const times = updates.map(({ updatedAt }) => updatedAt);
  return {
    ...UNTOLD,
    id,
    type,
    name: told.name?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : 'unknown',
    components: componentsOf(told, names),
    url: told.kind === 'incidents' ? `${base}/incidents/${told.slug ?? id}` : base,
    createdAt,
    updatedAt: Math.max(createdAt, timeOf(told.updated) ?? 0, ...times),
    startedAt: timeOf(told.occurred),
    resolvedAt: isClosed(status) ? (timeOf(told.ended) ?? closedAt(updates.slice(1))) : null,
    scheduledFor: timeOf(told.begins),
    scheduledUntil: timeOf(told.until),
    updates,
  };
}

/** Components come as ids; without a name for any of them the page does not say which. */
function componentsOf(
  { components }: Told,
  names: ReadonlyMap<string, string>,
): readonly Component[] | null {
  if (components === null) return null;
  const named = components.flatMap(({ id, name }) => {
    const known = names.get(id) ?? name?.trim();
    return known ? [{ id, name: known }] : [];
  });
  return components.length > 0 && named.length === 0 ? null : named;
}
