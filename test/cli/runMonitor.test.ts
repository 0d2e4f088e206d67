import { EMPTY } from 'rxjs';
import { expect, it } from 'vitest';
import { fakeIo } from './fakeIo.ts';
import { runMonitor, type RunOptions } from '../../src/cli/runMonitor.ts';
import type { Config, Provider } from '../../src/config/config.ts';

const ONCE: RunOptions = {
  outputs: [],
  format: 'ndjson',
  verbose: false,
  logLevel: 'error',
  once: true,
  concurrency: 4,
  retries: 0,
  backfill: 'active',
  retainMs: 1e9,
};
/** Nobody listens at port 1. */
const ACME: Provider = {
  name: 'acme',
  title: undefined,
  url: 'http://127.0.0.1:1',
  platform: 'statuspage',
  endpoint: undefined,
  options: undefined,
  intervalMs: 60_000,
  openIntervalMs: 60_000,
  timeoutMs: 5_000,
  types: ['incident'],
  impact: [],
  components: [],
  match: [],
  headers: {},
};

const CONFIG: Config = {
  providers: [ACME],
  sinks: [],
  categories: new Map(),
  deadLetters: undefined,
};

it('a single sweep ends though the reading of a page crashes, and names the page', async () => {
  const io = fakeIo();
  const random = () => {
    throw new TypeError('x is undefined');
  };

  const code = await runMonitor(CONFIG, ONCE, { ...io, random }, () => EMPTY);

  const [log, ...said] = io.err().trimEnd().split('\n');
  expect(code).toBe(1);
  expect(JSON.parse(log!)).toMatchObject({
    provider: 'acme',
    err: { message: 'x is undefined' },
    msg: 'internal error; the page counts as unread',
  });
  expect(said).toEqual(['statuswire: acme: internal error while reading this page']);
});

it.each([
  ['xterm', true],
  ['dumb', false],
])('that a terminal of type %s can rewrite its line is %s', async (TERM, rewrites) => {
  const io = fakeIo({ columns: 80, env: { TERM } });

  await runMonitor(CONFIG, { ...ONCE, logLevel: 'silent' }, io, () => EMPTY);

  expect(io.err().includes('\r')).toBe(rewrites);
});
