import { concat, concatMap, of, type Observable } from 'rxjs';
import { memoriesIn } from './memoriesIn.ts';
import { OnceAnswer } from './onceAnswer.ts';
import { createLog, type Log } from './log.ts';
import { deadLettersOf } from './deadLettersOf.ts';
import { monitor } from './monitor.ts';
import { isElsewhere } from './isElsewhere.ts';
import { openJournalOf } from './journals.ts';
import { openOutputs, type FileOutput } from './outputs.ts';
import { plainLine } from '../sinks/plain.ts';
import { colours } from './colours.ts';
import { isStdout } from './stdoutRow.ts';
import { flagsFirst, isText, stdoutOn } from './stdoutOn.ts';
import { progressOn } from './progressOn.ts';
import { sayTo } from './sayTo.ts';
import { takeTurns } from '../sinks/stdout/takeTurns.ts';
import { wishIn, type StdoutWish } from '../sinks/stdout/index.ts';
import type { Io } from './io.ts';
import type { Journal } from '../journal/journal.ts';
import type { Config } from '../config/config.ts';
import type { Sink } from '../sinks/sink.ts';
import type { WatchOptions } from './options.ts';

/** What one run needs beside the configuration. */
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

const WITHOUT_STATE =
  'what a sink has not taken when this program ends is lost; --state FILE keeps it';

/** Runs the pipeline over what is configured, and on every reload over what `reread` gives. */
export async function runMonitor(
  config: Config,
  options: RunOptions,
  io: Io,
  reread: (log: Log) => Observable<Config>,
): Promise<number> {
  const log = await logOf(options, io);
  const journal = await openJournalOf(options.state, io.now, sayTo(log));
  try {
    return await runWith(journal, { config, options, io, reread, log });
  } finally {
    journal.close();
  }
}

interface Run {
  readonly config: Config;
  readonly options: RunOptions;
  readonly io: Io;
  readonly reread: (log: Log) => Observable<Config>;
  readonly log: Log;
}

async function runWith(journal: Journal, run: Run): Promise<number> {
  const { config, options, io, reread, log } = run;
  const { providers, sinks: rows } = config;
  const names = providers.map(({ name }) => name);
  const remembering = { backfill: options.backfill, now: io.now, say: sayTo(log) };
  const memories = memoriesIn(journal, names, remembering);
  const files = await openOutputs(options.outputs, memories, journal, log);
  const answer = new OnceAnswer(names, rows.some(isStdout));
  const framed = options.once && io.stdout.isTTY === true && isText(wishOf(options, config), true);
  const progress = options.once ? progressOn(io) : () => undefined;
  if (framed) io.stdout.write(answer.head);
  else if (!options.once) log.info({ providers: providers.length }, 'watching');
  const inTurn = takeTurns();
  const elsewhere = rows.filter(isElsewhere).length;
  if (elsewhere > 0 && !journal.durable) log.info({ sinks: elsewhere }, WITHOUT_STATE);
  const { failed } = await monitor(
    {
      ...options,
      configs: options.once
        ? of(config)
        : concat(
            of(config),
            reloads(files, io, () => reread(log)),
          ),
      lettersOf: ({ deadLetters }) => deadLettersOf(deadLetters, options.state, io.now),
      shortestMs: Math.min(...providers.map(({ intervalMs }) => intervalMs)),
      stdout: (wish) => {
        const sink = inTurn(stdoutOn(io, flagsFirst(options, wish)));
        return framed ? heard(sink, answer, progress) : sink;
      },
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
  reread: () => Observable<Config>,
): Observable<Config> {
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

/** How stdout is told in the end: as the flags want, and then as its row does. */
function wishOf({ format, verbose }: RunOptions, { sinks: rows }: Config): StdoutWish {
  const row = rows.find(isStdout);
  return flagsFirst({ format, verbose }, row === undefined ? {} : wishIn(row.options));
}

function logOf({ logLevel: level }: RunOptions, { stderr, env, now }: Io): Promise<Log> {
  const pretty = stderr.isTTY === true;
  return createLog({ stderr, level, pretty, colour: colours(pretty, env), now });
}
