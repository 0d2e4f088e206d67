import type { Io } from './io.ts';
import type { CheckOptions, DemoOptions, WatchOptions } from './options.ts';

/** What the command line can start; each answers an exit code. */
export interface Commands {
  watch(options: WatchOptions, io: Io): Promise<number>;
  check(options: CheckOptions, io: Io): Promise<number>;
  schema(io: Io): Promise<number>;
  demo(options: DemoOptions, io: Io): Promise<number>;
}

/** Every command is loaded when it is started, and no sooner: start-up is for the one at hand. */
export const commands: Commands = {
  async watch(options, io) {
    const { watch } = await import('./watch.ts');
    return watch(options, io);
  },
  async check(options, io) {
    const { check } = await import('./check.ts');
    return check(options, io);
  },
  async schema(io) {
    const { schema } = await import('./schema.ts');
    return schema(io);
  },
  async demo(options, io) {
    const { demo } = await import('./demo.ts');
    return demo(options, io);
  },
};
