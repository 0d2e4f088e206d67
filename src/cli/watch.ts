import { EMPTY, concatMap, from, of, type Observable } from 'rxjs';
import { checkFiles } from './checkFiles.ts';
import { complain, configure } from './configure.ts';
import { formatProblem } from '../config/problem.ts';
import { runMonitor } from './runMonitor.ts';
import type { Io } from './io.ts';
import type { Loaded } from '../config/load.ts';
import type { Log } from './log.ts';
import type { Config, Problem } from '../config/config.ts';
import type { WatchOptions } from './options.ts';

/** Watches the providers of a file. */
export async function watch(options: WatchOptions, io: Io): Promise<number> {
  const read = () => checkFiles(configure(options, io.env), options);
  const loaded = await read();
  if ('problems' in loaded) return complain(loaded.problems, io);
  const reread = (log: Log) => from(read()).pipe(concatMap((again) => taken(again, log, io)));
  return runMonitor(loaded.config, options, io, reread);
}

function taken(again: Loaded, log: Log, io: Io): Observable<Config> {
  if ('config' in again) {
    const { providers, sinks } = again.config;
    const told = sinks.length > 0 ? { sinks: sinks.length } : {};
    log.info({ providers: providers.length, ...told }, 'configuration read again');
    return of(again.config);
  }
  log.error(refusal(again.problems, io), 'configuration refused; the old one stays');
  return EMPTY;
}

/** On a terminal a line each; for programs all in the log's own line. */
function refusal(problems: readonly Problem[], io: Io): object {
  if (io.stderr.isTTY !== true) return { problems: problems.map(formatProblem) };
  complain(problems, io);
  return { problems: problems.length };
}
