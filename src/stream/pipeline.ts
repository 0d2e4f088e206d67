import {
  ReplaySubject,
  delay,
  finalize,
  ignoreElements,
  merge,
  takeUntil,
  type Observable,
} from 'rxjs';

export interface PipelineOptions {
  /** The actors, with their news already recorded. */
  readonly actors: Observable<unknown>;
  /** One lane per sink, given what tells it that nothing more will come. */
  readonly lanes: readonly ((ended: Observable<void>) => Observable<never>)[];
  /** Asks to stop. */
  readonly stop: Observable<unknown>;
  /** How long lanes may go on after that. */
  readonly drainMs: number;
}

/**
 *     actor ─┐
 *     actor ─┼─ merge ─ takeUntil(stop) ─ journal ─┬─ lane ─ stdout
 *     actor ─┘                                     └─ lane ─ events.ndjson
 *
 * Runs until the actors have completed or are asked to stop, and then until the lanes have
 * delivered what is in the journal, or their time is up.
 */
export function pipeline({ actors, lanes, stop, drainMs }: PipelineOptions): Observable<never> {
  const ended = new ReplaySubject<void>(1);
  const detection = actors.pipe(
    takeUntil(stop),
    ignoreElements(),
    finalize(() => ended.next()),
  );
  const deadline = ended.pipe(delay(drainMs));
  const delivery = lanes.map((lane) => lane(ended).pipe(takeUntil(deadline)));
  return merge(...delivery, detection);
}
