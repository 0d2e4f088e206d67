import { WELL, after, type Health, type Turn } from '../../core/health.ts';
import type { Delivery } from './delivery.ts';
import type { Fault } from '../../core/fault.ts';
import { waitAfter } from './waitAfter.ts';

/**
 * How a sink fares, all events together. While it takes nothing, whatever it is told, it is left
 * alone for longer and longer, and always for as long as it asks.
 */
export class Pulse {
  readonly #random: () => number;
  readonly #said: (turn: NonNullable<Turn>, fault: Fault | null) => void;
  /** What it was told in vain since it took something last. */
  readonly #inVain = new Set<string>();
  #health: Health = WELL;
  #pausedUntil = 0;
  #askedUntil = 0;
  #taken = 0;

  constructor(random: () => number, said: (turn: NonNullable<Turn>, fault: Fault | null) => void) {
    this.#random = random;
    this.#said = said;
  }

  /** How many writes it has taken. */
  get taken(): number {
    return this.#taken;
  }

  /** Whether it failed lately, and not for an event's own fault. */
  get failing(): boolean {
    return this.#health.fault !== null;
  }

  /** When it may be told something again. */
  get freeAt(): number {
    return Math.max(this.#pausedUntil, this.#askedUntil);
  }

  /** It took something. */
  took(): void {
    this.#taken += 1;
    this.#pausedUntil = 0;
    this.#inVain.clear();
    this.#feel(null);
  }

  /** It did not take these. One event alone, that it did not take before, may be to blame itself. */
  failed(group: readonly Delivery[], fault: Fault, now: number): void {
    for (const { event } of group) this.#inVain.add(event.id);
    const alone = this.#inVain.size === 1;
    if (alone && group.every(({ strikes }) => strikes > 0)) return;
    this.#feel(fault);
    if (!alone) this.#pausedUntil = now + waitAfter(this.#health.failures, this.#random);
  }

  /** It asked to be left alone. */
  asked(ms: number, now: number): void {
    this.#askedUntil = Math.max(this.#askedUntil, now + ms);
  }

  #feel(fault: Fault | null): void {
    const { health, turn } = after(this.#health, fault);
    this.#health = health;
    if (turn !== null) this.#said(turn, fault);
  }
}
