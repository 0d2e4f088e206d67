import type { Io } from './io.ts';
import type { WatchOptions } from './options.ts';

/** Placeholder. */
export async function watch(_options: WatchOptions, _io: Io): Promise<number> {
  return 0;
}
