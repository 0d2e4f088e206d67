import pLimit, { type LimitFunction } from 'p-limit';

/** Who waits for a place. */
export interface Guest {
  /**
   * Called once, never synchronously, when there is a place; never after `leave`. `lane` counts
   * from 0 and is nobody else's at this host until `leave`. Must not throw.
   */
  admitted(lane: number): void;
}

/** A place in the queues, or among those at work. */
export interface Place {
  /** Gives the place up at once, wherever it was. Calling again does nothing. */
  leave(): void;
}

interface Host {
  readonly limit: LimitFunction;
  guests: number;
  /** Bit i is set while lane i is taken. */
  lanes: number;
}

/**
 * How many requests may be under way: so many together, and fewer per host. A place of the host is
 * taken first, so that a slow host's queue never holds places that others could use. Only hosts
 * with guests are remembered.
 */
export class Limits {
  readonly #hosts = new Map<string, Host>();
  readonly #idle: Host[] = [];
  readonly #all: LimitFunction;
  readonly #perHost: number;

  constructor(concurrency: number, perHost: number) {
    this.#all = pLimit(concurrency);
    this.#perHost = Math.min(perHost, 31);
  }

  /** How many hosts are remembered. */
  get hosts(): number {
    return this.#hosts.size;
  }

  enter(name: string, guest: Guest): Place {
    let host = this.#hosts.get(name);
    if (host === undefined) {
      host = this.#idle.pop() ?? { limit: pLimit(this.#perHost), guests: 0, lanes: 0 };
      this.#hosts.set(name, host);
    }
    host.guests++;
    const turn = new Turn(this, name, host, guest);
    void host.limit(waitForAll, turn, this.#all);
    return turn;
  }

  /** An idle host's limiter serves the next host: making one costs more than a whole place. */
  forget(name: string, host: Host): void {
    this.#hosts.delete(name);
    this.#idle.push(host);
  }
}

class Turn implements Place {
  left = false;
  leaveHost: (() => void) | undefined;
  leaveAll: (() => void) | undefined;
  #lane = 0;
  readonly #limits: Limits;
  readonly #name: string;
  readonly #host: Host;
  readonly #guest: Guest;

  constructor(limits: Limits, name: string, host: Host, guest: Guest) {
    this.#limits = limits;
    this.#name = name;
    this.#host = host;
    this.#guest = guest;
  }

  admit(): void {
    this.#lane = ~this.#host.lanes & (this.#host.lanes + 1);
    this.#host.lanes |= this.#lane;
    this.#guest.admitted(31 - Math.clz32(this.#lane));
  }

  leave(): void {
    if (this.left) return;
    this.left = true;
    this.#host.lanes &= ~this.#lane;
    this.leaveAll?.();
    this.leaveHost?.();
    if (--this.#host.guests === 0) this.#limits.forget(this.#name, this.#host);
  }
}

function waitForAll(turn: Turn, all: LimitFunction): Promise<void> | undefined {
  if (turn.left) return undefined;
  return new Promise((leave) => {
    turn.leaveHost = leave;
    void all(admit, turn);
  });
}

function admit(turn: Turn): Promise<void> | undefined {
  if (turn.left) return undefined;
  return new Promise((leave) => {
    turn.leaveAll = leave;
    turn.admit();
  });
}
