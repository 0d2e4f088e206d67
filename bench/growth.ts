import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { figure, progress, type Row } from './table.ts';
import { startBare, startProgram, startServer, type Client } from './processes.ts';

const GOAL_MB = 5;
const BYTES = 10_000;
const PAGES = 100;
const EVERY_MS = 200;
/** By then everything has been asked, written and compiled, and each page remembers as much as it may. */
const WARM_POLLS = 150;
const POLLS = 450;

interface Weights {
  readonly heap: number;
  readonly rss: number;
}

/** What more a process takes for having told tens of thousands of changes, with a state file. */
export async function growth(): Promise<Row[]> {
  const server = await startServer({ bytes: BYTES, gzip: false, changes: 'always' });
  const watching = { port: server.port, count: PAGES, everyMs: EVERY_MS };
  const state = join(mkdtempSync(join(tmpdir(), 'statuswire-bench-')), 'state.db');
  const ours = startProgram(watching, ['--state', state]);
  const bare = startBare(watching, { conditional: false });
  const weighed = async (polls: number) => {
    progress(`growth: up to ${figure(polls * PAGES)} changes …`);
    while ((await server.tally()).least.some((least) => least < polls)) await sleep(500);
    return { ours: await weigh(ours), bare: await weigh(bare) };
  };
  const before = await weighed(WARM_POLLS);
  const after = await weighed(POLLS);
  for (const one of [ours, bare, server]) one.end();
  const grown = megabytes(after.ours.heap - before.ours.heap);
  return [
    {
      what: `heap after ${figure(POLLS * PAGES)} changes, beyond that after ${figure(WARM_POLLS * PAGES)}`,
      ours: told(after.ours, before.ours),
      bare: told(after.bare, before.bare),
      result: `${figure(grown, 1)} MB`,
      goal: `< ${GOAL_MB} MB`,
      met: grown < GOAL_MB,
    },
  ];
}

async function weigh(client: Client): Promise<Weights> {
  const { heap, rss } = await client.memory();
  return { heap, rss };
}

function told(after: Weights, before: Weights): string {
  const [heap, rss] = (['heap', 'rss'] as const).map((what) =>
    figure(megabytes(after[what] - before[what]), 1),
  );
  return `${heap} MB (RSS ${rss})`;
}

function megabytes(bytes: number): number {
  return bytes / 1_000_000;
}
