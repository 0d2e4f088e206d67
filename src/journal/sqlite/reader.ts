import type { Batch } from '../journal.ts';
import { eventIn, type Database, type Statement } from './driver.ts';
import type { Event } from '../../core/event.ts';

interface Row {
  readonly seq: number;
  readonly json: string;
}

/** Reads a state file. */
export class Reader {
  readonly #head: Statement<{ readonly head: number | null }>;
  readonly #events: Statement<Row>;
  readonly #incident: Statement<Row>;
  readonly #provider: Statement<{ readonly json: string }>;
  readonly #cursor: Statement<{ readonly cursor: number }>;
  readonly #stored: Statement<{ readonly value: string }>;

  constructor(database: Database) {
    this.#head = database.prepare('SELECT max(seq) + 1 AS head FROM events');
    this.#events = database.prepare(
      'SELECT seq, json FROM events WHERE seq >= ? AND seq < ? ORDER BY seq LIMIT ?',
    );
    this.#incident = database.prepare(
      'SELECT seq, json FROM events WHERE provider = ? AND incident_id = ? ORDER BY seq',
    );
    this.#provider = database.prepare('SELECT json FROM providers WHERE name = ?');
    this.#cursor = database.prepare('SELECT cursor FROM sinks WHERE name = ?');
    this.#stored = database.prepare('SELECT value FROM stores WHERE sink = ? AND key = ?');
  }

  /** The cursor behind the newest event in the file. */
  head(): number {
    return this.#head.get()?.head ?? 0;
  }

  /** Events from a cursor on, up to where those in memory begin. What was pruned is skipped. */
  read(cursor: number, limit: number, end: number): Batch {
    const rows = this.#rows(cursor, limit, end);
    const first = rows[0]?.seq ?? end;
    const last = rows.at(-1)?.seq ?? end - 1;
    const events = rows.map(({ json }) => eventIn(json));
    return { events, next: last + 1, skipped: first - cursor };
  }

  eventsOf(provider: string, incident: string): readonly Event[] {
    const rows = this.#incident.all(provider, incident);
    return rows.map(({ json }) => eventIn(json));
  }

  provider(name: string): unknown {
    const row = this.#provider.get(name);
    return row === undefined ? undefined : (JSON.parse(row.json) as unknown);
  }

  cursor(sink: string): number | undefined {
    return this.#cursor.get(sink)?.cursor;
  }

  stored(sink: string, key: string): string | undefined {
    return this.#stored.get(sink, key)?.value;
  }

  /** A stretch that is damaged counts as lost, and is told as such. */
  #rows(cursor: number, limit: number, end: number): readonly Row[] {
    try {
      return this.#events.all(cursor, end, limit);
    } catch {
      return [];
    }
  }
}
