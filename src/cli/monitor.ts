import {
  EMPTY,
  Subject,
  catchError,
  delay,
  lastValueFrom,
  merge,
  tap,
  type Observable,
} from 'rxjs';
import manifest from '../../package.json' with { type: 'json' };
import { Fault } from '../core/fault.ts';
import { MemoryJournal } from '../journal/memory.ts';
import { actor } from '../stream/actor.ts';
import { behind } from '../journal/behind.ts';
import { createHttp } from '../http/client.ts';
import { closeAll } from './closeAll.ts';
import { detect, type Swept } from '../stream/detect.ts';
import { isClosedPipe } from '../core/codeOf.ts';
import { keepRunning } from '../stream/keepRunning.ts';
import { lane } from '../stream/lane.ts';
import { pipeline, type Ending } from '../stream/pipeline.ts';
import { platformOf, platforms } from '../platforms/index.ts';
import { sayTo } from './sayTo.ts';
import { supervise } from '../stream/supervise.ts';
import { sweepOnce } from '../stream/sweepOnce.ts';
import { wantsOf } from '../config/wants.ts';
import type { FileOutput } from './outputs.ts';
import type { Io } from './io.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from './log.ts';
import type { Memories } from './memories.ts';
import type { Provider } from '../config/config.ts';
import type { Say } from '../stream/report.ts';
import type { Sink } from '../sinks/sink.ts';

export interface Monitor {
  /** The providers to watch; a new list replaces the one before. */
  readonly providers: Observable<readonly Provider[]>;
  /** How often the most impatient provider is polled, in milliseconds. */
  readonly shortestMs: number;
  readonly stdout: Sink;
  readonly files: readonly FileOutput[];
  readonly memories: Memories;
  readonly once: boolean;
  readonly concurrency: number;
  readonly retries: number;
  readonly log: Log;
  /** Hears of every poll that ended. */
  readonly swept: (swept: Swept) => void;
}

/** How long outputs may take to be told the rest, after a stop. */
const DRAIN_MS = 5_000;
/** How long files may take after a single sweep; nobody else ends a run on a full disk. */
const ONCE_DRAIN_MS = 10_000;
const RETRY_BASE_MS = 500;
const RETRY_CAP_MS = 10_000;
/** How long files may take to be closed. */
const CLOSE_MS = 2_000;
/** Who asks us to wait longer than this within a poll is asked at a later poll. */
const PATIENCE_MS = 15_000;

/**
 * Watches until asked to stop, until stdout is closed, or (once) until all are polled; then
 * delivers the rest. Answers whether stdout was lost to anything but its reader's leaving, or a
 * single sweep could not be delivered.
 */
export async function monitor(options: Monitor, io: Io): Promise<{ readonly failed: boolean }> {
  const { providers, stdout, files, log } = options;
  let failed = false;
  const speak = sayTo(log);
  const say: Say = (report) => {
    failed ||= options.once && report.kind === 'lost';
    speak(report);
  };
  const journal = new MemoryJournal();
  const { concurrency, shortestMs } = options;
  const userAgent = `statuswire/${manifest.version}`;
  const http = createHttp({ userAgent, concurrency, shortestMs, env: io.env, now: io.now });
  const start = (row: Provider, index: number, count: number) =>
    watchOne(row, { index, count }, { options, io, say, journal, ask: http.ask });
  const closed = new Subject<string>();
  const lost = (fault: Fault) => {
    const broken = !isClosedPipe(fault.cause);
    failed ||= broken;
    if (broken) log.error({ sink: 'stdout', reason: fault.message }, 'output is lost');
    if (!broken || files.length === 0) closed.next('stdout');
  };
  const open = (sink: Sink, from: Journal) => (ending: Ending) =>
    lane({ journal: from, sink, cursor: 0, ...ending, say, random: io.random });
  const lanes = [
    (ending: Ending) => open(stdout, journal)(ending).pipe(catchError(giveUp(lost))),
    ...files.map((file) => (ending: Ending) => {
      const tired = options.once ? ending.ended.pipe(delay(ONCE_DRAIN_MS)) : EMPTY;
      const deadline = merge(ending.deadline, tired);
      return open(file.sink, behind(journal, file.behind))({ ...ending, deadline });
    }),
  ];
  const actors = keepRunning(providers, JSON.stringify, start).pipe(tap(options.swept));
  const stop = merge(io.stop, closed);
  const running = pipeline({ actors, lanes, stop, drainMs: DRAIN_MS });
  try {
    await lastValueFrom(running, { defaultValue: null });
  } finally {
    await http.close();
    const sinks = files.map(({ sink }) => sink);
    for (const sink of await closeAll(sinks, CLOSE_MS)) log.warn({ sink }, 'output is not closed');
  }
  return { failed };
}

interface Shared {
  readonly options: Monitor;
  readonly io: Io;
  readonly say: Say;
  readonly journal: Journal;
  readonly ask: ReturnType<typeof createHttp>['ask'];
}

function watchOne(
  row: Provider,
  place: { index: number; count: number },
  { options, io, say, journal, ask }: Shared,
): Observable<Swept> {
  const { now, random } = io;
  const memory = options.memories.of(row.name);
  memory.reconsider();
  const watching = () =>
    actor({
      ...row,
      place,
      platform: row.platform === undefined ? undefined : platformOf(row.platform),
      platforms,
      wants: wantsOf(row),
      pace: { everyMs: row.intervalMs, openEveryMs: row.openIntervalMs },
      request: { headers: row.headers, timeoutMs: row.timeoutMs },
      retry: {
        retries: options.retries,
        baseMs: RETRY_BASE_MS,
        capMs: RETRY_CAP_MS,
        patienceMs: PATIENCE_MS,
        random,
      },
      memory,
      ask,
      say,
      now,
      random,
      once: options.once,
    }).pipe(detect(memory, journal, say));
  const { once } = options;
  const provider = row.name;
  const crashed = (error: unknown) => say({ kind: 'crash', provider, error, again: !once });
  return once
    ? sweepOnce(watching, { provider, crashed })
    : supervise(watching, { crashed, now, random });
}

function giveUp(lost: (fault: Fault) => void) {
  return (error: unknown) => {
    if (!(error instanceof Fault)) throw error;
    lost(error);
    return EMPTY;
  };
}
