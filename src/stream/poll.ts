import { Observable, defer, timer } from 'rxjs';

/** setTimeout fires at once above this. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Does the work again and again, never twice at once: each time is due `delay()` milliseconds
 * after the one before has ended, as asked for then. Ends never; errors with the work.
 *
 * By hand, because `exhaustMap` with `repeat` chains what every round leaves behind to the round
 * before, and the garbage collector then takes it for long-lived: a third of all CPU.
 */
export function poll<T>(delay: () => number, work: () => Observable<T>): Observable<T> {
  return new Observable<T>((subscriber) => {
    const error = (reason: unknown) => subscriber.error(reason);
    const next = (value: T) => subscriber.next(value);
    const wait = () => {
      const due = defer(() => timer(Math.min(delay(), LONGEST_TIMER_MS)));
      subscriber.add(due.subscribe({ next: visit, error }));
    };
    const visit = () => {
      subscriber.add(defer(work).subscribe({ next, error, complete: wait }));
    };
    wait();
  });
}
