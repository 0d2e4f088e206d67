import type { Io } from './io.ts';
import type {
  CatalogOptions,
  CheckOptions,
  DeadOptions,
  DemoOptions,
  DetectOptions,
  ExportOptions,
  HistoryOptions,
  InitOptions,
  ReplayOptions,
  SinksOptions,
  WatchOptions,
} from './options.ts';
import { watch } from './watch.ts';

/** What the command line can start; each answers an exit code. */
export interface Commands {
  watch(options: WatchOptions, io: Io): Promise<number>;
  check(options: CheckOptions, io: Io): Promise<number>;
  detect(options: DetectOptions, io: Io): Promise<number>;
  catalog(options: CatalogOptions, io: Io): Promise<number>;
  init(options: InitOptions, io: Io): Promise<number>;
  history(options: HistoryOptions, io: Io): Promise<number>;
  export(options: ExportOptions, io: Io): Promise<number>;
  sinks(options: SinksOptions, io: Io): Promise<number>;
  replay(options: ReplayOptions, io: Io): Promise<number>;
  dead(options: DeadOptions, io: Io): Promise<number>;
  schema(io: Io): Promise<number>;
  demo(options: DemoOptions, io: Io): Promise<number>;
}

/** `watch` is at hand; its start is the one that counts. */
export const commands: Commands = {
  watch,
  check: async (options, io) => (await others()).check(options, io),
  detect: async (options, io) => (await others()).detect(options, io),
  catalog: async (options, io) => (await others()).catalog(options, io),
  init: async (options, io) => (await others()).init(options, io),
  history: async (options, io) => (await others()).history(options, io),
  export: async (options, io) => (await others()).exportEvents(options, io),
  sinks: async (options, io) => (await others()).sinks(options, io),
  replay: async (options, io) => (await others()).replay(options, io),
  dead: async (options, io) => (await others()).dead(options, io),
  schema: async (io) => (await others()).schema(io),
  demo: async (options, io) => (await others()).demo(options, io),
};

function others() {
  return import('./otherCommands.ts');
}
