import { catchError, defer, of, type Observable } from 'rxjs';
import { Fault } from '../core/fault.ts';
import type { Swept } from './detect.ts';

export interface SingleSweep {
  /** The provider's name. */
  readonly provider: string;
  /** Called with a crash: a bug, for foreseeable failures are values. */
  readonly crashed: (error: unknown) => void;
}

/**
 * Starts an actor that polls once. One that crashes is not started anew, for it might crash for
 * ever: its page counts as unread.
 */
export function sweepOnce(
  start: () => Observable<Swept>,
  { provider, crashed }: SingleSweep,
): Observable<Swept> {
  return defer(start).pipe(
    catchError((cause: unknown) => {
      crashed(cause);
      const fault = new Fault('INTERNAL', 'internal error while reading this page', { cause });
      return of<Swept>({ kind: 'swept', provider, fault });
    }),
  );
}
