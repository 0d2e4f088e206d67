import type { Fault } from '../../core/fault.ts';
import type { Delivery } from './delivery.ts';
import { failed, isOwnFault, isStillBusy, putOff } from './failures.ts';
import { Pulse } from './pulse.ts';
import { RateLimit } from './rateLimit.ts';
import type { OutboxOptions } from './terms.ts';
import { Throttle } from './throttle.ts';

/** Who asks for less than this is busy, which is not worth a report. */
const BUSY_MS = 60_000;

/** How fast a sink may be told: as its row allows, as it fares, and as it asks. */
export class Pace {
  readonly #options: Pick<OutboxOptions, 'terms' | 'random'>;
  readonly #pulse: Pulse;
  readonly #rate: RateLimit;
  readonly #throttle = new Throttle();

  constructor(options: Pick<OutboxOptions, 'terms' | 'random' | 'sink' | 'say'>) {
    const { terms, random, sink, say } = options;
    this.#options = options;
    this.#rate = new RateLimit(terms.rate);
    this.#pulse = new Pulse(random, (turn, fault) =>
      say({ kind: 'sink', sink: sink.name, turn, fault }),
    );
  }

  /** Whether only one write may be under way: it takes nothing, or is busy. */
  get isNarrow(): boolean {
    return this.#pulse.failing || this.#throttle.isNarrow;
  }

  /** When the next write may be. */
  get freeAt(): number {
    return Math.max(this.#pulse.freeAt, this.#rate.freeAt, this.#throttle.freeAt);
  }

  wrote(now: number): void {
    this.#rate.wrote(now);
  }

  took(now: number): void {
    this.#pulse.took();
    this.#throttle.took(now);
  }

  /** It did not take these, now at least. */
  refused(group: readonly Delivery[], fault: Fault, now: number): void {
    const { terms, random } = this.#options;
    const { retryAfterMs: waitMs, retryable } = fault;
    const { taken } = this.#pulse;
    if (waitMs !== undefined) this.#pulse.asked(Math.min(waitMs, terms.giveUpMs), now);
    if (retryable && waitMs !== undefined) this.#busy(group, { fault, waitMs, now });
    else {
      if (retryable && !isOwnFault(group, taken)) this.#pulse.failed(group, fault, now);
      failed(group, { now, taken, random });
    }
  }

  #busy(
    group: readonly Delivery[],
    { fault, waitMs, now }: { fault: Fault; waitMs: number; now: number },
  ): void {
    const { taken } = this.#pulse;
    this.#throttle.asked(waitMs);
    this.#rate.refused();
    if (waitMs > BUSY_MS || isStillBusy(group, taken)) this.#pulse.failed(group, fault, now);
    putOff(group, { now, taken });
  }
}
