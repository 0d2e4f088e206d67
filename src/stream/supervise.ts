import { defer, retry, timer, type Observable } from 'rxjs';
import { fullJitter } from '../core/backoff.ts';

export interface Supervision {
  /** Called with every crash: a bug, for foreseeable failures are values. */
  readonly crashed: (error: unknown) => void;
  /** Milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
}

const BASE_MS = 1_000;
const CAP_MS = 5 * 60_000;
/** Crashes further apart than this have nothing to do with each other. */
const FORGIVEN_MS = 2 * CAP_MS;

/**
 * Starts an actor, and starts it anew when it crashes, after a wait that grows while it keeps
 * crashing and is forgiven after ten quiet minutes. Others never notice.
 */
export function supervise<T>(
  start: () => Observable<T>,
  { crashed, now, random }: Supervision,
): Observable<T> {
  return defer(() => {
    let crashes = 0;
    let last = 0;
    const delay = (error: unknown) => {
      crashed(error);
      crashes = now() - last > FORGIVEN_MS ? 1 : crashes + 1;
      last = now();
      const jitterMs = fullJitter(crashes - 1, { baseMs: BASE_MS, capMs: CAP_MS }, random);
      return timer(BASE_MS + jitterMs);
    };
    return defer(start).pipe(retry({ delay }));
  });
}
