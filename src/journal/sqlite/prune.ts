import type { Database } from './driver.ts';
import type { Pruned, Retention } from '../journal.ts';

const DAY_MS = 86_400_000;
/** What a sink has not touched for so long, nor for as long as events are kept, is forgotten. */
const STORE_MS = 90 * DAY_MS;
/** Events removed at once: others wait meanwhile. */
const CHUNK = 10_000;

/** Removes old events, but the newest one, whose number is the next one's; and what sinks forgot. */
export function prune(database: Database, { retainMs, sinks }: Retention, at: number): Pruned {
  const end = endOf(database, at - retainMs);
  database
    .prepare('DELETE FROM stores WHERE touched_at < ?')
    .run(at - Math.max(STORE_MS, retainMs));
  const slowest = slowestOf(database, sinks);
  const until = Math.min(end, slowest?.cursor ?? Infinity);
  const removed = removeBefore(database, until);
  const keptBack = end - until;
  return { removed, keptBack, sink: keptBack > 0 ? slowest?.name : undefined };
}

/** The cursor of the oldest event that is young enough, or of the newest one. */
function endOf(database: Database, youngest: number): number {
  const found = database.prepare<{ end: number | null }>(
    `SELECT coalesce((SELECT min(seq) FROM events WHERE observed_at >= ?), max(seq)) AS end
     FROM events`,
  );
  return found.get(youngest)?.end ?? 0;
}

function slowestOf(database: Database, sinks: readonly string[]) {
  const rows = database.prepare<{ name: string; cursor: number }>(
    'SELECT name, cursor FROM sinks ORDER BY cursor',
  );
  return rows.all().find(({ name }) => sinks.includes(name));
}

function removeBefore(database: Database, until: number): number {
  const remove = database.prepare(
    'DELETE FROM events WHERE seq IN (SELECT seq FROM events WHERE seq < ? ORDER BY seq LIMIT ?)',
  );
  let removed = 0;
  for (;;) {
    const { changes } = remove.run(until, CHUNK);
    removed += changes;
    if (changes < CHUNK) return removed;
  }
}
