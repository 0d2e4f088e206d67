import { concat, concatMap, of, type Observable } from 'rxjs';
import { Memories } from './memories.ts';
import { OnceAnswer } from './onceAnswer.ts';
import { createLog, type Log } from './log.ts';
import { keptOf } from './keptPage.ts';
import { monitor } from './monitor.ts';
import { openJournalOf } from './journals.ts';
import { openOutputs, type FileOutput } from './outputs.ts';
import { plainLine } from '../sinks/plain.ts';
import { progressOn } from './progressOn.ts';
import { sayTo } from './sayTo.ts';
import { sinks } from '../sinks/index.ts';
import type { Io } from './io.ts';
import type { Journal } from '../journal/journal.ts';
import type { Provider } from '../config/config.ts';
import type { Sink } from '../sinks/sink.ts';
import type { WatchOptions } from './options.ts';

/** What one run needs beside the providers. */
export type RunOptions = Pick<
  WatchOptions,
  | 'outputs'
  | 'format'
  | 'verbose'
  | 'logLevel'
  | 'once'
  | 'concurrency'
  | 'retries'
  | 'backfill'
  | 'state'
  | 'retainMs'
>;

/** Runs the pipeline over these providers, and on every reload over those that `reread` gives. */
export async function runMonitor(
  providers: readonly Provider[],
  options: RunOptions,
  io: Io,
  reread: (log: Log) => Observable<readonly Provider[]>,
): Promise<number> {
  const log = await logOf(options, io);
  const journal = await openJournalOf(options.state, io.now, sayTo(log));
  try {
    return await runWith(journal, { providers, options, io, reread, log });
  } finally {
    journal.close();
  }
}

interface Run {
  readonly providers: readonly Provider[];
  readonly options: RunOptions;
  readonly io: Io;
  readonly reread: (log: Log) => Observable<readonly Provider[]>;
  readonly log: Log;
}

async function runWith(journal: Journal, run: Run): Promise<number> {
  const { providers, options, io, reread, log } = run;
  const saved = (provider: string) => keptOf(journal, provider)?.memory;
  const memories = new Memories(options.backfill, io.now, saved);
  if (journal.durable) for (const { name } of providers) memories.of(name);
  const files = await openOutputs(options.outputs, memories, journal, log);
  const answer = new OnceAnswer(providers.map(({ name }) => name));
  const framed = options.once && io.stdout.isTTY === true && options.format !== 'ndjson';
  const progress = options.once ? progressOn(io) : () => undefined;
  if (framed) io.stdout.write(answer.head);
  else if (!options.once) log.info({ providers: providers.length }, 'watching');
  const { failed } = await monitor(
    {
      ...options,
      providers: options.once
        ? of(providers)
        : concat(
            of(providers),
            reloads(files, io, () => reread(log)),
          ),
      shortestMs: Math.min(...providers.map(({ intervalMs }) => intervalMs)),
      stdout: framed ? heard(stdoutOf(options, io), answer, progress) : stdoutOf(options, io),
      files,
      memories,
      journal,
      log,
      swept: (swept) => {
        answer.add(swept);
        progress(answer.progress);
      },
    },
    io,
  );
  progress('');
  if (framed) io.stdout.write(answer.foot(memories));
  return failed || (options.once && said(answer, io)) ? 1 : 0;
}

function reloads(
  files: readonly FileOutput[],
  io: Io,
  reread: () => Observable<readonly Provider[]>,
): Observable<readonly Provider[]> {
  return io.reload.pipe(
    concatMap(() => {
      for (const { sink } of files) sink.reopen?.();
      return reread();
    }),
  );
}

function said({ unread }: OnceAnswer, io: Io): boolean {
  io.stderr.write(unread.map((line) => `statuswire: ${plainLine(line)}\n`).join(''));
  return unread.length > 0;
}

/** The answer knows what was told, and the line of progress makes room for it. */
function heard(sink: Sink, answer: OnceAnswer, progress: (text: string) => void): Sink {
  const write: Sink['write'] = (events) => {
    answer.tell(events);
    progress('');
    return sink.write(events);
  };
  return { ...sink, write };
}

function stdoutOf({ format, verbose }: RunOptions, { stdout, env }: Io): Sink {
  const terminal = stdout.isTTY === true;
  const text = format === 'text' || (format === 'auto' && terminal);
  return sinks.stdout({
    stream: stdout,
    format: text ? 'text' : 'ndjson',
    color: colours(terminal, env),
    verbose,
  });
}

/** https://no-color.org and FORCE_COLOR as Node.js reads it. */
function colours(terminal: boolean, env: Io['env']): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return terminal && env['TERM'] !== 'dumb';
}

function logOf({ logLevel: level }: RunOptions, { stderr, env, now }: Io): Promise<Log> {
  const pretty = stderr.isTTY === true;
  return createLog({ stderr, level, pretty, colour: colours(pretty, env), now });
}
