import { defer, EMPTY, from, tap, type Observable, type ObservableInput } from 'rxjs';
import type { Event } from '../core/event.ts';
import type { Notes, Place } from './notes.ts';

/**
 * Tells an event unless the sink has taken it before: after a crash a lane repeats what it had told,
 * and an alert that was resolved must not go off again. `placeAfter` is noted with it.
 */
export function tellOnce(
  notes: Notes,
  event: Event,
  tell: () => ObservableInput<unknown>,
  placeAfter?: Place,
): Observable<unknown> {
  return defer(() => {
    if (notes.isTold(event)) return EMPTY;
    return from(tell()).pipe(tap({ complete: () => notes.note(event, placeAfter) }));
  });
}
