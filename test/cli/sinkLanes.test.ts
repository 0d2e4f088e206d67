import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEVER, ReplaySubject, Subject, lastValueFrom, map, mergeMap, of, timer } from 'rxjs';
import { afterAll, expect, it } from 'vitest';
import { Closings } from '../../src/cli/closings.ts';
import { configIn } from '../config/loading.ts';
import { kinds } from '../../src/sinks/index.ts';
import { Memories } from '../../src/cli/memories.ts';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { now, virtually } from '../stream/virtual.ts';
import { sinkLanes } from '../../src/cli/sinkLanes.ts';
import type { Config } from '../../src/config/config.ts';
import type { Ending } from '../../src/stream/pipeline.ts';
import type { SinkLanes } from '../../src/cli/sinkLane.ts';
import type { Event } from '../../src/core/event.ts';

const folder = mkdtempSync(join(tmpdir(), 'statuswire-lanes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NONE = () => {
  throw new Error('nobody asks for it');
};

function configOf(...sinks: readonly object[]): Config {
  return configIn(JSON.stringify({ providers: ['acme'], sinks }), { kinds });
}

type Part = Pick<SinkLanes, 'closings'> & Pick<Ending, 'deadline'>;

/** Lanes whose sinks change while they tell some events, all at once. */
async function toldThrough(
  events: readonly Event[],
  changes: readonly Config[],
  { closings, deadline }: Part = { closings: new Closings(), deadline: NEVER },
) {
  const journal = new MemoryJournal();
  const memories = new Memories('active', () => 0);
  const configs = new Subject<Config>();
  const ended = new ReplaySubject<void>(1);
  const lanes = sinkLanes(
    configs,
    {
      journal,
      memories,
      io: { now: Date.now, steady: Date.now, random: () => 0, env: {} },
      post: NONE,
      stdout: NONE,
      bury: NONE,
      lost: NONE,
      say: () => undefined,
      open: new Set(),
      closings,
    },
    false,
  );
  const over = lastValueFrom(lanes({ ended, deadline }), { defaultValue: null });
  const [first, ...others] = changes;
  configs.next(first!);
  journal.append(events);
  for (const event of events) memories.recall(event);
  for (const other of others) configs.next(other);
  ended.next();
  await over;
}

function idsIn(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as Event).id);
}

const EVENTS = Array.from({ length: 250 }, (_, n) =>
  anEvent({ id: `e${n}`, incident_id: `i${n}` }),
);

it.each<[string, ...{ name: string; keep?: number; around?: string }[]]>([
  ['is changed', { name: 'a', keep: 7 }, { name: 'a', keep: 8 }],
  ['is changed twice', { name: 'a', keep: 7 }, { name: 'a', keep: 8 }, { name: 'a', keep: 9 }],
  ['names its path otherwise', { name: 'a' }, { name: 'a', around: '/.' }],
  ['gets another name', { name: 'a' }, { name: 'b' }],
])('a file whose row %s while it is written holds all once, in order', async (what, ...rows) => {
  const file = `${what.length}.ndjson`;
  const changes = rows.map(({ around = '', ...row }) =>
    configOf({ type: 'ndjson', path: `${folder}${around}/${file}`, size: '50MB', ...row }),
  );

  await toldThrough(EVENTS, changes);

  expect(idsIn(join(folder, file))).toEqual(EVENTS.map(({ id }) => id));
});

it('a sink that waits for a file that is never closed goes when the time is up', async () => {
  const closings = new Closings();
  closings.add(join(folder, 'hung.ndjson'), new Promise(() => undefined));
  const row = { type: 'ndjson', path: join(folder, 'hung.ndjson') };

  await toldThrough(EVENTS, [configOf(row)], { closings, deadline: timer(10) });

  expect(existsSync(row.path)).toBe(false);
});

it.each([
  ['stdout is waited for as long as it takes', { type: 'stdout' }, []],
  ['any other is not', { type: 'webhook', url: 'https://hooks.test' }, ['lost']],
])('behind a single sweep %s', (_, row, said) => {
  virtually((time) => {
    const journal = new MemoryJournal();
    const reports: string[] = [];
    const slow = timer(120_000);
    const lanes = sinkLanes(
      of(configOf(row)),
      {
        journal,
        memories: new Memories('active', () => 0),
        io: { now, steady: now, random: () => 0, env: {} },
        post: () => slow.pipe(mergeMap(() => NEVER)),
        stdout: () => ({ name: 'stdout', write: () => slow, close: async () => undefined }),
        bury: NONE,
        lost: NONE,
        say: ({ kind }) => void reports.push(kind),
        open: new Set(),
        closings: new Closings(),
      },
      true,
    );
    const told = lanes({ ended: timer(1_000).pipe(map(() => undefined)), deadline: NEVER });
    told.subscribe();
    journal.append(EVENTS.slice(0, 1));
    time.flush();

    expect(reports.filter((kind) => kind === 'lost')).toEqual(said);
  });
});
