import { EMPTY, of } from 'rxjs';
import { complain, configure } from './configure.ts';
import { formatProblem } from '../config/problem.ts';
import { runMonitor } from './runMonitor.ts';
import type { Io } from './io.ts';
import type { Log } from './log.ts';
import type { Problem } from '../config/config.ts';
import type { WatchOptions } from './options.ts';

/** Watches the providers of a file. */
export async function watch(options: WatchOptions, io: Io): Promise<number> {
  const loaded = configure(options, io.env);
  if ('problems' in loaded) return complain(loaded.problems, io);
  const { providers } = loaded.config;
  const reread = (log: Log) => {
    const again = configure(options, io.env);
    if ('config' in again) {
      log.info({ providers: again.config.providers.length }, 'configuration read again');
      return of(again.config.providers);
    }
    log.error(refusal(again.problems, io), 'configuration refused; the old one stays');
    return EMPTY;
  };
  return runMonitor(providers, options, io, reread);
}

/** On a terminal a line each; for programs all in the log's own line. */
function refusal(problems: readonly Problem[], io: Io): object {
  if (io.stderr.isTTY !== true) return { problems: problems.map(formatProblem) };
  complain(problems, io);
  return { problems: problems.length };
}
