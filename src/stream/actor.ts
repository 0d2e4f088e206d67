import { Observable, defer } from 'rxjs';
import { WELL, after, type Health } from '../core/health.ts';
import { adopt, newPageState, type PageState } from './pageState.ts';
import { delayAfter, firstDelay, secondDelay } from '../core/schedule.ts';
import { pageOf } from '../platforms/page.ts';
import { poll } from './poll.ts';
import { newVisit } from './visit.ts';
import { visitPage } from './visitPage.ts';
import type { ActorOptions } from './actorOptions.ts';
import type { Fault } from '../core/fault.ts';
import type { Read } from '../core/read.ts';

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
    const state = options.restored ?? begin(options);
    options.began?.(state);
    const timetable = new Timetable(options);
    const visit = () => sweep(state, timetable, options);
    return options.once ? visit() : poll(() => timetable.waitMs(), visit);
  });
}

function begin(options: ActorOptions): PageState {
  const { platform, types } = options;
  const state = newPageState(pageOf(options.url, options));
  if (platform !== undefined) {
    const wants = { components: types.includes('component') };
    adopt(state, { platform, page: state.page }, platform.parts(state.page, wants));
  }
  return state;
}

function sweep(state: PageState, timetable: Timetable, actor: ActorOptions): Observable<Output> {
  return new Observable((subscriber) => {
    const visit = newVisit(state, actor);
    return visitPage(visit).subscribe({
      next: (read) => subscriber.next({ kind: 'read', read }),
      error: (error: unknown) => subscriber.error(error),
      complete: () => {
        state.told = undefined;
        if (visit.fault === null) state.lost = 0;
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
    const { place, pace, steady } = options;
    this.#options = options;
    this.#startedAt = steady();
    this.#dueAt = this.#startedAt + firstDelay(place.index, place.count, pace.everyMs);
  }

  waitMs(): number {
    return this.#dueAt - this.#options.steady();
  }

  visited(fault: Fault | null): void {
    const { steady, name: provider, say, once } = this.#options;
    const { health, turn } = after(this.#health, fault);
    this.#health = health;
    this.#visits += 1;
    this.#dueAt = Math.max(steady(), this.#nextDue());
    const nextMs = once ? Infinity : this.waitMs();
    say({ kind: 'swept', provider, nextMs });
    if (turn !== null) {
      say({ kind: 'health', provider, part: 'page', turn, fault, nextMs, required: true });
    }
  }

  #nextDue(): number {
    const { pace, place, memory, now, steady, random } = this.#options;
    const open = memory.hasOpen('incidents', now()) || memory.hasOpen('maintenances', now());
    const delayMs = delayAfter(pace, { health: this.#health, open, random });
    if (this.#health.fault !== null) return steady() + delayMs;
    if (this.#visits > 1 || open) return this.#dueAt + delayMs;
    return this.#startedAt + secondDelay(place.index, place.count, pace.everyMs);
  }
}
