const SWEEP_AT = 256;

/** Which hosts asked to be left alone, and until when. Holds nothing about hosts that did not. */
export class Holds {
  readonly #until = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Leaves the host alone for so long; an earlier, longer wish stands. */
  hold(host: string, waitMs: number): void {
    if (waitMs <= 0) return;
    const now = this.#now();
    if (this.#until.size >= SWEEP_AT) this.#sweep(now);
    this.#until.set(host, Math.max(now + waitMs, this.#until.get(host) ?? 0));
  }

  /** What is left of the wait, in milliseconds; 0 when the host may be asked. */
  restMs(host: string): number {
    if (this.#until.size === 0) return 0;
    const until = this.#until.get(host);
    if (until === undefined) return 0;
    const rest = until - this.#now();
    if (rest > 0) return rest;
    this.#until.delete(host);
    return 0;
  }

  #sweep(now: number): void {
    for (const [host, until] of this.#until) if (until <= now) this.#until.delete(host);
  }
}
