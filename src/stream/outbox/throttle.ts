/** Waits up to this long tell the pace of a service; longer ones, when its next span begins. */
const PACE_MS = 5_000;
/** After so many taken writes a little more is dared. */
const ENOUGH = 10;
const DARING = 0.8;
const LEAST_MS = 50;

/**
 * What is learned from a service that asks for fewer writes: one at a time from then on, and no
 * faster than it asked for, until it has taken many.
 */
export class Throttle {
  #gapMs = 0;
  /** Writes that must still be taken before anything changes; 0 when it was never asked. */
  #careful = 0;
  #freeAt = 0;

  /** Whether only one write may be under way. */
  get isNarrow(): boolean {
    return this.#careful > 0;
  }

  /** When the next write may be. */
  get freeAt(): number {
    return this.#freeAt;
  }

  /** It asked to be left alone for so long. */
  asked(ms: number): void {
    this.#careful = ENOUGH;
    if (ms <= PACE_MS) this.#gapMs = Math.max(ms, this.#gapMs);
  }

  /** It took something. */
  took(now: number): void {
    if (this.#careful === 0) return;
    this.#careful -= 1;
    if (this.#careful === 0) this.#dare();
    this.#freeAt = now + this.#gapMs;
  }

  #dare(): void {
    this.#gapMs *= DARING;
    if (this.#gapMs < LEAST_MS) this.#gapMs = 0;
    else this.#careful = ENOUGH;
  }
}
