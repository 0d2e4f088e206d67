import { tap, type MonoTypeOperatorFunction } from 'rxjs';
import type { Journal } from '../journal/journal.ts';
import type { Verdict } from '../core/verdict.ts';

/** Puts the events into the journal, and only then lets them be remembered. */
export function record(journal: Journal): MonoTypeOperatorFunction<Verdict> {
  return tap((verdict) => {
    journal.append(verdict.events);
    verdict.commit();
  });
}
