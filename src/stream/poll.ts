import { Observable, asyncScheduler, type Subscription } from 'rxjs';
import { LONGEST_TIMER_MS } from '../core/timer.ts';

/**
 * Does the work again and again, never twice at once: each time is due `delay()` milliseconds
 * after the one before has ended, as asked for then. Ends never; errors with the work.
 *
 * By hand, as all that happens at every poll: operators put together anew for each round cost more
 * than the request (see bench/).
 */
export function poll<T>(delay: () => number, work: () => Observable<T>): Observable<T> {
  return new Observable<T>((subscriber) => {
    let current: Subscription | undefined;
    const error = (reason: unknown) => subscriber.error(reason);
    const next = (value: T) => subscriber.next(value);
    const guarded = (step: () => void) => {
      try {
        if (!subscriber.closed) step();
      } catch (reason) {
        subscriber.error(reason);
      }
    };
    const visit = () =>
      guarded(() => {
        const visiting = work().subscribe({ next, error, complete: wait });
        if (!visiting.closed) current = visiting;
      });
    const wait = () =>
      guarded(() => {
        const dueMs = Math.min(Math.max(0, delay()), LONGEST_TIMER_MS);
        current = asyncScheduler.schedule(visit, dueMs);
      });
    wait();
    return () => current?.unsubscribe();
  });
}
