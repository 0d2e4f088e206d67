import * as z from 'zod';
import { DEAD_ACTIONS, type DeadOptions } from './options.ts';
import { Path, readFlags, toggle, type Argv } from './readFlags.ts';
import { UsageError } from './usageError.ts';

const Id = z.string().regex(/^[\da-f]{4,12}$/, { error: 'expected ids as "dead list" shows them' });

const DeadFlags = z.object({
  action: z.enum(DEAD_ACTIONS).default('list'),
  ids: z.array(Id).default([]),
  sink: z.array(z.string().min(1, { error: 'is empty' })).default([]),
  all: toggle,
  json: toggle,
  file: Path.optional(),
  state: Path.optional(),
  providers: Path,
});

/** The options of `dead`. Throws a UsageError that names everything wrong. */
export function readDeadOptions(argv: Argv): DeadOptions {
  const flags = readFlags(DeadFlags, argv, { action: 'dead', ids: 'ID' });
  const { sink: sinks, providers: providersFile, all: _, ...rest } = flags;
  const problems = complaintsOf(flags);
  if (problems.length > 0) throw new UsageError(problems);
  return { ...rest, sinks, providersFile };
}

function complaintsOf({ action, ids, sink, all, json, file, state }: z.infer<typeof DeadFlags>) {
  const named = ids.length > 0 || sink.length > 0;
  return [
    file !== undefined && state !== undefined ? '--file and --state exclude each other' : [],
    json && action !== 'list' ? '--json is for "dead list"' : [],
    all && named ? '--all excludes ids and --sink' : [],
    action !== 'list' && !named && !all
      ? `name what to ${action}: ids, all of a sink with --sink NAME, or --all`
      : [],
  ].flat();
}
