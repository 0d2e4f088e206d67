import {
  Observable,
  type Observer,
  type Subscriber,
  type Subscription,
  type Unsubscribable,
} from 'rxjs';
import { Fault } from '../core/fault.ts';
import { identify } from './identify/identify.ts';
import type { Identity, Resort } from './identify/search.ts';
import { isDue, spareMissed, taken } from './visitedParts.ts';
import {
  adoptIdentity,
  isMakeshift,
  isSame,
  lookedAgain,
  looksMoved,
  resortOf,
} from './whereabouts.ts';
import { pageOf } from '../platforms/page.ts';
import { readPart, type PartOutcome } from './readPart.ts';
import type { Part, Platform } from '../platforms/platform.ts';
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
        this.#guarded(() => this.#take(outcome));
      },
    });
  }

  #take(outcome: PartOutcome): void {
    if (!('fault' in outcome)) this.#tell(outcome);
    else if (outcome.part.required) this.#failed(outcome.fault);
    else {
      this.#visit.missed.push(outcome);
      this.#next();
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
    this.#visit.identified = true;
    this.#search(this.#visit.actor.platforms, resortOf(this.#visit), {
      found: (identity) => this.#found(identity),
      missed: (fault) => this.#unidentified(fault),
    });
  }

  /** Where nobody else has the page, it goes on as it was. */
  #lookAgain(): void {
    lookedAgain(this.#visit);
    this.#search(this.#visit.actor.platforms, 'never', {
      found: (identity) => this.#identified(identity),
      missed: () => this.#readParts(),
    });
  }

  /** A page that came back while it was looked for has its feed back too, and is not moved there. */
  #found(identity: Identity): void {
    const { platform: former } = this.#visit.state;
    if (former === undefined || identity.platform.lastResort !== true) this.#identified(identity);
    else
      this.#search([former], 'never', {
        found: (same) => this.#identified(same),
        missed: () => this.#identified(identity),
      });
  }

  #unidentified(fault: Fault): void {
    this.#visit.fault ??= fault;
    this.#visit.state.lost += 1;
    this.#next();
  }

  #identified(identity: Identity): void {
    const visit = this.#visit;
    if (isSame(visit.state, identity)) this.#next();
    else {
      visit.fault = null;
      adoptIdentity(visit, identity);
      this.#readParts();
    }
  }

  #search(platforms: readonly Platform[], resort: Resort, { found, missed }: Outcome): void {
    const { actor } = this.#visit;
    let identity: Identity | undefined;
    this.#follow(identify(pageOf(actor.url, actor), platforms, actor, resort), {
      next: (one) => (identity = one),
      error: (error) => {
        if (error instanceof Fault) this.#guarded(() => missed(error));
        else this.#subscriber.error(error);
      },
      complete: () => this.#guarded(() => found(identity!)),
    });
  }

  /** RxJS keeps what an observer throws from the stream: each must see to its own bugs. */
  #guarded(step: () => void): void {
    try {
      step();
    } catch (bug) {
      this.#subscriber.error(bug);
    }
  }

  #follow<T>(work: Observable<T>, observer: Observer<T>): void {
    const following = work.subscribe(observer);
    if (!following.closed) this.#current = following;
  }
}

/** What follows on a search for the page's platform. */
interface Outcome {
  readonly found: (identity: Identity) => void;
  readonly missed: (fault: Fault) => void;
}
