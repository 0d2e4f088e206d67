import type { Batch } from '../journal.ts';
import { sqliteCode } from './codes.ts';
import { eventIn, type Database, type Statement } from './driver.ts';
import type { Event } from '../../core/event.ts';

interface Row {
  readonly seq: number;
  readonly json: string;
}

/** Reads a state file. What is damaged in it counts as not there, and `damaged` hears of it. */
export class Reader {
  readonly #head: Statement<{ readonly head: number | null }>;
  readonly #events: Statement<Row>;
  readonly #incident: Statement<Row>;
  readonly #provider: Statement<{ readonly json: string }>;
  readonly #cursor: Statement<{ readonly cursor: number }>;
  readonly #stored: Statement<{ readonly value: string }>;
  readonly #sinks: Statement<{ readonly name: string }>;

  readonly #damaged: (error: unknown) => void;

  constructor(database: Database, damaged: (error: unknown) => void) {
    this.#damaged = damaged;
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
    this.#sinks = database.prepare('SELECT name FROM sinks UNION SELECT sink FROM stores');
  }

  /** The cursor behind the newest event in the file. Throws as SQLite does. */
  head(): number {
    return this.#head.get()?.head ?? 0;
  }

  /** Events from a cursor on, up to where those in memory begin. What was pruned is skipped. */
  read(cursor: number, limit: number, end: number): Batch {
    return this.#careful({ events: [], next: end, skipped: end - cursor }, () => {
      const rows = this.#events.all(cursor, end, Math.min(limit, end - cursor));
      const first = rows[0]?.seq ?? end;
      const last = rows.at(-1)?.seq ?? end - 1;
      const events = rows.map(({ json }) => eventIn(json));
      return { events, next: last + 1, skipped: first - cursor };
    });
  }

  eventsOf(provider: string, incident: string): readonly Event[] {
    return this.#careful([], () =>
      this.#incident.all(provider, incident).map(({ json }) => eventIn(json)),
    );
  }

  /** Throws as SQLite does. */
  provider(name: string): unknown {
    const row = this.#provider.get(name);
    return row === undefined ? undefined : (JSON.parse(row.json) as unknown);
  }

  cursor(sink: string): number | undefined {
    return this.#careful(undefined, () => this.#cursor.get(sink)?.cursor);
  }

  /** All of which it has a cursor or a store. */
  sinks(): readonly string[] {
    return this.#careful([], () => this.#sinks.all().map(({ name }) => name));
  }

  stored(sink: string, key: string): string | undefined {
    return this.#careful(undefined, () => this.#stored.get(sink, key)?.value);
  }

  #careful<T>(otherwise: T, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (sqliteCode(error) === undefined) throw error;
      this.#damaged(error);
      return otherwise;
    }
  }
}
