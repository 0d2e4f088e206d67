import type { Event } from '../../core/event.ts';
import { eventIn, type Database, type Value } from './driver.ts';
import type { Fault } from '../../core/fault.ts';
import { sqliteCode } from './codes.ts';
import { torn } from './faults.ts';
import { openForReading } from './openForReading.ts';

/** Which events of the past are looked for. Times are epoch milliseconds. */
export interface Query {
  /** Names of providers; undefined: any. */
  readonly providers?: readonly string[] | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** The events of a state file, which a watcher may be writing to. */
export interface Past {
  /** Oldest first, or newest first. */
  events(query: Query, order?: 'forwards' | 'backwards'): Iterable<Event>;
  /** All that is still there of an incident, oldest first. */
  eventsOf(provider: string, incident: string): readonly Event[];
  /** The names of all providers that it knows. */
  providers(): readonly string[];
  close(): void;
}

/**
 * Opens a state file for reading. Errors with a Fault (CONFIG) that says what to do; `damaged` hears
 * once that what is read ends before its end.
 */
export async function openPast(file: string, damaged: (fault: Fault) => void): Promise<Past> {
  const database = await openForReading(file);
  let said = false;
  const hear = (error: unknown) => {
    if (sqliteCode(error) === undefined) throw error;
    if (!said) damaged(torn(file, error));
    said = true;
  };
  const rows = <Row>(sql: string, ...values: readonly Value[]): Row[] => {
    try {
      return database.prepare<Row>(sql).all(...values);
    } catch (error) {
      hear(error);
      return [];
    }
  };
  return {
    *events(query, order = 'forwards') {
      try {
        yield* events(database, query, order);
      } catch (error) {
        hear(error);
      }
    },
    eventsOf: (provider, incident) =>
      rows<{ json: string }>(INCIDENT, provider, incident).map(({ json }) => eventIn(json)),
    providers: () => rows<{ name: string }>(PROVIDERS).map(({ name }) => name),
    close: () => database.close(),
  };
}

const INCIDENT = 'SELECT json FROM events WHERE provider = ? AND incident_id = ? ORDER BY seq';
const PROVIDERS = 'SELECT provider AS name FROM events UNION SELECT name FROM providers';

/** Read at once; in between nothing keeps the watcher from tidying up its file. */
const PAGE = 500;

function* events(
  database: Database,
  { providers, since, until }: Query,
  order: 'forwards' | 'backwards',
): Generator<Event> {
  const forwards = order === 'forwards';
  const places = providers?.map(() => '?').join(', ');
  const named = places === undefined ? '' : `AND provider IN (${places})`;
  const page = database.prepare<{ seq: number; json: string }>(
    `SELECT seq, json FROM events
     WHERE seq ${forwards ? '>' : '<'} ? AND observed_at >= ? AND observed_at <= ? ${named}
     ORDER BY seq ${forwards ? 'ASC' : 'DESC'} LIMIT ?`,
  );
  const wanted: Value[] = [since ?? 0, until ?? Number.MAX_SAFE_INTEGER, ...(providers ?? [])];
  let last = forwards ? -1 : Number.MAX_SAFE_INTEGER;
  let limit = PAGE;
  for (;;) {
    let rows: readonly { readonly seq: number; readonly event: Event }[];
    try {
      const found = page.all(last, ...wanted, limit);
      rows = found.map(({ seq, json }) => ({ seq, event: eventIn(json) }));
    } catch (error) {
      if (limit === 1) throw error;
      // What stands before the damage in this page can be read.
      limit = 1;
      continue;
    }
    for (const { event } of rows) yield event;
    if (rows.length < limit) return;
    last = rows.at(-1)!.seq;
  }
}
