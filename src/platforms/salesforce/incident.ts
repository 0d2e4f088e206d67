import { isClosed } from '../../core/incident.ts';
import type { Impact, Incident, Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { UNTOLD } from '../entry.ts';
import { closedAt } from '../closing.ts';
import { withEnd } from '../withEnd.ts';
import { OPEN, impactOf } from '../words.ts';
import { worstOf } from '../worstOf.ts';
import { updatesOf } from './events.ts';
import type { RawImpact, RawIncident } from './schema.ts';
import { componentsOf, inWords, titleOf } from './title.ts';

const OVER: ReadonlySet<string> = new Set(['resolved', 'closed', 'canceled', 'cancelled']);

/** An incident of Salesforce Trust; null when it bears no time at all. */
export function toIncident(raw: RawIncident, id: string, site: string): Incident | null {
  const impacts = raw.IncidentImpacts ?? [];
  const startedAt = earliest(impacts.map((impact) => impact.startTime));
  const createdAt = parseTime(raw.createdAt) ?? startedAt ?? parseTime(raw.updatedAt);
  if (createdAt === null) return null;
  const told = updatesOf(raw.IncidentEvents ?? [], { id, type: 'incident', createdAt });
  const status = statusFrom(raw, told);
  const updates = withEnd(told, status);
  const newestAt = updates.at(-1)?.createdAt ?? createdAt;
  return {
    ...UNTOLD,
    id,
    type: 'incident',
    name: titleOf(inWords(raw.type) || inWords(kindOf(impacts)) || 'Incident', raw.serviceKeys),
    status,
    impact: worstOf(impacts.map(severityOf)),
    components: componentsOf(raw.serviceKeys),
    url: `${site}/incidents/${id}`,
    createdAt,
    updatedAt: Math.max(parseTime(raw.updatedAt) ?? newestAt, newestAt),
    startedAt,
    resolvedAt: isClosed(status) ? (latest(impacts) ?? closedAt(updates)) : null,
    updates,
  };
}

/** Before 2024 incidents had no status: they were over when all their impacts were. */
function statusFrom(raw: RawIncident, updates: readonly Update[]): Status {
  const impacts = raw.IncidentImpacts ?? [];
  const ended = impacts.length > 0 && impacts.every((impact) => parseTime(impact.endTime) !== null);
  if (raw.status ? OVER.has(raw.status.toLowerCase()) : ended) return 'resolved';
  const newest = updates.at(-1)?.status;
  return newest === undefined || isClosed(newest) ? OPEN.incident : newest;
}

/** The kind of what happened first: impacts come in no order. */
function kindOf(impacts: readonly RawImpact[]): string | null | undefined {
  const start = (impact: RawImpact) => parseTime(impact.startTime) ?? Infinity;
  return impacts.toSorted((one, other) => start(one) - start(other) || 0)[0]?.type;
}

function severityOf({ severity }: RawImpact): Impact {
  const word = severity?.toLowerCase();
  return impactOf(word === 'blocker' ? 'critical' : word);
}

function earliest(texts: readonly (string | null | undefined)[]): number | null {
  const times = texts.map(parseTime).filter((time) => time !== null);
  return times.length > 0 ? Math.min(...times) : null;
}

function latest(impacts: readonly RawImpact[]): number | null {
  const times = impacts.map((impact) => parseTime(impact.endTime)).filter((time) => time !== null);
  return times.length > 0 ? Math.max(...times) : null;
}
