import { Subject } from 'rxjs';
import type { Batch, Journal } from './journal.ts';
import type { Event } from '../core/event.ts';

/** How many events are kept for lanes that lag; about 20 MB of them. */
export const CAPACITY = 10_000;

/**
 * A journal in memory. It keeps the newest events only: a lane that lags further loses the oldest
 * ones and is told how many.
 */
export class MemoryJournal implements Journal {
  readonly appended = new Subject<void>();
  readonly #capacity: number;
  #events: Event[] = [];
  /** Cursor of the first event kept. */
  #from = 0;

  constructor(capacity: number = CAPACITY) {
    this.#capacity = capacity;
  }

  get head(): number {
    return this.#from + this.#events.length;
  }

  append(events: readonly Event[]): void {
    if (events.length === 0) return;
    for (const event of events) this.#events.push(event);
    this.#makeRoom();
    this.appended.next();
  }

  read(cursor: number, limit: number): Batch {
    const from = Math.max(cursor, this.#from);
    const events = this.#events.slice(from - this.#from, from - this.#from + limit);
    return { events, next: from + events.length, skipped: from - cursor };
  }

  /** Drops a tenth at a time: cutting the array for every event would cost more than the event. */
  #makeRoom(): void {
    if (this.#events.length <= this.#capacity * 1.1) return;
    const over = this.#events.length - this.#capacity;
    this.#events = this.#events.slice(over);
    this.#from += over;
  }
}
