import { isClosed, type Incident } from './incident.ts';
import { opening, type News } from './change.ts';

/** What is told of the history at the start: what is open, all that is listed, or nothing. */
export const BACKFILLS = ['active', 'all', 'none'] as const;
export type Backfill = (typeof BACKFILLS)[number];

/** What decides whether an incident that was never seen is news. All times epoch milliseconds. */
export interface Beginning {
  /** Whether the page is read for the first time (in this run, or since it moved). */
  readonly first: boolean;
  /** What a first reading tells. */
  readonly backfill: Backfill;
  /** Until when the page was surely watched by an earlier run, or before it moved; else null. */
  readonly since: number | null;
  /** Since when the page is watched in this run, even if it could not be read yet. */
  readonly startedAt: number;
  /** When the oldest incident was created that was listed at the start. */
  readonly floor: number;
}

/** What to tell of an incident seen for the first time; null: take note of it in silence. */
export function firstSight(incident: Incident, beginning: Beginning): News | null {
  const open = !isClosed(incident.status);
  if (!open && incident.type === 'component') return null;
  if (beginning.backfill === 'all') return opening(incident);
  if (!beginning.first)
    return open || incident.createdAt >= beginning.floor ? opening(incident) : null;
  if (open && beginning.backfill === 'active') return opening(incident);
  return newsSince(incident, beginning.since ?? beginning.startedAt);
}

/** What an incident has told since a moment from which on it was to be watched. */
function newsSince(incident: Incident, since: number): News | null {
  const { type, createdAt, updatedAt } = incident;
  // A component was there long before something happened to it.
  if ((type === 'component' ? updatedAt : createdAt) > since) return opening(incident);
  const later = incident.updates.filter((update) => update.createdAt > since);
  if (later.length === 0) return null;
  const before = incident.updates.findLast((update) => update.createdAt <= since);
  if (before === undefined || !isClosed(before.status)) return opening(incident);
  const updates = later.map((update) => ({ update, edited: false }));
  return { change: 'updated', changed: ['message', 'updated_at'], updates };
}
