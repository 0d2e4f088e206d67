import {
  Observable,
  type Observer,
  type Subscriber,
  type Subscription,
  type Unsubscribable,
} from 'rxjs';
import { Fault } from '../core/fault.ts';
import { after } from '../core/health.ts';
import { adopt, partState, type PageState } from './pageState.ts';
import { delayAfter } from '../core/schedule.ts';
import { identify, type Identity } from './identify.ts';
import { pageOf } from '../platforms/page.ts';
import { readPart, type PartOutcome, type ReadOptions } from './readPart.ts';
import type { ActorOptions } from './actor.ts';
import type { Part } from '../platforms/platform.ts';
import type { Read } from '../core/read.ts';

/** One poll of a page, while it goes on. */
export interface Visit {
  readonly state: PageState;
  readonly actor: ActorOptions;
  readonly read: ReadOptions;
  /** Why the page counts as unread. */
  fault: Fault | null;
  /** The parts that could not be read, though the page may do without. */
  readonly missed: { readonly part: Part; readonly fault: Fault }[];
  /** Whether the platform was looked for in this visit. */
  identified: boolean;
}

export function newVisit(state: PageState, actor: ActorOptions): Visit {
  return { state, actor, read: actor, fault: null, missed: [], identified: false };
}

const HOUR_MS = 3_600_000;
/** `often` is every fifth poll, or after this if that is sooner. */
const OFTEN_MS = 300_000;

/**
 * Polls a page once: finds out its platform if need be, then reads what is due. Emits what it read;
 * completes with `visit.fault` set when the page counts as unread. Errors are bugs.
 */
export function read(visit: Visit): Observable<Read> {
  return new Observable((subscriber) => {
    const sequence = new Sequence(visit, subscriber);
    sequence.begin();
    return sequence;
  });
}

/**
 * One request after the other. By hand, like all that happens at every poll: operators put together
 * anew for each visit cost more than its request (see bench/).
 */
class Sequence implements Unsubscribable {
  readonly #visit: Visit;
  readonly #subscriber: Subscriber<Read>;
  #parts: readonly Part[] = [];
  #position = 0;
  #outcome: PartOutcome | undefined;
  #current: Subscription | undefined;

  constructor(visit: Visit, subscriber: Subscriber<Read>) {
    this.#visit = visit;
    this.#subscriber = subscriber;
  }

  begin(): void {
    const { state } = this.#visit;
    if (state.platform === undefined) this.#settle((fault) => (this.#visit.fault = fault));
    else this.#readParts();
  }

  unsubscribe(): void {
    this.#current?.unsubscribe();
  }

  #readParts(): void {
    this.#parts = this.#visit.state.parts;
    this.#position = 0;
    this.#next();
  }

  #next(): void {
    const part = this.#parts[this.#position++];
    if (part === undefined) this.#end();
    else if (isDue(this.#visit, part)) this.#read(part);
    else this.#next();
  }

  #end(): void {
    spareMissed(this.#visit);
    this.#subscriber.complete();
  }

  #read(part: Part): void {
    const { state, read } = this.#visit;
    this.#follow(readPart(state, part, read), {
      next: (outcome) => (this.#outcome = outcome),
      error: (error) => this.#subscriber.error(error),
      complete: () => {
        const outcome = this.#outcome!;
        // What is parsed of a page must not outlive the next request.
        this.#outcome = undefined;
        this.#take(outcome);
      },
    });
  }

  #take(outcome: PartOutcome): void {
    const visit = this.#visit;
    if (!('fault' in outcome)) {
      const reading = taken(visit, outcome);
      if (reading !== null) this.#subscriber.next(reading);
    } else if (!outcome.part.required) visit.missed.push(outcome);
    else {
      visit.fault = outcome.fault;
      if (looksMoved(outcome.fault) && !visit.identified) {
        this.#settle(() => undefined);
        return;
      }
    }
    this.#next();
  }

  /** Looks for the page's platform, and reads the page anew if it is another one than before. */
  #settle(failed: (fault: Fault) => void): void {
    const visit = this.#visit;
    let identity: Identity | undefined;
    visit.identified = true;
    this.#follow(identify(pageOf(visit.actor.url), visit.actor.platforms, visit.read), {
      next: (found) => (identity = found),
      error: (error) => {
        if (!(error instanceof Fault)) this.#subscriber.error(error);
        else {
          failed(error);
          this.#next();
        }
      },
      complete: () => {
        if (identity === undefined || isSame(visit.state, identity)) this.#next();
        else {
          visit.fault = null;
          adoptIdentity(visit, identity);
          this.#readParts();
        }
      },
    });
  }

  #follow<T>(work: Observable<T>, observer: Observer<T>): void {
    const following = work.subscribe(observer);
    if (!following.closed) this.#current = following;
  }
}

