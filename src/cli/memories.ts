import { Memory } from '../core/memory.ts';
import { isClosed } from '../core/incident.ts';
import { recall } from '../core/recall.ts';
import type { Backfill } from '../core/firstSight.ts';
import type { Event } from '../core/event.ts';
import type { SavedMemory } from '../core/savedMemory.ts';

/** The memories of all providers by name. One that was removed is remembered, should it return. */
export class Memories {
  readonly #byName = new Map<string, Memory>();
  readonly #restored = new Set<string>();
  readonly #backfill: Backfill;
  readonly #now: () => number;
  readonly #saved: (provider: string) => SavedMemory | undefined;

  /** `saved`: what an earlier run left of a provider. */
  constructor(
    backfill: Backfill,
    now: () => number,
    saved: (provider: string) => SavedMemory | undefined = () => undefined,
  ) {
    this.#backfill = backfill;
    this.#now = now;
    this.#saved = saved;
  }

  of(provider: string): Memory {
    const known = this.#byName.get(provider);
    if (known !== undefined) return known;
    const fresh = new Memory(this.#backfill, this.#now());
    const saved = this.#saved(provider);
    if (saved !== undefined) {
      fresh.restore(saved);
      this.#restored.add(provider);
    }
    this.#byName.set(provider, fresh);
    return fresh;
  }

  /** Takes back what a file tells of an earlier run, unless that itself has left more. */
  recall(event: Event): void {
    const memory = this.of(event.provider);
    if (!this.#restored.has(event.provider)) recall(memory, event);
  }

  /** What is open, as far as it was told. */
  *open(): Generator<{ readonly provider: string; readonly incident: string }> {
    for (const [provider, memory] of this.#byName) {
      for (const [incident, { known }] of memory.slots) {
        if (known.standing === 'told' && !isClosed(known.status)) yield { provider, incident };
      }
    }
  }
}
