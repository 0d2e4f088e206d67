import { Subject, lastValueFrom, merge, tap, type Observable } from 'rxjs';
import manifest from '../../package.json' with { type: 'json' };
import { closeAll } from './closeAll.ts';
import { createHttp } from '../http/client.ts';
import { isClosedPipe } from '../core/codeOf.ts';
import { keepRunning } from '../stream/keepRunning.ts';
import { lanesOf } from './lanesOf.ts';
import { keepPruned } from './keepPruned.ts';
import { pipeline } from '../stream/pipeline.ts';
import { sayTo } from './sayTo.ts';
import { watchOne } from './watchOne.ts';
import type { Fault } from '../core/fault.ts';
import type { FileOutput } from './outputs.ts';
import type { Io } from './io.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from './log.ts';
import type { Memories } from './memories.ts';
import type { Provider } from '../config/config.ts';
import type { Say } from '../stream/report.ts';
import type { Sink } from '../sinks/sink.ts';
import type { Swept } from '../stream/detect.ts';

export interface Monitor {
  /** The providers to watch; a new list replaces the one before. */
  readonly providers: Observable<readonly Provider[]>;
  /** How often the most impatient provider is polled, in milliseconds. */
  readonly shortestMs: number;
  readonly stdout: Sink;
  readonly files: readonly FileOutput[];
  readonly memories: Memories;
  readonly journal: Journal;
  /** How long the journal keeps events, in milliseconds. */
  readonly retainMs: number;
  readonly once: boolean;
  readonly concurrency: number;
  readonly retries: number;
  readonly log: Log;
  /** Hears of every poll that ended. */
  readonly swept: (swept: Swept) => void;
}

/** How long outputs may take to be told the rest, after a stop. */
const DRAIN_MS = 5_000;
/** How long files may take to be closed. */
const CLOSE_MS = 2_000;

/**
 * Watches until asked to stop, until stdout is closed, or (once) until all are polled; then
 * delivers the rest. Answers whether stdout was lost to anything but its reader's leaving, or a
 * single sweep could not be delivered.
 */
export async function monitor(options: Monitor, io: Io): Promise<{ readonly failed: boolean }> {
  const { providers, files, log, journal } = options;
  let failed = false;
  const speak = sayTo(log);
  const say: Say = (report) => {
    failed ||= options.once && report.kind === 'lost';
    speak(report);
  };
  const { concurrency, shortestMs } = options;
  const userAgent = `statuswire/${manifest.version}`;
  const http = createHttp({ userAgent, concurrency, shortestMs, env: io.env, now: io.now });
  const start = (row: Provider, index: number, count: number) =>
    watchOne(row, { index, count }, { ...options, io, say, ask: http.ask });
  const closed = new Subject<string>();
  const lost = (fault: Fault) => {
    const broken = !isClosedPipe(fault.cause);
    failed ||= broken;
    if (broken) log.error({ sink: 'stdout', reason: fault.message }, 'output is lost');
    if (!broken || files.length === 0) closed.next('stdout');
  };
  const names = ['stdout', ...files.map(({ sink }) => sink.name)];
  journal.forgetSinksBut(names);
  const lanes = lanesOf({ ...options, say, lost, random: io.random });
  const actors = keepRunning(providers, JSON.stringify, start).pipe(tap(options.swept));
  const stop = merge(io.stop, closed);
  const pruning = keepPruned(journal, { retainMs: options.retainMs, sinks: names }, log);
  const running = pipeline({ actors, lanes, stop, drainMs: DRAIN_MS });
  try {
    await lastValueFrom(running, { defaultValue: null });
  } finally {
    pruning.unsubscribe();
    await http.close();
    const sinks = files.map(({ sink }) => sink);
    for (const sink of await closeAll(sinks, CLOSE_MS)) log.warn({ sink }, 'output is not closed');
  }
  return { failed };
}
