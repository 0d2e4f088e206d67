import { defer, EMPTY, from, tap, type Observable, type ObservableInput } from 'rxjs';
import { digest, digestText } from '../core/digest.ts';
import type { Event } from '../core/event.ts';
import type { Store } from '../core/store.ts';

/** More events of one incident than a lane has under way at once. */
const KEPT = 64;

/**
 * Tells an event unless the sink has taken it before: after a crash a lane repeats what it had told,
 * and an alert that was resolved must not go off again.
 */
export function tellOnce(
  store: Store,
  event: Event,
  tell: () => ObservableInput<unknown>,
): Observable<unknown> {
  return defer(() => {
    const key = `once:${event.provider}/${event.incident_id}`;
    const mark = digestText(digest(event.id));
    if (marksIn(store.get(key)).includes(mark)) return EMPTY;
    const remember = () =>
      store.set(key, [...marksIn(store.get(key)), mark].slice(-KEPT).join(' '));
    return from(tell()).pipe(tap({ complete: remember }));
  });
}

function marksIn(kept: string | undefined): string[] {
  return kept === undefined ? [] : kept.split(' ');
}