function isDue({ state, actor: { memory, types }, read: { now } }: Visit, part: Part): boolean {
  if (part.id === 'maintenances' && !types.includes('maintenance')) return false;
  if (partState(state, part).dueAt <= now()) return true;
  return part.cadence === 'often' && memory.hasOpen(part.id, now());
}

function taken(
  { state, actor, read: { now } }: Visit,
  { part, source, reading }: Extract<PartOutcome, { reading: unknown }>,
): Read | null {
  const memory = partState(state, part);
  feel(actor, part, memory, null);
  memory.dueAt = now() + restMs(actor, part);
  const best = source === part.sources[0];
  if (memory.source !== source.id && (memory.source !== undefined || !best)) {
    actor.say({ kind: 'source', provider: actor.name, part: part.id, source: source.id, best });
  }
  memory.source = source.id;
  if (reading?.names !== undefined) state.names = reading.names;
  state.pageName = reading?.pageName ?? state.pageName;
  if (part.id === 'names') return null;
  const title = actor.title ?? state.pageName ?? actor.name;
  const provider = { name: actor.name, title, wants: actor.wants };
  const { moved } = memory;
  if (reading !== null) memory.moved = false;
  return { provider, part: part.id, source: source.id, best, reading, at: now(), moved };
}

function restMs({ pace }: ActorOptions, { cadence }: Part): number {
  if (cadence === 'always') return 0;
  return cadence === 'seldom' ? HOUR_MS : Math.min(OFTEN_MS, 4.5 * pace.everyMs);
}

/** Where the page itself was read, a part that was not is left alone for a while. */
function spareMissed({ state, actor, missed, fault: unread, read: { now } }: Visit): void {
  for (const { part, fault } of unread === null ? missed : []) {
    const memory = partState(state, part);
    memory.dueAt = now() + feel(actor, part, memory, fault);
  }
}

/** Notes how a part that may be missing fares; says it only when that changes. Returns the wait. */
function feel(
  actor: ActorOptions,
  part: Part,
  memory: { health: Parameters<typeof after>[0] },
  fault: Fault | null,
): number {
  const { health, turn } = after(memory.health, fault);
  memory.health = health;
  const absent = fault?.status === 404;
  const nextMs = absent
    ? HOUR_MS
    : delayAfter(actor.pace, { health, open: false, random: actor.random });
  if (turn !== null && !part.required) {
    const { say, name: provider } = actor;
    say({ kind: 'health', provider, part: part.id, turn, fault, nextMs, required: false });
  }
  return nextMs;
}

/** Whether a failure is of the kind that a page shows after it moved to another platform. */
function looksMoved({ code, status }: Fault): boolean {
  return code === 'BAD_BODY' || code === 'REDIRECT' || status === 404 || status === 410;
}

function isSame(state: PageState, { platform, page }: Identity): boolean {
  return platform === state.platform && page.url === state.page.url;
}

function adoptIdentity({ state, actor }: Visit, identity: Identity): void {
  const former = state.platform?.id ?? null;
  const { platform, page, url, answer } = identity;
  adopt(state, identity, platform.parts(page, { components: actor.types.includes('component') }));
  state.told = { url, answer };
  actor.say({ kind: 'platform', provider: actor.name, platform: platform.id, former });
}
