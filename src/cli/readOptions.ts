import { resolve } from 'node:path';
import * as z from 'zod';
import { oneOf } from '../config/oneOf.ts';
import { Interval, Timeout } from '../config/schema.ts';
import { BACKFILLS } from '../core/firstSight.ts';
import { LOG_LEVELS, type LogLevel } from './logLevel.ts';
import {
  FORMATS,
  type CheckOptions,
  type DemoOptions,
  type LogOptions,
  type WatchOptions,
} from './options.ts';
import { UsageError } from './usageError.ts';

/** The flags as yargs read them: text, or a list where one was given more than once. */
export type Argv = Readonly<Record<string, unknown>>;

const Path = z.string().min(1, { error: 'names no file' });
const Toggle = z.union([z.boolean(), z.array(z.boolean()).transform((all) => all.includes(true))], {
  error: 'takes no value',
});
const toggle = Toggle.default(false);

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
    ...rest
  } = read(WatchFlags, argv);
  rejectClashes(output, rest, providers);
  return {
    ...rest,
    providersFile: providers,
    intervalMs: interval,
    timeoutMs: timeout,
    outputs: output,
    logLevel: level ?? levelOf(rest),
  };
}

/** The options of `demo`. Throws a UsageError that names everything wrong. */
export function readDemoOptions(argv: Argv): DemoOptions {
  const { output, 'serve-only': serveOnly, 'log-level': level, ...rest } = read(DemoFlags, argv);
  rejectClashes(output, rest);
  return { ...rest, outputs: output, serveOnly, logLevel: level ?? levelOf(rest) };
}

/** The options of `check`, whose file may be an argument or a flag. */
export function readCheckOptions(argv: Argv): CheckOptions {
  const { providers, file } = read(CheckFlags, argv);
  return { providersFile: file ?? providers };
}

function whole(min: number, max: number) {
  const fits = (text: string) =>
    /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max;
  return z
    .string()
    .refine(fits, { error: `expected a whole number from ${min} to ${max}` })
    .transform(Number);
}

function read<T>(schema: z.ZodType<T>, argv: Argv): T {
  const parsed = schema.safeParse(argv);
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues.map((issue) => complaint(issue, argv)));
}

function complaint(issue: z.core.$ZodIssue, argv: Argv): string {
  const flag = String(issue.path[0]);
  const value = argv[flag];
  const label = flag === 'file' ? 'FILE' : `--${flag}`;
  if (issue.path.length === 1 && Array.isArray(value)) return `${label}: is given more than once`;
  const message =
    issue.code === 'invalid_value' ? oneOf(issue.values.map(String), value) : issue.message;
  return `${label}: ${message}`;
}

type Logging = Pick<LogOptions, 'quiet' | 'verbose'>;

function levelOf({ quiet, verbose }: Logging): LogLevel {
  if (quiet) return 'error';
  return verbose ? 'debug' : 'info';
}

function rejectClashes(outputs: readonly string[], { quiet, verbose }: Logging, config?: string) {
  const files = outputs.map((file) => resolve(file));
  const problems = [
    quiet && verbose ? '--quiet and --verbose exclude each other' : [],
    outputs
      .filter((_, i) => files.indexOf(files[i] ?? '') < i)
      .map((f) => `--output: ${f} is named twice`),
    outputs
      .filter((_, i) => config !== undefined && files[i] === resolve(config))
      .map((f) => `--output: ${f} is the file of providers`),
  ].flat();
  if (problems.length > 0) throw new UsageError(problems);
}
