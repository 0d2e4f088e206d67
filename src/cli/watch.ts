import { EMPTY, of } from 'rxjs';
import { configure } from './configure.ts';
import { runMonitor } from './runMonitor.ts';
import type { Io } from './io.ts';
import type { Log } from './log.ts';
import type { WatchOptions } from './options.ts';

/** Watches the providers of a file. */
export async function watch(options: WatchOptions, io: Io): Promise<number> {
  const loaded = configure(options, io);
  if ('problems' in loaded) return 2;
  const { providers } = loaded.config;
  const reread = (log: Log) => {
    const again = configure(options, io);
    if ('config' in again) {
      log.info({ providers: again.config.providers.length }, 'configuration read again');
      return of(again.config.providers);
    }
    log.error({ problems: again.problems.length }, 'configuration refused; the old one stays');
    return EMPTY;
  };
  return runMonitor(providers, options, io, reread);
}
