import { defer, exhaustMap, repeat, timer, type Observable } from 'rxjs';

/** setTimeout fires at once above this. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Does the work again and again, never twice at once: each time is due `delay()` milliseconds
 * after the one before has ended, as asked for then. Ends never; errors with the work.
 */
export function poll<T>(delay: () => number, work: () => Observable<T>): Observable<T> {
  return defer(() => timer(Math.min(Math.max(0, delay()), LONGEST_TIMER_MS))).pipe(
    exhaustMap(work),
    repeat(),
  );
}
