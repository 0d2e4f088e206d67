import { isClosed } from '../../core/incident.ts';
import type { Component, Incident } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { closedAt } from '../closing.ts';
import type { Context } from '../platform.ts';
import { OPEN } from '../words.ts';
import type { RawIncident } from './schema.ts';
import { updatesOf } from './updates.ts';
import { nativeStatusOf, worstImpact } from './words.ts';

type Type = 'incident' | 'maintenance';

/** An incident of incident.io's own API; null when it bears no time at all. */
export function toIncident(
  raw: RawIncident & { readonly id: string },
  { page, names }: Context,
): Incident | null {
  const type: Type = isMaintenance(raw) ? 'maintenance' : 'incident';
  const createdAt = firstTime(raw);
  if (createdAt === null) return null;
  const updates = updatesOf(raw, { id: raw.id, type, createdAt });
  const newest = updates.at(-1);
  const status = nativeStatusOf(type, raw.status) ?? newest?.status ?? OPEN[type];
  return {
    id: raw.id,
    type,
    name: raw.name?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactOf(raw),
    components: componentsOf(raw, names),
    url: `${page.url}/incidents/${raw.id}`,
    createdAt,
    updatedAt: newest?.createdAt ?? createdAt,
    startedAt: null,
    resolvedAt: isClosed(status) ? closedAt(updates) : null,
    ...scheduleOf(type, raw),
    updates,
  };
}

function isMaintenance({ type, status }: RawIncident): boolean {
  return type === 'maintenance' || status?.startsWith('maintenance_') === true;
}

function firstTime(raw: RawIncident): number | null {
  const first = raw.updates?.map((update) => parseTime(update.published_at)).find((at) => at);
  return parseTime(raw.published_at) ?? first ?? null;
}

function impactOf(raw: RawIncident): Incident['impact'] {
  const summaries = raw.status_summaries ?? [];
  const impacts = raw.component_impacts ?? [];
  return worstImpact([
    ...summaries.map((one) => one.worst_component_status),
    ...impacts.map((one) => one.status),
  ]);
}

function scheduleOf(
  type: Type,
  raw: RawIncident,
): Pick<Incident, 'scheduledFor' | 'scheduledUntil'> {
  if (type === 'incident') return { scheduledFor: null, scheduledUntil: null };
  const impacts = raw.component_impacts ?? [];
  const starts = impacts.map((one) => parseTime(one.start_at)).filter((at) => at !== null);
  const ends = impacts.map((one) => parseTime(one.end_at)).filter((at) => at !== null);
  return {
    scheduledFor: starts.length > 0 ? Math.min(...starts) : null,
    scheduledUntil: ends.length > 0 ? Math.max(...ends) : null,
  };
}

/** Components come as ids; without a name for any of them the source does not say which. */
function componentsOf(
  raw: RawIncident,
  names: ReadonlyMap<string, string>,
): readonly Component[] | null {
  const linked = [
    ...(raw.component_impacts ?? []),
    ...(raw.affected_components ?? []),
    ...(raw.updates ?? []).flatMap((update) => update.component_statuses ?? []),
  ];
  const ids = new Set(linked.map((one) => one.component_id ?? '').filter(Boolean));
  const named = [...ids].flatMap((id) => ({ id, name: names.get(id) ?? '' })).filter(hasName);
  return ids.size > 0 && named.length === 0 ? null : named;
}

function hasName({ name }: Component): boolean {
  return name !== '';
}
