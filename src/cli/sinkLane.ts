import { EMPTY, Observable, catchError, concatMap, defer, from, takeUntil, tap } from 'rxjs';
import type { SinkRow } from '../config/config.ts';
import { routeOf } from '../config/routeOf.ts';
import { Fault } from '../core/fault.ts';
import type { Journal } from '../journal/journal.ts';
import type { Dead } from '../sinks/deadLetters.ts';
import { kindOf } from '../sinks/index.ts';
import type { SinkKind, SinkTools } from '../sinks/kind.ts';
import type { Sink } from '../sinks/sink.ts';
import { deliver } from '../stream/deliver.ts';
import type { Terms } from '../stream/outbox/terms.ts';
import type { Ending } from '../stream/pipeline.ts';
import type { Report, Say } from '../stream/report.ts';
import { supervise } from '../stream/supervise.ts';
import { beginSink } from './beginSink.ts';
import type { Closings } from './closings.ts';
import { closeOnce } from './closeOnce.ts';
import type { Io } from './io.ts';
import type { Memories } from './memories.ts';
import { templateOf } from './templateOf.ts';

/** What the lanes of all sinks have in common. */
export interface SinkLanes {
  readonly journal: Journal;
  readonly memories: Memories;
  readonly io: Pick<Io, 'now' | 'steady' | 'random' | 'env'>;
  readonly post: SinkTools['post'];
  readonly stdout: SinkTools['stdout'];
  readonly bury: (dead: Dead) => void;
  /** Hears that a sink on this machine refuses for good. */
  readonly lost: (fault: Fault) => void;
  readonly say: Say;
  /** Sinks that are open, or not yet closed. */
  readonly open: Set<Sink>;
  readonly closings: Closings;
}

/** A write of several requests, each with its own deadline, takes no longer than so many of them. */
const MOST_REQUESTS = 6;

/**
 * Opens the sink of a row and tells it what its route lets through, until it ends or is ended. The
 * sink of a file begins when the one before has written its last.
 */
export function sinkLane(
  row: SinkRow,
  categories: ReadonlyMap<string, string>,
  lanes: SinkLanes,
  ending: Ending,
): Observable<never> {
  const { journal, io, say } = lanes;
  const { now, steady, random } = io;
  const { name } = row;
  const kind = kindOf(row.type);
  if (kind === undefined) throw new Error(`no kind of sink is called ${row.type}`);
  const begin = () => beginSink(row, lanes);
  const start = (sink: Sink) => () =>
    deliver({
      ...begin(),
      ...ending,
      journal,
      sink,
      store: journal.storeOf(name),
      route: routeOf(row, categories),
      terms: termsOf(row, kind),
      bury: (dead) => lanes.bury({ sink: name, ...dead }),
      say,
      now,
      steady,
      random,
    }).pipe(catchError(giveUp(lanes.lost)));
  const crashed = (error: unknown) => say({ kind: 'brokenLane', sink: name, error });
  return defer(() => {
    const sink = opened(row, kind, lanes);
    const file = kind.file?.(row.options);
    const before = lanes.closings.of(file);
    // What is appended from now on is for this sink, however long it has to wait.
    if (before !== undefined) begin();
    const told = supervise(start(sink), { crashed, now: steady, random });
    const late = () => say(undelivered(name, journal));
    return closing(following(before, told, ending, late), { sink, file }, lanes);
  });
}

/** Begins when that is over, unless the time is up by then. */
function following(
  before: Promise<void> | undefined,
  lane: Observable<never>,
  { deadline }: Ending,
  late: () => void,
): Observable<never> {
  if (before === undefined) return lane;
  return from(before).pipe(
    takeUntil(deadline.pipe(tap(late))),
    concatMap(() => lane),
  );
}

function undelivered(sink: string, journal: Journal): Report {
  const events = journal.head - (journal.cursorOf(sink) ?? journal.head);
  return journal.durable
    ? { kind: 'waiting', sink, events }
    : { kind: 'lost', sink, events, final: true };
}

/** Tells of a Fault that ends a lane; anything else is a bug. */
export function giveUp(lost: (fault: Fault) => void) {
  return (error: unknown): Observable<never> => {
    if (!(error instanceof Fault)) throw error;
    lost(error);
    return EMPTY;
  };
}

function opened(row: SinkRow, kind: SinkKind, lanes: SinkLanes): Sink {
  const { journal, io, post, stdout, open } = lanes;
  const { name, timeoutMs } = row;
  const { now, env } = io;
  const store = journal.storeOf(name);
  const template = templateOf(row);
  const sink = closeOnce(
    kind.open(row.options, { name, post, store, now, timeoutMs, template, env, stdout }),
  );
  open.add(sink);
  return sink;
}

/** Closes the sink behind its lane. */
function closing(
  lane: Observable<never>,
  { sink, file }: { readonly sink: Sink; readonly file: string | undefined },
  { open, closings }: SinkLanes,
): Observable<never> {
  return new Observable((subscriber) => {
    subscriber.add(() => {
      const gone = () => void open.delete(sink);
      closings.add(file, sink.close().then(gone, gone));
    });
    subscriber.add(lane.subscribe(subscriber));
  });
}

function termsOf(row: SinkRow, { batch = 1, local = false }: SinkKind): Terms {
  const { rate, holdMs, digestMs, remindMs, giveUpMs, timeoutMs } = row;
  const waits = { holdMs, digestMs, remindMs };
  if (local) {
    return {
      batch,
      ...waits,
      ordered: true,
      endsRefused: true,
      rate: Infinity,
      giveUpMs: Infinity,
      writeMs: Infinity,
    };
  }
  return {
    batch,
    ...waits,
    ordered: false,
    endsRefused: false,
    rate,
    giveUpMs,
    writeMs: MOST_REQUESTS * timeoutMs,
  };
}
