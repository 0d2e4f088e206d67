import type { Cost } from './messages.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { figure, progress, type Row } from './table.ts';
import { startBare, startProgram, startServer } from './processes.ts';

const GOAL_KB = 60;
const BYTES = 66_000;
const POLLED = 2;

interface Weights {
  readonly ours: Cost;
  readonly bare: Cost;
}

/** What a watched page of 50 incidents takes, in the program and in the bare loop. */
export async function memory(): Promise<Row[]> {
  const none = await weigh(1, 1000);
  const thousand = await weigh(1000, 5000);
  const many = await weigh(10_000, 60_000);
  const row = rowOf(10_000, many, none);
  const met = perPage('ours', 'rss', 10_000, many, none) < GOAL_KB;
  return [rowOf(1000, thousand, none), { ...row, goal: `< ${GOAL_KB} KB`, met }];
}

/** Kilobytes for each page, beyond what a process takes that watches a single one. */
function perPage(
  who: keyof Weights,
  what: 'rss' | 'heap',
  count: number,
  some: Weights,
  none: Weights,
): number {
  return (some[who][what] - none[who][what]) / (count - 1) / 1000;
}

function rowOf(count: number, some: Weights, none: Weights): Row {
  const told = (who: keyof Weights) => {
    const [rss, heap] = (['rss', 'heap'] as const).map((what) =>
      figure(perPage(who, what, count, some, none), 1),
    );
    return `${rss} KB (heap ${heap})`;
  };
  return {
    what: `memory per page, ${figure(count)} pages`,
    ours: told('ours'),
    bare: told('bare'),
    result: `${figure(perPage('ours', 'rss', count, some, none), 1)} KB`,
  };
}

/** Weighs both once every page has been polled twice. Each has a server: they run out of files. */
async function weigh(count: number, everyMs: number): Promise<Weights> {
  progress(`memory with ${figure(count)} pages …`);
  const serving = { bytes: BYTES, gzip: false, changes: 'never' } as const;
  const servers = [await startServer(serving), await startServer(serving)] as const;
  const ours = startProgram({ port: servers[0].port, count, everyMs });
  const bare = startBare({ port: servers[1].port, count, everyMs });
  for (const [who, server] of servers.entries()) {
    for (let polled = 0; polled < count; await sleep(500)) {
      const { least, pages } = await server.tally();
      polled = least[who]! >= POLLED ? pages[who]! : 0;
    }
  }
  const weights = { ours: await ours.memory(), bare: await bare.memory() };
  for (const one of [ours, bare, ...servers]) one.end();
  return weights;
}
