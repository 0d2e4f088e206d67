import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import * as z from 'zod';
import { built } from './build.ts';
import { Cost, Tally, type Bare, type Serving } from './messages.ts';
import { originOf } from './origins.ts';

/** A running server. */
export interface Server {
  readonly port: number;
  tally(): Promise<Tally>;
  end(): void;
}

/** A running client, be it the program or the bare loop. */
export interface Client {
  /** Without stdout unless it was asked for. */
  readonly process: ChildProcess;
  cost(): Promise<Cost>;
  /** After all garbage has been collected. */
  memory(): Promise<Cost>;
  end(): void;
}

/** Which pages a client watches. */
export interface Watching {
  readonly port: number;
  readonly count: number;
  readonly everyMs: number;
  /** Whether its stdout is read. */
  readonly heard?: boolean;
}

/** Extra flags of Node.js for the program, e.g. to profile it. */
const EXTRA = (process.env['BENCH_NODE_FLAGS'] ?? '').split(' ').filter(Boolean);

export async function startServer(serving: Serving): Promise<Server> {
  const child = start([built('server'), JSON.stringify(serving)], false);
  const port = z.number().parse(await next(child));
  return {
    port,
    tally: async () => Tally.parse(await ask(child, 'tally')),
    end: () => child.disconnect(),
  };
}

/** Starts the program as people start it, only with a probe that tells what it costs. */
export function startProgram(watching: Watching, more: readonly string[] = []): Client {
  const said = ['--providers', providersFile(watching), '--log-level', 'error', ...more];
  const args = [built('program'), ...said];
  return client(['--expose-gc', '--import', built('probe'), ...EXTRA, ...args], watching);
}

/** Starts the bare loop. */
export function startBare(
  watching: Watching,
  does: Partial<Pick<Bare, 'conditional' | 'tells'>> = {},
): Client {
  const { port, count, everyMs } = watching;
  const bare: Bare = { port, count, everyMs, conditional: true, tells: false, ...does };
  const args = ['--expose-gc', '--import', built('probe'), built('bare')];
  return client([...args, JSON.stringify(bare)], watching);
}

/** A file with these pages: every second one names its platform, the others' is found out. */
export function providersFile({ port, count, everyMs }: Watching): string {
  const providers = Array.from({ length: count }, (_, index) => ({
    name: `page-${index}`,
    url: originOf(index, port),
    ...(index % 2 === 0 && { platform: 'statuspage' }),
  }));
  const path = join(mkdtempSync(join(tmpdir(), 'statuswire-bench-')), 'providers.json');
  writeFileSync(path, JSON.stringify({ interval: everyMs / 1000, timeout: '60s', providers }));
  return path;
}

function client(args: readonly string[], { heard = false }: Watching): Client {
  const child = start(args, heard);
  return {
    process: child,
    cost: async () => Cost.parse(await ask(child, 'cost')),
    memory: async () => Cost.parse(await ask(child, 'memory')),
    end: () => child.disconnect(),
  };
}

function start(args: readonly string[], heard: boolean): ChildProcess {
  const stdio = ['ignore', heard ? 'pipe' : 'ignore', 'inherit', 'ipc'] as const;
  return spawn(process.execPath, args, { stdio: [...stdio] });
}

function ask(child: ChildProcess, question: string): Promise<unknown> {
  child.send(question);
  return next(child);
}

function next(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('message', resolve));
}
