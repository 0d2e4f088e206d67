import { Subject } from 'rxjs';
import type { Batch, Journal, Pruned } from './journal.ts';
import type { Event } from '../core/event.ts';
import type { Store } from '../core/store.ts';
import { Tail } from './tail.ts';

/** How many events are kept for lanes that lag; about 20 MB of them. */
export const CAPACITY = 10_000;

/**
 * A journal in memory. It keeps the newest events only: a lane that lags further loses the oldest
 * ones and is told how many.
 */
export class MemoryJournal implements Journal {
  readonly appended = new Subject<void>();
  readonly durable = false;
  readonly #tail: Tail;
  readonly #capacity: number;
  readonly #kept = new Map<string, unknown>();
  readonly #cursors = new Map<string, number>();
  readonly #stores = new Map<string, MemoryStore>();
  #depth = 0;
  #news = false;

  constructor(capacity: number = CAPACITY) {
    this.#tail = new Tail(0);
    this.#capacity = capacity;
  }

  get head(): number {
    return this.#tail.head;
  }

  append(events: readonly Event[]): void {
    if (events.length === 0) return;
    this.transact(() => {
      this.#tail.append(events);
      this.#tail.shorten(this.#capacity);
      this.#news = true;
    });
  }

  read(cursor: number, limit: number): Batch {
    return this.#tail.read(cursor, limit);
  }

  transact(work: () => void): void {
    this.#depth += 1;
    try {
      work();
    } finally {
      this.#depth -= 1;
      if (this.#depth === 0 && this.#news) {
        this.#news = false;
        this.appended.next();
      }
    }
  }

  keep(provider: string, content: unknown): void {
    this.#kept.set(provider, content);
  }

  kept(provider: string): unknown {
    return this.#kept.get(provider);
  }

  cursorOf(sink: string): number | undefined {
    return this.#cursors.get(sink);
  }

  moveCursor(sink: string, cursor: number): void {
    this.#cursors.set(sink, cursor);
  }

  sinks(): readonly string[] {
    const stores = [...this.#stores].flatMap(([sink, { empty }]) => (empty ? [] : [sink]));
    return [...new Set([...this.#cursors.keys(), ...stores])];
  }

  forget(sink: string): void {
    this.#cursors.delete(sink);
    this.#stores.get(sink)?.clear();
  }

  eventsOf(provider: string, incident: string): readonly Event[] {
    const { events } = this.#tail.read(this.#tail.from, Infinity);
    return events.filter((one) => one.provider === provider && one.incident_id === incident);
  }

  storeOf(sink: string): Store {
    const known = this.#stores.get(sink);
    const store = known ?? new MemoryStore();
    this.#stores.set(sink, store);
    return store;
  }

  /** It makes room by itself. */
  prune(): Pruned {
    return { removed: 0, keptBack: 0, sink: undefined };
  }

  close(): void {}
}

/** How many things a sink may remember without `--state`. */
const MOST_KEYS = 10_000;

/** The keys touched last are kept. */
export class MemoryStore implements Store {
  readonly #values = new Map<string, string>();

  get empty(): boolean {
    return this.#values.size === 0;
  }

  get(key: string): string | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: string): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > MOST_KEYS) this.#values.delete(this.#values.keys().next().value!);
  }

  delete(key: string): void {
    this.#values.delete(key);
  }

  clear(): void {
    this.#values.clear();
  }
}
