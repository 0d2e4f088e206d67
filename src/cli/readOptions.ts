import { resolve } from 'node:path';
import * as z from 'zod';
import { Interval, Retain, Timeout } from '../config/schema.ts';
import { BACKFILLS } from '../core/firstSight.ts';
import { LOG_LEVELS, type LogLevel } from './logLevel.ts';
import { Path, readFlags, toggle, whole, type Argv } from './readFlags.ts';
import {
  FORMATS,
  type CheckOptions,
  type DemoOptions,
  type LogOptions,
  type WatchOptions,
} from './options.ts';
import { UsageError } from './usageError.ts';

const logging = { quiet: toggle, verbose: toggle, 'log-level': z.enum(LOG_LEVELS).optional() };
const telling = { output: z.array(Path).default([]), format: z.enum(FORMATS) };

const WatchFlags = z.object({
  ...logging,
  ...telling,
  providers: Path,
  once: toggle,
  backfill: z.enum(BACKFILLS),
  interval: Interval.optional(),
  timeout: Timeout.optional(),
  concurrency: whole(1, 10_000),
  retries: whole(0, 20),
  state: Path.optional(),
  retain: Retain,
});
const DemoFlags = z.object({
  ...logging,
  ...telling,
  port: whole(0, 65_535),
  'serve-only': toggle,
});
const CheckFlags = z.object({ providers: Path, file: Path.optional() });

/** The options of `watch`. Throws a UsageError that names everything wrong. */
export function readWatchOptions(argv: Argv): WatchOptions {
  const {
    providers,
    interval,
    timeout,
    output,
    'log-level': level,
    state,
    retain,
    ...rest
  } = readFlags(WatchFlags, argv);
  rejectClashes(output, rest, providers, state);
  return {
    ...rest,
    providersFile: providers,
    intervalMs: interval,
    timeoutMs: timeout,
    outputs: output,
    state,
    retainMs: retain,
    logLevel: level ?? levelOf(rest),
  };
}

/** The options of `demo`. Throws a UsageError that names everything wrong. */
export function readDemoOptions(argv: Argv): DemoOptions {
  const {
    output,
    'serve-only': serveOnly,
    'log-level': level,
    ...rest
  } = readFlags(DemoFlags, argv);
  rejectClashes(output, rest);
  return { ...rest, outputs: output, serveOnly, logLevel: level ?? levelOf(rest) };
}

/** The options of `check`, whose file may be an argument or a flag. */
export function readCheckOptions(argv: Argv): CheckOptions {
  const { providers, file } = readFlags(CheckFlags, argv, { file: 'FILE' });
  return { providersFile: file ?? providers };
}

type Logging = Pick<LogOptions, 'quiet' | 'verbose'>;

function levelOf({ quiet, verbose }: Logging): LogLevel {
  if (quiet) return 'error';
  return verbose ? 'debug' : 'info';
}

function rejectClashes(
  outputs: readonly string[],
  { quiet, verbose }: Logging,
  config?: string,
  state?: string,
) {
  const files = outputs.map((file) => resolve(file));
  const problems = [
    quiet && verbose ? '--quiet and --verbose exclude each other' : [],
    outputs
      .filter((_, i) => files.indexOf(files[i] ?? '') < i)
      .map((f) => `--output: ${f} is named twice`),
    outputs
      .filter((_, i) => config !== undefined && files[i] === resolve(config))
      .map((f) => `--output: ${f} is the file of providers`),
    outputs
      .filter((_, i) => state !== undefined && files[i] === resolve(state))
      .map((f) => `--output: ${f} is the file of --state`),
    state !== undefined && config !== undefined && resolve(state) === resolve(config)
      ? `--state: ${state} is the file of providers`
      : [],
  ].flat();
  if (problems.length > 0) throw new UsageError(problems);
}
