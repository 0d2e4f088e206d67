import type { Fault } from '../../core/fault.ts';

interface Hearing {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Hears when the state ceases to be durable, and with null when it is again. */
  readonly durable: (fault: Fault | null) => void;
  /** Tries again to write. */
  readonly again: () => void;
}

/** How long to wait before trying again what could not be written. */
const AGAIN_MS = 2_000;

/** Whether what is written lasts; says so when that changes, and has writing tried again. */
export class Durability {
  readonly #hearing: Hearing;
  #fault: Fault | null = null;
  #said: string | undefined;
  #isHopeless = false;
  #retryAt = 0;
  #retry: NodeJS.Timeout | undefined;

  constructor(hearing: Hearing) {
    this.#hearing = hearing;
  }

  /** Whether it is time to write: what has just failed waits a while. */
  get isDue(): boolean {
    return this.#fault === null || this.#hearing.now() >= this.#retryAt;
  }

  /** Hears how writing went. */
  wrote(fault: Fault | null): void {
    const turned = fault?.message !== this.#fault?.message;
    this.#fault = fault;
    if (turned) this.#say(fault);
    if (fault === null) return;
    this.#retryAt = this.#hearing.now() + AGAIN_MS;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(this.#hearing.again, AGAIN_MS).unref();
  }

  /** Hears of what does not heal, whatever can be written. */
  gaveUp(fault: Fault): void {
    this.#say(fault);
    this.#isHopeless = true;
  }

  end(): void {
    clearTimeout(this.#retry);
  }

  #say(fault: Fault | null): void {
    if (fault?.message === this.#said || (fault === null && this.#isHopeless)) return;
    this.#said = fault?.message;
    this.#hearing.durable(fault);
  }
}
