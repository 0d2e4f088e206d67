import { readFileSync } from 'node:fs';
import { load, type Loaded } from '../config/load.ts';
import { formatProblem } from '../config/problem.ts';
import type { Io } from './io.ts';
import type { WatchOptions } from './options.ts';
import { PLATFORM_IDS } from './platformIds.ts';

type Wanted = Pick<WatchOptions, 'providersFile' | 'intervalMs' | 'timeoutMs'>;

/** Reads the file of providers that the command line names; says on stderr all that is wrong. */
export function configure(options: Wanted, io: Io): Loaded {
  const { providersFile, intervalMs, timeoutMs } = options;
  const loaded = load(providersFile, {
    read: readFileSync,
    env: io.env,
    platforms: PLATFORM_IDS,
    defaults: { intervalMs, timeoutMs },
  });
  if ('problems' in loaded)
    io.stderr.write(loaded.problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
  return loaded;
}
