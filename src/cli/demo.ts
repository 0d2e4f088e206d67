import { EMPTY, firstValueFrom, from, map, merge, timer, switchMap } from 'rxjs';
import { platforms } from '../platforms/index.ts';
import { load } from '../config/load.ts';
import { runMonitor } from './runMonitor.ts';
import { startDemo, type Demo } from '../demo/startDemo.ts';
import type { DemoOptions } from './options.ts';
import type { Io } from './io.ts';
import type { Config } from '../config/config.ts';

/** After the story's end the last changes are still polled and told. */
const EPILOGUE_MS = 3_000;

/** Serves made-up vendors on this machine and watches them, until their story of a minute ends. */
export async function demo(options: DemoOptions, io: Io): Promise<number> {
  const stage = await startDemo({ now: io.now, setTimer, port: options.port });
  try {
    return options.serveOnly ? await serve(stage, io) : await play(stage, options, io);
  } finally {
    await stage.close();
  }
}

async function serve({ providers }: Demo, io: Io): Promise<number> {
  io.stdout.write(`${JSON.stringify(providers, null, 2)}\n`);
  await firstValueFrom(io.stop);
  return 0;
}

function play(stage: Demo, options: DemoOptions, io: Io): Promise<number> {
  const over = from(stage.done).pipe(
    switchMap(() => timer(EPILOGUE_MS)),
    map(() => 'over'),
  );
  io.stderr.write(`statuswire: four made-up vendors at ${stage.url}, a story of one minute\n`);
  const run = {
    ...options,
    once: false,
    concurrency: 16,
    retries: 1,
    backfill: 'active',
    state: undefined,
    retainMs: Infinity,
  } as const;
  return runMonitor(configOf(stage), run, { ...io, stop: merge(io.stop, over) }, () => EMPTY);
}

function configOf({ providers }: Demo): Config {
  const read = () => Buffer.from(JSON.stringify(providers));
  const loaded = load('demo', { read, env: {}, platforms });
  if ('problems' in loaded) throw new Error(loaded.problems[0]?.message);
  return loaded.config;
}

function setTimer(callback: () => void, ms: number): () => void {
  const timeout = setTimeout(callback, ms);
  return () => clearTimeout(timeout);
}
