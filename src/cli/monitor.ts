import {
  ReplaySubject,
  Subject,
  lastValueFrom,
  map,
  merge,
  share,
  tap,
  type Observable,
} from 'rxjs';
import manifest from '../../package.json' with { type: 'json' };
import { burying } from './burying.ts';
import { closeAll } from './closeAll.ts';
import { Closings } from './closings.ts';
import { createHttp } from '../http/client.ts';
import { createPost } from '../http/post.ts';
import { forgetOthers } from './forgetSink.ts';
import { isClosedPipe } from '../core/codeOf.ts';
import { keepRunning } from '../stream/keepRunning.ts';
import { lanesOf } from './lanesOf.ts';
import { keepPruned } from './keepPruned.ts';
import { pipeline } from '../stream/pipeline.ts';
import { sayTo } from './sayTo.ts';
import { sinkLanes } from './sinkLanes.ts';
import { STDOUT } from './stdoutRow.ts';
import { watchOne } from './watchOne.ts';
import type { Fault } from '../core/fault.ts';
import type { FileOutput } from './outputs.ts';
import type { Io } from './io.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from './log.ts';
import type { Memories } from './memories.ts';
import type { Config, Provider } from '../config/config.ts';
import type { SinkTools } from '../sinks/kind.ts';
import type { DeadLetters } from '../sinks/deadLetters.ts';
import type { Say } from '../stream/report.ts';
import type { Sink } from '../sinks/sink.ts';
import type { Swept } from '../stream/detect.ts';

export interface Monitor {
  /** What to watch and whom to tell; a new one replaces the one before. */
  readonly configs: Observable<Config>;
  readonly lettersOf: (config: Config) => DeadLetters;
  /** How often the most impatient provider is polled, in milliseconds. */
  readonly shortestMs: number;
  readonly stdout: SinkTools['stdout'];
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
  const { files, log, journal, memories, once } = options;
  let failed = false;
  const speak = sayTo(log);
  const say: Say = (report) => {
    failed ||= once && report.kind === 'lost';
    speak(report);
  };
  const { concurrency, shortestMs } = options;
  const userAgent = `statuswire/${manifest.version}`;
  const http = createHttp({ userAgent, concurrency, shortestMs, ...io });
  const poster = createPost({ userAgent, env: io.env, now: io.now });
  const start = (row: Provider, index: number, count: number) =>
    watchOne(row, { index, count }, { ...options, io, say, ask: http.ask });
  const closed = new Subject<string>();
  const lost = (fault: Fault) => {
    const broken = !isClosedPipe(fault.cause);
    failed ||= broken;
    if (broken) log.error({ sink: STDOUT, reason: fault.message }, 'output is lost');
    if (!broken || names.all.length === 1) closed.next(STDOUT);
  };
  const names = new Names(files);
  let current: Config;
  const configs = options.configs.pipe(
    tap((config) => {
      current = config;
      forgetOthers(names.take(config.sinks), journal, say);
    }),
    share({ connector: () => new ReplaySubject(1), resetOnComplete: false }),
  );
  const open = new Set<Sink>();
  const { stdout } = options;
  const common = { journal, memories, io, say, open, stdout, lost };
  const bury = burying(() => options.lettersOf(current), say);
  const lanes = [
    ...lanesOf({ ...options, configs, stdout: stdout({}), say, lost, random: io.random }),
    sinkLanes(configs, { ...common, closings: new Closings(), post: poster.post, bury }, once),
  ];
  const providers = configs.pipe(map((config) => config.providers));
  const actors = keepRunning(providers, JSON.stringify, start).pipe(tap(options.swept));
  const stop = merge(io.stop, closed);
  const pruning = keepPruned(journal, { retainMs: options.retainMs, sinks: () => names.all }, log);
  const running = pipeline({ actors, lanes, stop, drainMs: DRAIN_MS });
  try {
    await lastValueFrom(running, { defaultValue: null });
  } finally {
    pruning.unsubscribe();
    await http.close();
    const sinks = [...files.map(({ sink }) => sink), ...open];
    for (const sink of await closeAll(sinks, CLOSE_MS)) log.warn({ sink }, 'output is not closed');
    await poster.close();
  }
  return { failed };
}

/** The names of all that is told something at the moment. */
class Names {
  readonly #fixed: readonly string[];
  all: readonly string[];

  constructor(files: readonly FileOutput[]) {
    this.#fixed = [STDOUT, ...files.map(({ key }) => key)];
    this.all = this.#fixed;
  }

  take(sinks: Config['sinks']): readonly string[] {
    return (this.all = [...new Set([...this.#fixed, ...sinks.map(({ name }) => name)])]);
  }
}
