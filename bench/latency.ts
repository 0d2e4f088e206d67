import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { changeOf } from './pages.ts';
import { figure, progress, quantile, type Row } from './table.ts';
import { startBare, startProgram, startServer, type Client } from './processes.ts';

const COUNT = 1000;
const EVERY_MS = 1000;
const CHANGES_PER_SECOND = 100;
const WARM_MS = 12_000;
const MEASURED_MS = 20_000;
const GOAL_MS = 50;

/** How long after a page's change its line stands on stdout, beyond the interval. */
export async function latency(): Promise<Row[]> {
  progress('latency …');
  const serving = { bytes: 66_000, gzip: false, changes: CHANGES_PER_SECOND };
  const server = await startServer(serving);
  const watching = { port: server.port, count: COUNT, everyMs: EVERY_MS, heard: true };
  const ours = startProgram(watching);
  const bare = startBare(watching, { tells: true });
  const heard = [listen(ours), listen(bare)] as const;
  await sleep(WARM_MS);
  for (const delays of heard) delays.length = 0;
  await sleep(MEASURED_MS);
  for (const one of [ours, bare, server]) one.end();
  return [rowOf(...heard)];
}

function rowOf(ours: readonly number[], bare: readonly number[]): Row {
  const over = quantile(ours, 0.99) - EVERY_MS;
  progress(`  ${ours.length} and ${bare.length} lines`);
  return {
    what: 'change to line, 1,000 pages, every 1 s',
    ours: told(ours),
    bare: told(bare),
    result: `${figure(over)} ms over`,
    goal: `< ${GOAL_MS} ms over`,
    met: over < GOAL_MS,
  };
}

function told(delays: readonly number[]): string {
  return `p50 ${figure(quantile(delays, 0.5))}, p99 ${figure(quantile(delays, 0.99))} ms`;
}

/** Grows by the age of every change that the client tells of. */
function listen({ process: { stdout } }: Client): number[] {
  const delays: number[] = [];
  createInterface({ input: stdout! }).on('line', (line) => {
    const changedAt = changeOf(line);
    if (changedAt) delays.push(performance.timeOrigin + performance.now() - changedAt);
  });
  return delays;
}
