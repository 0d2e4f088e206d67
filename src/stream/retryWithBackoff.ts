import { retry, throwError, timer, type MonoTypeOperatorFunction } from 'rxjs';
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
  return retry({
    count: options.retries,
    delay: (error: unknown, attempt) => {
      const waitMs = waitBefore(error, attempt - 1, options);
      return waitMs === null ? throwError(() => error) : timer(waitMs);
    },
  });
}

function waitBefore(error: unknown, attempt: number, options: RetryOptions): number | null {
  if (!(error instanceof Fault) || !error.retryable) return null;
  const jitterMs = fullJitter(attempt, options, options.random);
  if (error.retryAfterMs === undefined) return jitterMs;
  return error.retryAfterMs > options.patienceMs ? null : error.retryAfterMs + jitterMs;
}
