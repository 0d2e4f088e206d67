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
  async detect(options, io) {
    const { detect } = await import('./detect.ts');
    return detect(options, io);
  },
  async catalog(options, io) {
    const { catalog } = await import('./catalog.ts');
    return catalog(options, io);
  },
  async init(options, io) {
    const { init } = await import('./init.ts');
    return init(options, io);
  },
  async history(options, io) {
    const { history } = await import('./history.ts');
    return history(options, io);
  },
  async export(options, io) {
    const { exportEvents } = await import('./exportEvents.ts');
    return exportEvents(options, io);
  },
  async sinks(options, io) {
    const { sinks } = await import('./sinks.ts');
    return sinks(options, io);
  },
  async replay(options, io) {
    const { replay } = await import('./replay.ts');
    return replay(options, io);
  },
  async dead(options, io) {
    const { dead } = await import('./dead.ts');
    return dead(options, io);
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
