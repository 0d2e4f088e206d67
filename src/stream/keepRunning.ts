import { Observable, type Subscription } from 'rxjs';

/**
 * Runs one stream per row and merges them: on each new list the streams of rows that went are
 * ended, those of rows that came are started, and those of unchanged rows go on undisturbed.
 * `identity` must differ when the row does. Completes when the list and all streams have.
 */
export function keepRunning<Row, T>(
  lists: Observable<readonly Row[]>,
  identity: (row: Row) => string,
  start: (row: Row, index: number, count: number) => Observable<T>,
): Observable<T> {
  return new Observable<T>((subscriber) => {
    const running = new Map<string, Subscription>();
    let listsEnded = false;
    const completeWhenDone = () => {
      if (listsEnded && running.size === 0) subscriber.complete();
    };
    const launch = (row: Row, index: number, count: number) => {
      const id = identity(row);
      if (subscriber.closed || running.has(id)) return;
      const stream = start(row, index, count);
      const subscription = stream.subscribe({
        next: (value) => subscriber.next(value),
        error: (error: unknown) => subscriber.error(error),
        complete: () => {
          running.delete(id);
          completeWhenDone();
        },
      });
      if (subscriber.closed) subscription.unsubscribe();
      else if (!subscription.closed) running.set(id, subscription);
    };
    const reconcile = (rows: readonly Row[]) => {
      const wanted = new Set(rows.map((row) => identity(row)));
      for (const [id, subscription] of running) {
        if (wanted.has(id)) continue;
        subscription.unsubscribe();
        running.delete(id);
      }
      rows.forEach((row, index) => launch(row, index, rows.length));
    };
    const list = lists.subscribe({
      next: reconcile,
      error: (error: unknown) => subscriber.error(error),
      complete: () => {
        listsEnded = true;
        completeWhenDone();
      },
    });
    return () => {
      list.unsubscribe();
      for (const subscription of running.values()) subscription.unsubscribe();
    };
  });
}
