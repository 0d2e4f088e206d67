import { readFileSync } from 'node:fs';
import { CATEGORIES } from '../catalog/vendor.ts';
import { kinds } from '../sinks/index.ts';
import { listedVendors } from './listedVendors.ts';
import { load, type Loaded } from '../config/load.ts';
import { formatProblem } from '../config/problem.ts';
import type { Problem } from '../config/config.ts';
import type { Io } from './io.ts';
import type { WatchOptions } from './options.ts';
import { platforms } from '../platforms/index.ts';

type Wanted = Pick<WatchOptions, 'providersFile' | 'intervalMs' | 'timeoutMs'>;

/** Reads the file of providers that the command line names. */
export function configure(options: Wanted, env: Io['env']): Loaded {
  const { providersFile, intervalMs, timeoutMs } = options;
  return load(providersFile, {
    read: readFileSync,
    env,
    platforms,
    kinds,
    categories: CATEGORIES,
    catalog: listedVendors,
    defaults: { intervalMs, timeoutMs },
  });
}

/** Says on stderr all that is wrong with it; answers the exit code. */
export function complain(problems: readonly Problem[], io: Io): number {
  io.stderr.write(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
  return 2;
}
