import { isClosed } from '../../core/incident.ts';
import type { Component, Incident, Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { closedAt } from '../closing.ts';
import { UNTOLD } from '../entry.ts';
import type { Page } from '../platform.ts';
import { OPEN } from '../words.ts';
import { worstOf } from '../worstOf.ts';
import { permalink } from './addresses.ts';
import type { RawIncident } from './schema.ts';
import { updatesOfMessages } from './updates.ts';
import { codeImpactOf } from './words.ts';

/** Which of a state's lists an incident stands in. */
export type Listed = 'incidents' | 'active' | 'upcoming';

/** An incident or a maintenance of a page's state; null when it bears no time at all. */
export function toIncident(
  raw: RawIncident & { readonly id: string },
  listed: Listed,
  page: Page,
): Incident | null {
  const type = listed === 'incidents' ? 'incident' : 'maintenance';
  const updates = updatesOfMessages(raw.id, type, raw.messages ?? []);
  const start = parseTime(raw.datetime_planned_start);
  const createdAt = parseTime(raw.datetime_open) ?? updates[0]?.createdAt ?? start;
  if (createdAt === null) return null;
  const status = statusOf(listed, updates);
  return {
    ...UNTOLD,
    id: raw.id,
    type,
    name: raw.name?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactOf(raw),
    components: componentsOf(raw),
    url: permalink(page, type, raw.id),
    createdAt,
    updatedAt: updates.at(-1)?.createdAt ?? createdAt,
    resolvedAt: isClosed(status) ? closedAt(updates) : null,
    scheduledFor: type === 'maintenance' ? start : null,
    scheduledUntil: type === 'maintenance' ? parseTime(raw.datetime_planned_end) : null,
    updates,
  };
}

/** A maintenance is as it is listed, whatever was written last. */
function statusOf(listed: Listed, updates: readonly Update[]): Status {
  if (listed === 'incidents') return updates.at(-1)?.status ?? OPEN.incident;
  return listed === 'active' ? 'in_progress' : 'scheduled';
}

/** The worst that any message said: the last ones say that all is well again. */
function impactOf({ messages }: RawIncident): Incident['impact'] {
  return worstOf((messages ?? []).map(({ status }) => codeImpactOf(status)));
}

/** The components, and the containers (places) in which they are affected. */
function componentsOf(raw: RawIncident): readonly Component[] | null {
  const { components_affected: components, containers_affected: containers } = raw;
  if (!components && !containers) return null;
  const all = [...(components ?? []), ...(containers ?? [])].map(({ id, name }) => ({
    id: id || name?.trim() || '',
    name: name?.trim() ?? '',
  }));
  const named = all.filter(({ name }) => name !== '');
  return [...new Map(named.map((one) => [one.id, one])).values()];
}
