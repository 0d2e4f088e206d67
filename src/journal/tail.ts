import type { Batch } from './journal.ts';
import type { Event } from '../core/event.ts';

/** The newest events of a journal, in memory. */
export class Tail {
  #events: Event[] = [];
  #from: number;

  /** `from`: the cursor of the first event to come. */
  constructor(from: number) {
    this.#from = from;
  }

  /** The cursor of the first event that is here. */
  get from(): number {
    return this.#from;
  }

  /** The cursor behind the newest event. */
  get head(): number {
    return this.#from + this.#events.length;
  }

  append(events: readonly Event[]): void {
    for (const event of events) this.#events.push(event);
  }

  read(cursor: number, limit: number): Batch {
    const from = Math.max(cursor, this.#from);
    const events = this.#events.slice(from - this.#from, from - this.#from + limit);
    return { events, next: from + events.length, skipped: from - cursor };
  }

  /**
   * Lets the oldest go that are too many, those before a cursor only. A tenth at a time: cutting
   * the array for every event would cost more than the event.
   */
  shorten(capacity: number, before = Infinity): void {
    if (this.#events.length <= capacity * 1.1) return;
    const over = Math.min(this.#events.length - capacity, before - this.#from);
    if (over <= 0) return;
    this.#events = this.#events.slice(over);
    this.#from += over;
  }
}
