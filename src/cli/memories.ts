import { Memory } from '../core/memory.ts';
import { recall } from '../core/recall.ts';
import type { Backfill } from '../core/firstSight.ts';
import type { Event } from '../core/event.ts';

/** The memories of all providers by name. One that was removed is remembered, should it return. */
export class Memories {
  readonly #byName = new Map<string, Memory>();
  readonly #backfill: Backfill;
  readonly #now: () => number;

  constructor(backfill: Backfill, now: () => number) {
    this.#backfill = backfill;
    this.#now = now;
  }

  of(provider: string): Memory {
    const known = this.#byName.get(provider);
    if (known !== undefined) return known;
    const fresh = new Memory(this.#backfill, this.#now());
    this.#byName.set(provider, fresh);
    return fresh;
  }

  recall(event: Event): void {
    recall(this.of(event.provider), event);
  }
}
