/**
 * All commands but `watch`, and how their options are read. They are loaded together, when one of
 * them is asked for: every part that is loaded by itself breaks what it shares with others into more
 * files, and `watch` would have to load those one by one.
 */
export { catalog } from './catalog.ts';
export { check } from './check.ts';
export { dead } from './dead.ts';
export { demo } from './demo.ts';
export { detect } from './detect.ts';
export { exportEvents } from './exportEvents.ts';
export { history } from './history.ts';
export { init } from './init.ts';
export { readDeadOptions } from './readDeadOptions.ts';
export { readExportOptions, readHistoryOptions, readReplayOptions } from './readPastOptions.ts';
export { readSinksOptions } from './readSinksOptions.ts';
export { readCatalogOptions, readDetectOptions, readInitOptions } from './readVendorOptions.ts';
export { replay } from './replay.ts';
export { schema } from './schema.ts';
export { sinks } from './sinks.ts';
