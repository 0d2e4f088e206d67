import type { Io } from './io.ts';
import type { DemoOptions } from './options.ts';

/** Placeholder. */
export async function demo(_options: DemoOptions, _io: Io): Promise<number> {
  return 0;
}
