/** Waits up to this long tell the pace of a service; longer ones, when its next span begins. */
const PACE_MS = 5_000;
/** After so many taken writes a little more is dared. */
const ENOUGH = 5;
const DARING = 0.5;
const LEAST_MS = 100;

/**
 * What is learned from a service that asks for fewer writes: one at a time for a while; and when it
 * takes no two in a row, no faster than it asks for, until it has taken some at that pace.
 */
export class Throttle {
  #gapMs = 0;
  #freeAt = 0;
  #careful = false;
  /** Writes that were taken since it asked, or since more was dared. */
  #taken = 0;

  /** Whether only one write may be under way. */
  get isNarrow(): boolean {
    return this.#careful;
  }

  /** When the next write may be. */
  get freeAt(): number {
    return this.#freeAt;
  }

  /** It asked to be left alone for so long. */
  asked(ms: number): void {
    const isPace = this.#careful && this.#taken <= 1 && ms <= PACE_MS;
    if (isPace) this.#gapMs = Math.max(ms, this.#gapMs);
    this.#careful = true;
    this.#taken = 0;
  }

  /** It took something. */
  took(now: number): void {
    if (!this.#careful) return;
    this.#taken += 1;
    if (this.#taken === ENOUGH) this.#dare();
    this.#freeAt = now + this.#gapMs;
  }

  #dare(): void {
    const less = this.#gapMs * DARING;
    this.#gapMs = less < LEAST_MS ? 0 : less;
    this.#careful = this.#gapMs > 0;
    this.#taken = 0;
  }
}
