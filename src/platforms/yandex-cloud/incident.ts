import type { Component, Impact, Incident, Status } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { UNTOLD } from '../entry.ts';
import type { RawIncident } from './schema.ts';
import { hasReport, newestOf, updatesOf } from './updates.ts';

/** The two levels there are, by number and by name; "Unavailable" is often said of a part only. */
const IMPACTS: ReadonlyMap<string, Impact> = new Map([
  ['1', 'minor'],
  ['2', 'major'],
  ['Minor', 'minor'],
  ['Unavailable', 'major'],
]);

/** An incident of Yandex Cloud's; null when it bears no time at all. */
export function toIncident(id: string, raw: RawIncident, permalinks: string): Incident | null {
  const startedAt = parseTime(raw.startDate);
  const createdAt = parseTime(raw.createdAt) ?? startedAt ?? parseTime(raw.updatedAt);
  if (createdAt === null) return null;
  const closed = isOver(raw);
  const updates = updatesOf(raw, { id, closed, createdAt });
  return {
    ...UNTOLD,
    id,
    type: 'incident',
    name: raw.title?.trim() ?? '',
    status: statusOf(raw),
    impact: IMPACTS.get(raw.levelId ?? '') ?? IMPACTS.get(raw.level?.label ?? '') ?? 'unknown',
    components: componentsOf(raw),
    url: `${permalinks}/${id}`,
    createdAt,
    updatedAt: parseTime(raw.updatedAt) ?? updates.at(-1)?.updatedAt ?? createdAt,
    startedAt,
    resolvedAt: closed ? parseTime(raw.endDate) : null,
    updates,
  };
}

function statusOf(raw: RawIncident): Status {
  if (!isOver(raw)) return 'investigating';
  return hasReport(raw) ? 'postmortem' : 'resolved';
}

/** "open" may be left standing for days behind a last comment that ends it (2024-12-23). */
function isOver(raw: RawIncident): boolean {
  return raw.status === 'resolved' || newestOf(raw)?.type === 'resolved';
}

/** The services, then the zones of each installation. */
function componentsOf({ services, installations }: RawIncident): readonly Component[] | null {
  if (!services && !installations) return null;
  const zones = (installations ?? []).flatMap(({ code, zones }) =>
    (zones ?? []).map(({ id }) => ({ id, name: code ? `${code} / ${id}` : id })),
  );
  return [...(services ?? []), ...zones].flatMap(({ id, name }) =>
    id && name ? { id, name } : [],
  );
}
