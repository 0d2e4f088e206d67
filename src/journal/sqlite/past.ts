import type { Event } from '../../core/event.ts';
import { eventIn, type Database, type Value } from './driver.ts';
import { openForReading } from './open.ts';

/** Which events of the past are looked for. Times are epoch milliseconds. */
export interface Query {
  /** Names of providers; empty: any. */
  readonly providers: readonly string[];
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** The events of a state file, which a watcher may be writing to. */
export interface Past {
  /** Oldest first, or newest first. */
  events(query: Query, order?: 'forwards' | 'backwards'): Iterable<Event>;
  close(): void;
}

/** Opens a state file for reading. Errors with a Fault (CONFIG) that says what to do. */
export async function openPast(file: string): Promise<Past> {
  const database = await openForReading(file);
  return {
    events: (query, order = 'forwards') => events(database, query, order),
    close: () => database.close(),
  };
}

function* events(
  database: Database,
  { providers, since, until }: Query,
  order: 'forwards' | 'backwards',
): Generator<Event> {
  const values: Value[] = [since ?? 0, until ?? Number.MAX_SAFE_INTEGER, ...providers];
  const places = providers.map(() => '?').join(', ');
  const named = providers.length === 0 ? '' : `AND provider IN (${places})`;
  const rows = database.prepare<{ json: string }>(
    `SELECT json FROM events WHERE observed_at >= ? AND observed_at <= ? ${named}
     ORDER BY seq ${order === 'forwards' ? 'ASC' : 'DESC'}`,
  );
  for (const { json } of rows.iterate(...values)) yield eventIn(json);
}
