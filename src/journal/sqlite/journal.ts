import { Subject } from 'rxjs';
import type { Batch, Journal, Pruned, Retention } from '../journal.ts';
import type { Event } from '../../core/event.ts';
import type { Fault } from '../../core/fault.ts';
import type { Store } from '../../core/store.ts';
import { CAPACITY } from '../memory.ts';
import { Tail } from '../tail.ts';
import { isDamage } from './codes.ts';
import { Durability } from './durability.ts';
import { Pending } from './pending.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';
import { lost, notDurable, unusable } from './faults.ts';
import { StateFile } from './stateFile.ts';
import { prune } from './prune.ts';

export interface SqliteOptions {
  readonly file: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Hears when the state ceases to be durable (a full disk, say), and with null when it is again. */
  readonly durable: (fault: Fault | null) => void;
  /** How many of the newest events are in memory, too. */
  readonly capacity?: number;
}

/** How often a write looks whether the file is still there, which costs a tenth of a write. */
const LOOK_MS = 1_000;

/** Opens, or makes, a journal in a state file. Errors with a Fault (CONFIG) that says what to do. */
export async function openJournal(options: SqliteOptions): Promise<SqliteJournal> {
  const file = await StateFile.open(options.file);
  try {
    return new SqliteJournal(file, options);
  } catch (error) {
    file.close();
    throw unusable(options.file, error);
  }
}

/**
 * A journal that outlives the process. Everything is written in one transaction when the outermost
 * `transact` ends. What cannot be written stays in memory and is tried again with whatever follows,
 * so that nobody but the next run is worse off.
 */
export class SqliteJournal implements Journal {
  readonly appended = new Subject<void>();
  readonly durable = true;
  readonly #options: SqliteOptions;
  readonly #file: StateFile;
  #reader: Reader;
  #writer: Writer;
  readonly #tail: Tail;
  readonly #pending = new Pending();
  /** The cursor behind the newest event that is in the file. */
  #written: number;
  readonly #durability: Durability;
  #lookedAt = 0;
  #depth = 0;
  #news = false;

  constructor(file: StateFile, options: SqliteOptions) {
    this.#options = options;
    this.#file = file;
    this.#durability = new Durability({ ...options, again: () => this.#write() });
    this.#reader = this.#newReader();
    this.#writer = new Writer(file.database);
    this.#written = this.#reader.head();
    this.#tail = new Tail(this.#written);
  }

  get head(): number {
    return this.#tail.head;
  }

  append(events: readonly Event[]): void {
    if (events.length === 0) return;
    this.transact(() => {
      this.#tail.append(events);
      this.#news = true;
    });
  }

  read(cursor: number, limit: number): Batch {
    const { from } = this.#tail;
    if (cursor >= from) return this.#tail.read(cursor, limit);
    const older = this.#reader.read(cursor, limit, from);
    if (older.next < from || older.events.length === limit) return older;
    const { events, next } = this.#tail.read(from, limit - older.events.length);
    return { ...older, events: [...older.events, ...events], next };
  }

  transact(work: () => void): void {
    this.#depth += 1;
    try {
      work();
    } finally {
      this.#depth -= 1;
      if (this.#depth === 0) this.#settle();
    }
  }

  keep(provider: string, content: unknown): void {
    this.transact(() => void this.#pending.providers.set(provider, content));
  }

  kept(provider: string): unknown {
    try {
      return this.#pending.providers.get(provider) ?? this.#reader.provider(provider);
    } catch (error) {
      throw unusable(this.#options.file, error);
    }
  }

  cursorOf(sink: string): number | undefined {
    const { cursors, forgotten } = this.#pending;
    return cursors.get(sink) ?? (forgotten.has(sink) ? undefined : this.#reader.cursor(sink));
  }

  moveCursor(sink: string, cursor: number): void {
    this.transact(() => void this.#pending.cursors.set(sink, cursor));
  }

  sinks(): readonly string[] {
    const { cursors, stores, forgotten } = this.#pending;
    const written = this.#reader.sinks().filter((sink) => !forgotten.has(sink));
    return [...new Set([...written, ...cursors.keys(), ...stores.keys()])];
  }

  forget(sink: string): void {
    this.transact(() => this.#pending.forget(sink));
  }

  eventsOf(provider: string, incident: string): readonly Event[] {
    this.#write();
    const unwritten = this.#tail
      .read(this.#written, Infinity)
      .events.filter((event) => event.provider === provider && event.incident_id === incident);
    return [...this.#reader.eventsOf(provider, incident), ...unwritten];
  }

  storeOf(sink: string): Store {
    const put = (key: string, value: string | null) =>
      this.transact(() => this.#pending.store(sink, key, value));
    const written = (key: string) =>
      this.#pending.forgotten.has(sink) ? undefined : this.#reader.stored(sink, key);
    return {
      get: (key) => {
        const pending = this.#pending.stores.get(sink)?.get(key);
        return pending === undefined ? written(key) : (pending ?? undefined);
      },
      set: put,
      delete: (key) => put(key, null),
    };
  }

  prune(retention: Retention): Pruned {
    const at = this.#options.now();
    this.#look(at);
    this.#write();
    try {
      return prune(this.#file.database, retention, at);
    } catch (error) {
      const fault = notDurable(this.#options.file, error);
      if (!isDamage(error)) throw fault;
      this.#durability.gaveUp(fault);
      return { removed: 0, keptBack: 0, sink: undefined };
    }
  }

  close(): void {
    this.#durability.end();
    this.#write();
    this.#file.close();
  }

  #settle(): void {
    if (this.#durability.isDue) this.#write();
    this.#tail.shorten(this.#options.capacity ?? CAPACITY, this.#written);
    if (!this.#news) return;
    this.#news = false;
    this.appended.next();
  }

  #write(): void {
    const at = this.#options.now();
    if (Math.abs(at - this.#lookedAt) >= LOOK_MS) this.#look(at);
    const from = this.#written;
    const { events, next } = this.#tail.read(from, Infinity);
    if (events.length === 0 && this.#pending.empty) return;
    try {
      if (this.#file.make()) this.#prepare();
      this.#writer.write({ from, events, pending: this.#pending, at });
      this.#written = next;
      this.#pending.clear();
      this.#durability.wrote(null);
      this.#file.share();
    } catch (error) {
      this.#durability.wrote(notDurable(this.#options.file, error));
    }
  }

  /** Whether the file is still there. */
  #look(at: number): void {
    this.#lookedAt = at;
    if (this.#file.isLost) this.#durability.gaveUp(lost(this.#options.file));
  }

  #prepare(): void {
    this.#reader = this.#newReader();
    this.#writer = new Writer(this.#file.database);
  }

  #newReader(): Reader {
    return new Reader(this.#file.database, (error) =>
      this.#durability.gaveUp(notDurable(this.#options.file, error)),
    );
  }
}
