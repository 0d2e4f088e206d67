import { Observable, timer, type MonoTypeOperatorFunction, type Subscription } from 'rxjs';
import { Fault } from '../core/fault.ts';
import { fullJitter } from '../core/backoff.ts';

export interface RetryOptions {
  /** How often a failed attempt is repeated. */
  readonly retries: number;
  readonly baseMs: number;
  readonly capMs: number;
  /** Being asked to wait longer than this ends the attempts: the wait is for the next poll. */
  readonly patienceMs: number;
  readonly random: () => number;
}

/**
 * Repeats what failed with a Fault that may pass: after an exponentially growing, fully jittered
 * wait, or after the wait the other side asked for. Other errors go through at once.
 */
export function retryWithBackoff<T>(options: RetryOptions): MonoTypeOperatorFunction<T> {
  return (source) =>
    new Observable<T>((subscriber) => {
      let current: Subscription | undefined;
      let failures = 0;
      const next = (value: T) => subscriber.next(value);
      const complete = () => subscriber.complete();
      const error = (reason: unknown) => {
        const waitMs = waitBefore(reason, failures, options);
        failures += 1;
        if (waitMs === null) subscriber.error(reason);
        else current = timer(waitMs).subscribe(attempt);
      };
      const attempt = () => {
        const attempted = source.subscribe({ next, error, complete });
        if (!attempted.closed) current = attempted;
      };
      attempt();
      return () => current?.unsubscribe();
    });
}

/** null when it is not worth another attempt. */
function waitBefore(error: unknown, failures: number, options: RetryOptions): number | null {
  if (failures >= options.retries) return null;
  if (!(error instanceof Fault) || !error.retryable) return null;
  const jitterMs = fullJitter(failures, options, options.random);
  if (error.retryAfterMs === undefined) return jitterMs;
  return error.retryAfterMs > options.patienceMs ? null : error.retryAfterMs + jitterMs;
}
