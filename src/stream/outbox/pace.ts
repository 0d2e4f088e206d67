import type { Fault } from '../../core/fault.ts';
import type { Delivery } from './delivery.ts';
import { failed, isOwnFault, putOff } from './failures.ts';
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
  /** Writes so far. */
  #sent = 0;
  /** How many it had been sent, and had taken, when it refused something last. */
  #refusal = { sent: 0, taken: -1 };
  #vainSince: number | undefined;

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

  /** Since when it has taken nothing that it was told; undefined when it does. */
  get vainSince(): number | undefined {
    return this.#vainSince;
  }

  wrote(group: readonly Delivery[], now: number): void {
    this.#rate.wrote(now);
    this.#sent += 1;
    for (const delivery of group) {
      delivery.sent = this.#sent;
      delivery.attempts += 1;
    }
  }

  took(now: number): void {
    this.#vainSince = undefined;
    this.#pulse.took();
    this.#throttle.took(now);
  }

  /** It did not take these, now at least. */
  refused(group: readonly Delivery[], fault: Fault, now: number): void {
    const { retryAfterMs: waitMs, retryable } = fault;
    if (waitMs !== undefined) this.#asked(waitMs, now);
    if (retryable && waitMs !== undefined && waitMs <= BUSY_MS && !this.#isAgain(group)) {
      this.#rate.refused();
      putOff(group, { now, taken: this.#pulse.taken });
    } else this.#failed(group, fault, now);
    if (retryable) this.#vainSince ??= now;
    this.#refusal = { sent: this.#sent, taken: this.#pulse.taken };
  }

  #asked(waitMs: number, now: number): void {
    this.#pulse.asked(Math.min(waitMs, this.#options.terms.giveUpMs), now);
    this.#throttle.asked(waitMs);
  }

  /** Whether this was sent after something was refused, and nothing was taken in between. */
  #isAgain(group: readonly Delivery[]): boolean {
    const { sent, taken } = this.#refusal;
    return taken === this.#pulse.taken && group.some((delivery) => delivery.sent > sent);
  }

  /** Who asks for a pause does not mean the event, though that may be all it ever asks it for. */
  #failed(group: readonly Delivery[], fault: Fault, now: number): void {
    const { taken } = this.#pulse;
    const asks = fault.retryAfterMs !== undefined;
    const own = !asks && isOwnFault(group, taken);
    if (fault.retryable && !own) this.#pulse.failed(group, fault, now);
    failed(group, { now, taken, own, random: this.#options.random });
  }
}
