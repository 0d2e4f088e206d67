import {
  Observable,
  type Observer,
  type Subscriber,
  type Subscription,
  type Unsubscribable,
} from 'rxjs';
import { Fault } from '../core/fault.ts';
import { adopt, type PageState } from './pageState.ts';
import { identify, type Identity, type Resort } from './identify.ts';
import { isDue, spareMissed, taken } from './visitedParts.ts';
import { pageOf } from '../platforms/page.ts';
import { readPart, type PartOutcome } from './readPart.ts';
import type { Part } from '../platforms/platform.ts';
import type { Read } from '../core/read.ts';
import type { Visit } from './visit.ts';

/**
 * Polls a page once: finds out its platform if need be, then reads what is due. Emits what it read;
 * completes with `visit.fault` set when the page counts as unread. Errors are bugs.
 */
export function visitPage(visit: Visit): Observable<Read> {
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
    if (this.#visit.state.platform === undefined) this.#identify();
    else if (isMakeshift(this.#visit)) this.#lookAgain();
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
    const { state, actor } = this.#visit;
    this.#follow(readPart(state, part, actor), {
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
    try {
      if (!('fault' in outcome)) this.#tell(outcome);
      else if (outcome.part.required) this.#failed(outcome.fault);
      else {
        this.#visit.missed.push(outcome);
        this.#next();
      }
    } catch (error) {
      this.#subscriber.error(error);
    }
  }

  #tell(outcome: Exclude<PartOutcome, { fault: Fault }>): void {
    const read = taken(this.#visit, outcome);
    if (read !== null) this.#subscriber.next(read);
    this.#next();
  }

  #failed(fault: Fault): void {
    this.#visit.fault = fault;
    if (looksMoved(fault) && !this.#visit.identified) this.#identify();
    else this.#next();
  }

  /** Looks for the page's platform, and reads the page anew if it is another one than before. */
  #identify(): void {
    const { actor } = this.#visit;
    let identity: Identity | undefined;
    this.#visit.identified = true;
    const page = pageOf(actor.url, actor);
    this.#follow(identify(page, actor.platforms, actor, resortOf(this.#visit)), {
      next: (found) => (identity = found),
      error: (error) => this.#unidentified(error),
      complete: () => this.#identified(identity!),
    });
  }

  /** Where nobody else has the page, it goes on as it was. */
  #lookAgain(): void {
    const { state, actor } = this.#visit;
    let identity: Identity | undefined;
    state.lookAgainAt = actor.now() + LOOK_AGAIN_MS;
    this.#follow(identify(pageOf(actor.url, actor), actor.platforms, actor, 'never'), {
      next: (found) => (identity = found),
      error: (error) => {
        if (error instanceof Fault) this.#readParts();
        else this.#subscriber.error(error);
      },
      complete: () => this.#identified(identity!),
    });
  }

  #unidentified(error: unknown): void {
    try {
      if (!(error instanceof Fault)) throw error;
      this.#visit.fault ??= error;
      this.#visit.state.lost += 1;
      this.#next();
    } catch (bug) {
      this.#subscriber.error(bug);
    }
  }

  #identified(identity: Identity): void {
    const visit = this.#visit;
    try {
      if (isSame(visit.state, identity)) this.#next();
      else {
        visit.fault = null;
        adoptIdentity(visit, identity);
        this.#readParts();
      }
    } catch (bug) {
      this.#subscriber.error(bug);
    }
  }

  /** RxJS keeps what an observer throws from the stream: each must see to its own bugs. */
  #follow<T>(work: Observable<T>, observer: Observer<T>): void {
    const following = work.subscribe(observer);
    if (!following.closed) this.#current = following;
  }
}

const LOOK_AGAIN_MS = 6 * 3_600_000;

/** Whether a page was found as a last resort, which may have been while its best address was down. */
function isMakeshift({ state: { platform, lookAgainAt }, actor }: Visit): boolean {
  const found = platform?.lastResort === true && actor.platform === undefined;
  return found && !actor.once && actor.now() >= lookAgainAt;
}

/** A page is believed to be lost after so many looks for its platform. */
const LOST = 5;

/** A page that is only unwell for a while must not end up with its feed, which would do for good. */
function resortOf({ state: { platform, lost }, actor }: Visit): Resort {
  if (actor.once || lost >= LOST) return 'gladly';
  return platform === undefined || platform.lastResort === true ? 'if all answered' : 'never';
}

/** Whether a failure is of the kind that a page shows after it moved to another platform. */
function looksMoved({ code, status }: Fault): boolean {
  return code === 'BAD_BODY' || code === 'REDIRECT' || status === 404 || status === 410;
}

function isSame(state: PageState, { platform, page }: Identity): boolean {
  const { url, endpoint } = state.page;
  return platform === state.platform && page.url === url && page.endpoint === endpoint;
}

function adoptIdentity({ state, actor }: Visit, identity: Identity): void {
  const former = state.platform?.id ?? null;
  const { platform, page, url, answer } = identity;
  adopt(state, identity, platform.parts(page, { components: actor.types.includes('component') }));
  state.told = { url, answer };
  state.lookAgainAt = actor.now() + LOOK_AGAIN_MS;
  actor.say({ kind: 'platform', provider: actor.name, platform: platform.id, former });
}
