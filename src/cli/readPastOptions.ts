import * as z from 'zod';
import { parseMoment } from '../config/moment.ts';
import { CHANGES } from '../core/event.ts';
import { RATED } from '../core/impactRank.ts';
import { TYPES } from '../core/incident.ts';
import type { ExportOptions, HistoryOptions, ReplayOptions } from './options.ts';
import { Path, readFlags, toggle, whole, type Argv } from './readFlags.ts';
import { UsageError } from './usageError.ts';

const Names = z.array(z.string().min(1, { error: 'is empty' })).default([]);
const State = z
  .string({ error: 'is missing; name the file that the watcher is given' })
  .min(1, { error: 'names no file' });

/** Which events of the past, in flags. */
export const past = {
  state: State,
  provider: Names,
  since: z.string().optional(),
  until: z.string().optional(),
  impact: z.enum(RATED).optional(),
  type: z.array(z.enum(TYPES)).default([]),
  change: z.array(z.enum(CHANGES)).default([]),
};

const HistoryFlags = z.object({ ...past, limit: whole(1, 1_000_000), json: toggle });
const ExportFlags = z.object({ ...past, format: z.enum(['ndjson', 'csv']) });
const ReplayFlags = z.object({
  files: z.array(Path).default([]),
  state: Path.optional(),
  provider: Names,
  since: past.since,
  until: past.until,
  sink: Names,
  providers: Path,
  'dry-run': toggle,
});

/** The options of `history`. Throws a UsageError that names everything wrong. */
export function readHistoryOptions(argv: Argv, now: number): HistoryOptions {
  const { limit, json, ...flags } = readFlags(withMoments(HistoryFlags, now), argv);
  return { ...wantedOf(flags, now), limit, json };
}

/** The options of `export`. Throws a UsageError that names everything wrong. */
export function readExportOptions(argv: Argv, now: number): ExportOptions {
  const { format, ...flags } = readFlags(withMoments(ExportFlags, now), argv);
  return { ...wantedOf(flags, now), format };
}

/** The options of `replay`. Throws a UsageError that names everything wrong. */
export function readReplayOptions(argv: Argv, now: number): ReplayOptions {
  const flags = readFlags(withMoments(ReplayFlags, now), argv, { files: 'FILE' });
  const { files, state, provider, sink, providers, since, until, 'dry-run': dryRun } = flags;
  if (files.length === 0 && state === undefined) {
    throw new UsageError(['name what to replay: files of events, or --state FILE of the watcher']);
  }
  if (files.length > 0 && state !== undefined) {
    throw new UsageError(['files of events and --state exclude each other']);
  }
  return {
    files,
    state,
    providers: provider,
    sinks: sink,
    providersFile: providers,
    dryRun,
    ...momentsOf({ since, until }, now),
  };
}

interface Moments {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

function withMoments<T extends Moments>(flags: z.ZodType<T>, now: number): z.ZodType<T> {
  return flags.superRefine(({ since, until }, context) => {
    for (const [flag, text] of Object.entries({ since, until })) {
      if (text === undefined || parseMoment(text, now) !== undefined) continue;
      const message = 'expected a day (2026-11-01), a time, or how long ago (24h, 7d)';
      context.addIssue({ code: 'custom', path: [flag], message });
    }
  });
}

type Flags = z.infer<z.ZodObject<typeof past>>;

function wantedOf({ provider, change, type, since, until, ...rest }: Flags, now: number) {
  return {
    ...rest,
    ...momentsOf({ since, until }, now),
    providers: provider,
    changes: change,
    types: type,
  };
}

function momentsOf({ since, until }: Moments, now: number) {
  return {
    since: since === undefined ? undefined : parseMoment(since, now),
    until: until === undefined ? undefined : parseMoment(until, now),
  };
}
