import {
  ReplaySubject,
  delay,
  finalize,
  ignoreElements,
  merge,
  shareReplay,
  take,
  takeUntil,
  type Observable,
} from 'rxjs';

/** What a lane is told of the end. */
export interface Ending {
  /** Emits when nothing more will be appended to the journal. */
  readonly ended: Observable<void>;
  /** Emits when the time to deliver the rest is up. */
  readonly deadline: Observable<unknown>;
}

export interface PipelineOptions {
  /** The actors, their news already recorded in the journal. */
  readonly actors: Observable<unknown>;
  /** One per sink. */
  readonly lanes: readonly ((ending: Ending) => Observable<never>)[];
  /** Asks to stop. */
  readonly stop: Observable<unknown>;
  /** How long lanes may go on after that, in milliseconds. */
  readonly drainMs: number;
}

/**
 *     actor ─┐
 *     actor ─┼─ merge ─ takeUntil(stop) ─ journal ─┬─ lane ─ stdout
 *     actor ─┘                                     └─ lane ─ events.ndjson
 *
 * Runs until the actors have completed or are asked to stop, and then until the lanes have
 * delivered what is in the journal. Only who asked to stop does not wait for ever.
 */
export function pipeline({ actors, lanes, stop, drainMs }: PipelineOptions): Observable<never> {
  const ended = new ReplaySubject<void>(1);
  const stopped = stop.pipe(take(1), shareReplay({ bufferSize: 1, refCount: true }));
  const detection = actors.pipe(
    takeUntil(stopped),
    ignoreElements(),
    finalize(() => ended.next()),
  );
  const deadline = stopped.pipe(delay(drainMs), shareReplay({ bufferSize: 1, refCount: true }));
  const ending = { ended, deadline };
  return merge(...lanes.map((lane) => lane(ending)), detection);
}
