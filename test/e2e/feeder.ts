import type { Status } from '../../src/core/incident.ts';
import type { Vendor } from '../../src/demo/vendor.ts';

/** Numbers from 0 up to, not including, 1; the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fewer than a page lists, so that none slides out of it unseen. */
const MOST_INCIDENTS = 40;
const STATUSES: readonly Status[] = ['investigating', 'identified', 'monitoring'];
/** Long enough to be written in more than one piece. */
const LONG_TEXT = 'and so on, '.repeat(4_000).trim();

/** Drives a vendor at random: every text is new, so that every one can be found again. */
export class Feeder {
  acts = 0;
  readonly #vendor: Vendor;
  readonly #random: () => number;
  readonly #longest: number;
  #timer: NodeJS.Timeout | undefined;

  /** `longest`: the longest text; a page of many long ones is more than anybody reads. */
  constructor(vendor: Vendor, random: () => number, longest = LONG_TEXT.length) {
    this.#vendor = vendor;
    this.#random = random;
    this.#longest = longest;
  }

  start(): void {
    const next = (): void => {
      this.act();
      this.#timer = setTimeout(next, this.#random() ** 3 * 120);
    };
    next();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Does one thing that the page shows at once. */
  act(): void {
    this.acts += 1;
    const { incidents } = this.#vendor.state;
    if (incidents.length < MOST_INCIDENTS && this.#random() < 0.12) return this.#open();
    const { id, status, updates } = this.#pick(incidents);
    const roll = this.#random();
    if (roll < 0.25)
      this.#vendor.edit(this.#pick(updates).id, this.#text(), { stamp: this.#random() < 0.7 });
    else if (roll < 0.3) this.#vendor.rename(id, `Renamed ${this.acts}`);
    else if (status === 'resolved') this.#vendor.reopen(id, this.#text());
    else if (roll < 0.55) this.#vendor.resolve(id, this.#text());
    else this.#vendor.update(id, this.#pick(STATUSES), this.#text());
  }

  #open(): void {
    const opening = { name: `Incident ${this.acts}`, body: this.#text() };
    if (this.#random() < 0.3) this.#vendor.bornResolved(opening);
    else this.#vendor.open(opening);
  }

  #text(): string {
    return this.#random() < 0.05
      ? `${this.acts} ${LONG_TEXT.slice(0, this.#longest)}`
      : `Text ${this.acts}.`;
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)]!;
  }
}
