import { Observable, defer } from 'rxjs';
import { WELL, after, type Health } from '../core/health.ts';
import { adopt, newPageState, type PageState } from './pageState.ts';
import { delayAfter, firstDelay, secondDelay, type Pace } from '../core/schedule.ts';
import { pageOf } from '../platforms/page.ts';
import { poll } from './poll.ts';
import { newVisit, read } from './visit.ts';
import type { Ask, Request } from '../core/ask.ts';
import type { Fault } from '../core/fault.ts';
import type { Memory } from '../core/memory.ts';
import type { Platform } from '../platforms/platform.ts';
import type { Read, Watched } from '../core/read.ts';
import type { RetryOptions } from './retryWithBackoff.ts';
import type { Say } from './report.ts';
import type { Type } from '../core/incident.ts';

export interface ActorOptions {
  /** The provider's name. */
  readonly name: string;
  /** For people; the page's own name when undefined. */
  readonly title: string | undefined;
  readonly url: string;
  /** The platform to begin with; looked for when undefined. */
  readonly platform: Platform | undefined;
  readonly platforms: readonly Platform[];
  readonly types: readonly Type[];
  readonly wants: Watched['wants'];
  readonly pace: Pace;
  readonly request: Pick<Request, 'headers' | 'timeoutMs'>;
  readonly retry: RetryOptions;
  readonly memory: Memory;
  readonly ask: Ask;
  readonly say: Say;
  readonly now: () => number;
  readonly random: () => number;
  /** Which of how many providers it is, for spreading the polls. */
  readonly place: { readonly index: number; readonly count: number };
  /** Polls once and completes. */
  readonly once: boolean;
}

/** What an actor emits: what it read, and after each poll whether the page counts as read. */
export type Output =
  | { readonly kind: 'read'; readonly read: Read }
  | { readonly kind: 'swept'; readonly provider: string; readonly fault: Fault | null };

/**
 * Watches one page: polls it at its own pace, remembers what its answers need, and turns every
 * failure into a value. Whatever is wrong with the page stays here.
 */
export function actor(options: ActorOptions): Observable<Output> {
  return defer(() => {
    const state = begin(options);
    const timetable = new Timetable(options);
    const visit = () => visitPage(state, timetable, options);
    return options.once ? visit() : poll(() => timetable.waitMs(), visit);
  });
}

function begin({ url, platform, types }: ActorOptions): PageState {
  const state = newPageState(pageOf(url));
  if (platform !== undefined) {
    const wants = { components: types.includes('component') };
    adopt(state, { platform, page: state.page }, platform.parts(state.page, wants));
  }
  return state;
}

function visitPage(
  state: PageState,
  timetable: Timetable,
  actor: ActorOptions,
): Observable<Output> {
  return new Observable((subscriber) => {
    const visit = newVisit(state, actor);
    return read(visit).subscribe({
      next: (read) => subscriber.next({ kind: 'read', read }),
      error: (error: unknown) => subscriber.error(error),
      complete: () => {
        state.told = undefined;
        try {
          timetable.visited(visit.fault);
        } catch (error) {
          // RxJS would let the process know, and the subscriber wait for ever.
          subscriber.error(error);
        }
        subscriber.next({ kind: 'swept', provider: actor.name, fault: visit.fault });
        subscriber.complete();
      },
    });
  });
}

/** When the page is due, and how its polls fare. */
class Timetable {
  readonly #options: ActorOptions;
  readonly #startedAt: number;
  #dueAt: number;
  #visits = 0;
  #health: Health = WELL;

  constructor(options: ActorOptions) {
    const { place, pace, now } = options;
    this.#options = options;
    this.#startedAt = now();
    this.#dueAt = now() + firstDelay(place.index, place.count, pace.everyMs);
  }

  waitMs(): number {
    return this.#dueAt - this.#options.now();
  }

  visited(fault: Fault | null): void {
    const { now, name: provider, say } = this.#options;
    const { health, turn } = after(this.#health, fault);
    this.#health = health;
    this.#visits += 1;
    this.#dueAt = Math.max(now(), this.#nextDue());
    const nextMs = this.waitMs();
    say({ kind: 'swept', provider, nextMs });
    if (turn !== null) {
      say({ kind: 'health', provider, part: 'page', turn, fault, nextMs, required: true });
    }
  }

  #nextDue(): number {
    const { pace, place, memory, now, random } = this.#options;
    const open = memory.hasOpen('incidents', now()) || memory.hasOpen('maintenances', now());
    const delayMs = delayAfter(pace, { health: this.#health, open, random });
    if (this.#health.fault !== null) return now() + delayMs;
    if (this.#visits > 1 || open) return this.#dueAt + delayMs;
    return this.#startedAt + secondDelay(place.index, place.count, pace.everyMs);
  }
}
