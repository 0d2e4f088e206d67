const MINUTE_MS = 60_000;

/** Holds so many writes a minute to be the most, whichever minute it is. */
export class RateLimit {
  readonly #most: number;
  /** When the last writes were. */
  readonly #times: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** When the next write may be. */
  get freeAt(): number {
    const oldest = this.#times.length < this.#most ? undefined : this.#times[0];
    return oldest === undefined ? 0 : oldest + MINUTE_MS;
  }

  /** Forgets the newest write: it was not taken. */
  refused(): void {
    this.#times.pop();
  }

  /** Remembers a write. */
  wrote(now: number): void {
    if (this.#most === Infinity) return;
    this.#times.push(now);
    if (this.#times.length > this.#most) this.#times.shift();
  }
}
