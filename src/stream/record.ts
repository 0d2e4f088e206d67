import { tap, type MonoTypeOperatorFunction } from 'rxjs';
import type { Journal } from '../journal/journal.ts';
import type { Verdict } from '../core/verdict.ts';

/**
 * Puts the events into the journal, and only then lets them be remembered. `keep` puts what is
 * remembered beside them, in the same transaction; a read that brought nothing costs none.
 */
export function record(
  journal: Pick<Journal, 'append' | 'transact'>,
  keep?: () => void,
): MonoTypeOperatorFunction<Verdict> {
  return tap((verdict) => {
    if (verdict.quiet === true) {
      verdict.commit();
      return;
    }
    journal.transact(() => {
      journal.append(verdict.events);
      verdict.commit();
      keep?.();
    });
  });
}
