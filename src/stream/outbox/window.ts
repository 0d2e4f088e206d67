import type { Delivery } from './delivery.ts';
import type { Event } from '../../core/event.ts';
import type { EventLog } from '../../journal/journal.ts';

/** Most events of the journal that one lane has in hand. */
export const CAPACITY = 500;

/**
 * The stretch of the journal that a lane works on: what is settled in it may stand behind what is
 * not, and the cursor stays before the first that is not.
 */
export class Window {
  readonly #journal: EventLog;
  readonly #left = new Map<number, Delivery>();
  #readTo: number;

  constructor(journal: EventLog, cursor: number) {
    this.#journal = journal;
    this.#readTo = cursor;
  }

  /** All before it is settled. */
  get cursor(): number {
    const { value } = this.#left.keys().next();
    return value ?? this.#readTo;
  }

  get full(): boolean {
    return this.#left.size >= CAPACITY;
  }

  /** Whether all of the journal is settled. */
  get done(): boolean {
    return this.#left.size === 0 && this.#readTo >= this.#journal.head;
  }

  /** What is not settled, in order. It may be settled meanwhile. */
  left(): IterableIterator<Delivery> {
    return this.#left.values();
  }

  /** How many events are not settled. */
  get count(): number {
    return this.#left.size + Math.max(0, this.#journal.head - this.#readTo);
  }

  /** The events that are not settled. */
  events(): readonly Event[] {
    const { events } = this.#journal.read(this.#readTo, this.count);
    return [...Array.from(this.#left.values(), ({ event }) => event), ...events];
  }

  /** Reads on while there is room; answers how many events are lost. */
  fill(deliveryOf: (event: Event, position: number) => Delivery): number {
    let lost = 0;
    while (!this.full && this.#readTo < this.#journal.head) {
      const { events, next, skipped } = this.#journal.read(
        this.#readTo,
        CAPACITY - this.#left.size,
      );
      lost += skipped;
      const first = next - events.length;
      events.forEach((event, i) => this.#left.set(first + i, deliveryOf(event, first + i)));
      this.#readTo = next;
    }
    return lost;
  }

  settle({ position }: Delivery): void {
    if (position !== undefined) this.#left.delete(position);
  }
}
