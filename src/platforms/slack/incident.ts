import { isClosed } from '../../core/incident.ts';
import type { Impact, Incident, Status } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { UNTOLD } from '../entry.ts';
import { closedAt } from '../closing.ts';
import { withEnd } from '../withEnd.ts';
import { OPEN, statusOf } from '../words.ts';
import { updatesOf } from './notes.ts';
import type { RawIncident } from './schema.ts';

type Type = 'incident' | 'maintenance';

const ACTIVE = { incident: 'investigating', maintenance: 'in_progress' } as const;
const PLANNED: ReadonlySet<string> = new Set(['scheduled', 'completed', 'cancelled', 'canceled']);
const IMPACTS: ReadonlyMap<string, Impact> = new Map([
  ['notice', 'none'],
  ['incident', 'minor'],
  ['outage', 'major'],
]);

/** An event of Slack's page; null when it bears no time at all. */
export function toIncident(
  raw: RawIncident,
  id: string,
  newestFirst: boolean,
  pageUrl: string,
): Incident | null {
  const createdAt = firstTime(raw);
  if (createdAt === null) return null;
  const type = typeOf(raw);
  const status = statusFrom(type, raw.status);
  const ground = { id, createdAt, status: OPEN[type], newestFirst };
  const updates = withEnd(updatesOf(raw.notes ?? [], ground), status);
  const newestAt = updates.at(-1)?.createdAt ?? createdAt;
  const updatedAt = Math.max(parseTime(raw.date_updated) ?? newestAt, newestAt);
  return {
    ...UNTOLD,
    id,
    type,
    name: raw.title?.trim() ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactOf(raw),
    components: raw.services?.map((name) => ({ id: name, name })) ?? null,
    url: raw.url && /^https?:\/\//i.test(raw.url) ? raw.url : pageUrl,
    createdAt,
    updatedAt,
    resolvedAt: isClosed(status) ? (closedAt(updates) ?? updatedAt) : null,
    updates,
  };
}

/** A plan is told by its status: the documented types are incident, notice and outage. */
function typeOf({ type, status }: RawIncident): Type {
  return type === 'maintenance' || PLANNED.has(status ?? '') ? 'maintenance' : 'incident';
}

function statusFrom(type: Type, word: string | null | undefined): Status {
  if (word === 'active') return ACTIVE[type];
  if (word === 'cancelled' || word === 'canceled') return 'completed';
  return statusOf(type, word) ?? OPEN[type];
}

function impactOf({ type }: RawIncident): Impact {
  return IMPACTS.get(type ?? '') ?? 'unknown';
}

function firstTime(raw: RawIncident): number | null {
  const times = (raw.notes ?? []).map((note) => parseTime(note.date_created));
  const known = times.filter((time) => time !== null);
  const oldest = known.length > 0 ? Math.min(...known) : null;
  return parseTime(raw.date_created) ?? oldest ?? parseTime(raw.date_updated);
}
