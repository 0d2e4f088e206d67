import { once } from 'node:events';
import { createServer } from 'node:net';
import { spawn } from 'node:child_process';
import { built } from './build.ts';
import { figure, median, progress, type Row } from './table.ts';
import { portOf } from './origins.ts';
import { providersFile } from './processes.ts';

const RUNS = 15;
const GOAL_MS = 250;

/** How long after the start of the process the first request comes. */
export async function startUp(): Promise<Row[]> {
  progress('start …');
  const server = createServer((socket) => socket.on('error', () => undefined));
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  const port = portOf(server);
  const file = providersFile({ port, count: 1, everyMs: 60_000 });
  const asked = () => once(server, 'connection');
  const ours: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await timed([built('program'), '--providers', file], asked));
    empty.push(await timed(['-e', '0']));
  }
  server.close();
  return [rowOf(median(ours), median(empty))];
}

function rowOf(ours: number, empty: number): Row {
  return {
    what: 'start to the first request',
    ours: `${figure(ours)} ms`,
    bare: `${figure(empty)} ms (node -e 0)`,
    result: `${figure(ours)} ms`,
    goal: `< ${GOAL_MS} ms`,
    met: ours < GOAL_MS,
  };
}

/** Milliseconds until what is awaited happens, by default the end of the process. */
async function timed(args: readonly string[], awaited?: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  await (awaited?.() ?? ended);
  const ms = performance.now() - began;
  child.kill('SIGKILL');
  await ended;
  return ms;
}
