import type { Event } from '../../core/event.ts';
import type { Database, Statement } from './driver.ts';
import type { Pending } from './pending.ts';

/** What is to become durable together. */
export interface Delta {
  /** Cursor of the first of the events. */
  readonly from: number;
  readonly events: readonly Event[];
  readonly pending: Pending;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Writes to a state file. */
export class Writer {
  readonly #database: Database;
  readonly #event: Statement;
  readonly #provider: Statement;
  readonly #cursor: Statement;
  readonly #put: Statement;
  readonly #drop: Statement;
  readonly #forget: readonly Statement[];

  constructor(database: Database) {
    this.#database = database;
    this.#event = database.prepare(
      'INSERT INTO events (seq, provider, incident_id, observed_at, json) VALUES (?, ?, ?, ?, ?)',
    );
    this.#provider = database.prepare(
      'INSERT OR REPLACE INTO providers (name, json) VALUES (?, ?)',
    );
    this.#cursor = database.prepare('INSERT OR REPLACE INTO sinks (name, cursor) VALUES (?, ?)');
    this.#put = database.prepare(
      'INSERT OR REPLACE INTO stores (sink, key, value, touched_at) VALUES (?, ?, ?, ?)',
    );
    this.#drop = database.prepare('DELETE FROM stores WHERE sink = ? AND key = ?');
    this.#forget = [
      database.prepare('DELETE FROM sinks WHERE name = ?'),
      database.prepare('DELETE FROM stores WHERE sink = ?'),
    ];
  }

  /** All of it, or nothing and SQLite's error. */
  write(delta: Delta): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      this.#events(delta);
      this.#rest(delta);
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  #events({ from, events }: Delta): void {
    for (const [index, event] of events.entries()) {
      const { provider, incident_id: incident, observed_at: at } = event;
      this.#event.run(from + index, provider, incident, Date.parse(at), JSON.stringify(event));
    }
  }

  #rest({ pending, at }: Delta): void {
    for (const [name, content] of pending.providers) {
      this.#provider.run(name, JSON.stringify(content));
    }
    for (const sink of pending.forgotten) for (const forget of this.#forget) forget.run(sink);
    for (const [name, cursor] of pending.cursors) this.#cursor.run(name, cursor);
    for (const [sink, keys] of pending.stores) {
      for (const [key, value] of keys) {
        if (value === null) this.#drop.run(sink, key);
        else this.#put.run(sink, key, value, at);
      }
    }
  }

  /** SQLite has mostly rolled back by itself by now. */
  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // There is no transaction any more.
    }
  }
}
