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

/** Read at once; in between nothing keeps the watcher from tidying up its file. */
const PAGE = 500;

function* events(
  database: Database,
  { providers, since, until }: Query,
  order: 'forwards' | 'backwards',
): Generator<Event> {
  const forwards = order === 'forwards';
  const places = providers.map(() => '?').join(', ');
  const named = providers.length === 0 ? '' : `AND provider IN (${places})`;
  const page = database.prepare<{ seq: number; json: string }>(
    `SELECT seq, json FROM events
     WHERE seq ${forwards ? '>' : '<'} ? AND observed_at >= ? AND observed_at <= ? ${named}
     ORDER BY seq ${forwards ? 'ASC' : 'DESC'} LIMIT ${PAGE}`,
  );
  const wanted: Value[] = [since ?? 0, until ?? Number.MAX_SAFE_INTEGER, ...providers];
  let last = forwards ? -1 : Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = page.all(last, ...wanted);
    for (const { json } of rows) yield eventIn(json);
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.seq;
  }
}
