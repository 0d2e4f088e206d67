import * as z from 'zod';
import { SINKS_ACTIONS, type SinksOptions } from './options.ts';
import { Path, readFlags, type Argv } from './readFlags.ts';

const SinksFlags = z.object({
  action: z.enum(SINKS_ACTIONS).default('list'),
  name: z.string().optional(),
  providers: Path,
});

/** The options of `sinks`. Throws a UsageError that names everything wrong. */
export function readSinksOptions(argv: Argv): SinksOptions {
  const { providers, ...rest } = readFlags(SinksFlags, argv, { action: 'sinks', name: 'NAME' });
  return { ...rest, providersFile: providers };
}
