import { createServer } from 'node:http';
import { once } from 'node:events';
import { of, lastValueFrom, NEVER } from 'rxjs';
import { Agent, request } from 'undici';
import { MemoryJournal, MemoryStore } from '../src/journal/memory.ts';
import { anEvent } from '../test/sinks/anEvent.ts';
import { createPost } from '../src/http/post.ts';
import { deliver } from '../src/stream/deliver.ts';
import { figure, median, progress, type Row } from './table.ts';
import { lane } from '../src/stream/lane.ts';
import { lineOf } from '../src/sinks/lineOf.ts';
import { portOf } from './origins.ts';
import { webhook } from '../src/sinks/webhook/index.ts';
import type { Event } from '../src/core/event.ts';

const EVENTS = 4_000;
const ROUNDS = 5;
const AT_ONCE = 4;
const GOAL = 0.3;

/** Events out of a lane to a webhook on this machine, beside a bare loop of requests. */
export async function lanes(): Promise<Row[]> {
  progress('lanes …');
  const server = createServer((asked, answer) => {
    asked.resume().on('end', () => answer.writeHead(204).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${portOf(server)}/hook`;
  const rounds: [number, number][] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push([await told(url), await posted(url)]);
  server.closeAllConnections();
  server.close();
  const [ours, bare] = [0, 1].map((who) => median(rounds.map((speeds) => speeds[who]!)));
  const ratio = median(rounds.map(([our, other]) => our / other));
  return [
    {
      what: 'events out of a lane to a webhook',
      ours: `${figure(ours!)} /s`,
      bare: `${figure(bare!)} /s (undici, ${AT_ONCE} at once)`,
      result: figure(ratio, 2),
      goal: `≥ ${figure(GOAL, 2)}`,
      met: ratio >= GOAL,
    },
    await drained(),
  ];
}

function events(): Event[] {
  return Array.from({ length: EVENTS }, (_, n) => anEvent({ id: `e${n}`, incident_id: `i${n}` }));
}

async function told(url: string): Promise<number> {
  const poster = createPost({ userAgent: 'bench', now: Date.now });
  const journal = new MemoryJournal();
  const store = new MemoryStore();
  journal.append(events());
  const { post } = poster;
  const env = {};
  const stdout = () => {
    throw new Error('not here');
  };
  const tools = { name: 'hook', post, store, now: Date.now, timeoutMs: 5_000, env, stdout };
  const delivery = deliver({
    log: journal,
    journal,
    cursor: 0,
    moved: () => undefined,
    sink: webhook.open({ url }, { ...tools, template: undefined }),
    store,
    route: () => true,
    terms: {
      batch: 1,
      ordered: false,
      endsRefused: false,
      rate: Infinity,
      holdMs: 0,
      digestMs: undefined,
      remindMs: undefined,
      giveUpMs: 60_000,
      writeMs: 5_000,
    },
    bury: ({ fault }) => {
      throw fault;
    },
    say: () => undefined,
    now: Date.now,
    steady: Date.now,
    random: Math.random,
    ended: of(undefined),
    deadline: NEVER,
  });
  const start = performance.now();
  await lastValueFrom(delivery, { defaultValue: null });
  const ms = performance.now() - start;
  await poster.close();
  return (EVENTS * 1000) / ms;
}

/** The same requests, with nothing that remembers, orders, repeats or filters. */
async function posted(url: string): Promise<number> {
  const dispatcher = new Agent({ connections: AT_ONCE });
  const lines = events().map(lineOf);
  const headers = { 'content-type': 'application/json' };
  const start = performance.now();
  const worker = async () => {
    for (let body = lines.pop(); body !== undefined; body = lines.pop()) {
      const answer = await request(url, { dispatcher, method: 'POST', headers, body });
      await answer.body.dump();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const ms = performance.now() - start;
  await dispatcher.close();
  return (EVENTS * 1000) / ms;
}

/** What the lane itself costs: a sink that takes everything at once. */
async function drained(): Promise<Row> {
  const journal = new MemoryJournal(1_000_000);
  for (let n = 0; n < 50; n += 1) journal.append(events());
  const sink = { name: 'none', write: () => of(null), close: async () => undefined };
  const start = performance.now();
  const flow = lane({
    journal,
    sink,
    cursor: 0,
    ended: of(undefined),
    deadline: NEVER,
    say: () => undefined,
    random: Math.random,
  });
  await lastValueFrom(flow, { defaultValue: null });
  const ms = performance.now() - start;
  return {
    what: 'events through the lane of a file, written nowhere',
    ours: `${figure((50 * EVENTS * 1000) / ms)} /s`,
    bare: '',
    result: '',
  };
}
