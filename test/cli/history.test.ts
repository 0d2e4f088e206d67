import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aSqliteJournal } from '../journal/journals.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { fakeIo } from './fakeIo.ts';
import { lineOf } from '../../src/sinks/lineOf.ts';
import { run } from '../../src/cli/run.ts';
import type { Event } from '../../src/core/event.ts';

const NOW = Date.parse('2026-07-08T12:00:00Z');

function told(day: number, part: Partial<Event>): Event {
  const observed = new Date(Date.UTC(2026, 6, day, 9)).toISOString();
  return anEvent({ id: `${day}/${part.provider ?? 'openai'}`, observed_at: observed, ...part });
}

const EVENTS = [
  told(1, { name: 'Old', impact: 'critical' }),
  told(6, { provider: 'github', name: '=SUM(A1), "quoted"', impact: 'major' }),
  told(7, { name: 'Window', type: 'maintenance', status: 'scheduled', impact: 'maintenance' }),
  told(8, { name: 'New', change: 'resolved', status: 'resolved' }),
];

/** What a command line says of a state file with these events. */
async function said(...argv: readonly string[]) {
  return saidOf(EVENTS, ...argv);
}

async function saidOf(events: readonly Event[], ...argv: readonly string[]) {
  const journal = await aSqliteJournal();
  journal.append(events);
  const io = { ...fakeIo(), now: () => NOW };
  const code = await run([argv[0]!, '--state', journal.file, ...argv.slice(1)], io);
  journal.close();
  return { code, out: io.out(), err: io.err() };
}

/** Of a state file that has nothing but zeros from this page on; what is negative counts from the end. */
async function saidOfTorn(page: number, ...argv: readonly string[]) {
  const journal = await aSqliteJournal();
  journal.append(Array.from({ length: 800 }, (_, n) => told(1 + (n % 8), { id: `e${n}` })));
  journal.close();
  const bytes = readFileSync(journal.file);
  bytes.subarray(page * 4096).fill(0);
  writeFileSync(journal.file, bytes);
  const io = { ...fakeIo(), now: () => NOW };
  const code = await run([argv[0]!, '--state', journal.file, ...argv.slice(1)], io);
  return { code, out: io.out(), err: io.err().replaceAll(journal.file, 'state.db') };
}

const TORN = 'statuswire: state.db is damaged; restore it from a copy to read the rest\n';

async function names(...argv: readonly string[]): Promise<string[]> {
  const { out } = await said('history', '--json', ...argv);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as Event).name);
}

describe('history', () => {
  it('shows what was told, oldest first, while the watcher runs', async () => {
    const { code, out } = await said('history');

    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^TOLD +PROVIDER +CHANGE +STATUS +IMPACT +NAME$/);
    expect(
      out
        .split('\n')
        .slice(1, 5)
        .map((line) => line.slice(0, 10)),
    ).toEqual(['2026-07-01', '2026-07-06', '2026-07-07', '2026-07-08']);
    expect(out).toContain('RESOLVED');
  });

  it('tells programs the events themselves', async () => {
    const { out } = await said('history', '--json');

    expect(out).toBe(EVENTS.map(lineOf).join(''));
  });

  it.each([
    [['--provider', 'github'], ['=SUM(A1), "quoted"']],
    [['--provider', 'G?t*'], ['=SUM(A1), "quoted"']],
    [['--provider', '[gh]ithub'], []],
    [['--provider', 'github', '--provider', 'openai', '--limit', '1'], ['New']],
    [
      ['--since', '3d'],
      ['=SUM(A1), "quoted"', 'Window', 'New'],
    ],
    [
      ['--since', '2026-07-07'],
      ['Window', 'New'],
    ],
    [
      ['--since', '2026-07-06', '--until', '2026-07-07T10:00:00Z'],
      ['=SUM(A1), "quoted"', 'Window'],
    ],
    [
      ['--impact', 'major'],
      ['Old', '=SUM(A1), "quoted"', 'Window'],
    ],
    [['--type', 'maintenance'], ['Window']],
    [['--change', 'resolved'], ['New']],
    [
      ['--limit', '2'],
      ['Window', 'New'],
    ],
  ])('with %j tells %j', async (argv, expected) => {
    expect(await names(...argv)).toEqual(expected);
  });

  it('answers 1 when nothing matches', async () => {
    expect(await said('history', '--since', '2026-07-09')).toEqual({
      code: 1,
      out: '',
      err: 'statuswire: no event matches\n',
    });
  });

  it.each([['history'], ['export']])('%s says which provider there is not', async (command) => {
    const { code, out, err } = await said(command, '--provider', 'githb', '--provider', 'open*');

    expect([code, out === '']).toEqual([0, false]);
    expect(err).toMatch(/^statuswire: .*: no provider "githb"; did you mean "github"\?\n$/);
  });

  it.each(['history', 'export', 'history --provider open*'])(
    '%s of a file that is damaged says so',
    async (line) => {
      const { code, out, err } = await saidOfTorn(4, ...line.split(' '));

      expect({ code, out, err }).toEqual({ code: 1, out: '', err: TORN });
    },
  );

  it.each([
    [['--since', 'yesterday'], '--since: expected a day (2026-11-01), a time, or how long ago'],
    [['--impact', 'bad'], '--impact: expected "none", "minor", "major" or "critical"'],
    [['--limit', '0'], '--limit: expected a whole number from 1'],
  ])('refuses %j', async (argv, words) => {
    const { code, err } = await said('history', ...argv);

    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it.each([
    [[], '--state: is missing; name the file that the watcher is given'],
    [
      ['--state', '/nowhere/state.db'],
      '/nowhere/state.db: no such file; name the --state of the watcher',
    ],
  ])('without a state that is there (%j) says so', async (argv, words) => {
    const io = fakeIo();

    expect(await run(['history', ...argv], io)).toBe(2);
    expect(io.err()).toContain(words);
  });
});

describe('export', () => {
  it('writes out every event as NDJSON', async () => {
    expect((await said('export')).out).toBe(EVENTS.map(lineOf).join(''));
  });

  it('writes out and shows however many there are', async () => {
    const many = Array.from({ length: 1500 }, (_, n) => told(n % 9, { id: `e${n}` }));

    expect((await saidOf(many, 'export')).out).toBe(many.map(lineOf).join(''));
    expect((await saidOf(many, 'history', '--json', '--limit', '1200')).out).toBe(
      many.slice(-1200).map(lineOf).join(''),
    );
  });

  it('writes out what stands before something damaged', async () => {
    const { code, out, err } = await saidOfTorn(-3, 'export');

    const ids = out.split('\n').map((line) => line && (JSON.parse(line) as Event).id);
    expect({ code, err }).toEqual({ code: 1, err: TORN });
    expect(ids.length).toBeGreaterThan(700);
    expect(ids).toEqual([...ids.keys()].map((n) => (n < ids.length - 1 ? `e${n}` : '')));
  });

  it('writes CSV that moves, paints and reorders no terminal', async () => {
    const events = [told(1, { name: '\u001B[2J\u202Eabc\u009B', message: 'two\nlines\tof\rit' })];

    const { out } = await saidOf(events, 'export', '--format', 'csv');

    expect(out).toContain(',\\u001b[2J\\u202eabc\\u009b,"two\nlines\tof\\u000dit",');
  });

  it('has the times of a maintenance in the last columns of CSV', async () => {
    const times = { scheduled_for: '2026-07-09T00:00:00.000Z', scheduled_until: null };

    const { out } = await saidOf([told(1, times), told(2, {})], 'export', '--format', 'csv');

    expect(out.split('\r\n').map((line) => line.split(',').slice(-2))).toEqual([
      ['scheduled_for', 'scheduled_until'],
      ['2026-07-09T00:00:00.000Z', ''],
      ['', ''],
      [''],
    ]);
  });

  it('writes CSV that no spreadsheet takes for formulas', async () => {
    const { out } = await said('export', '--format', 'csv', '--provider', 'github');

    const [head, row, end] = out.split('\r\n');
    expect(head).toMatch(/^id,observed_at,provider,/);
    expect(row).toContain(`,"'=SUM(A1), ""quoted""",`);
    expect(end).toBe('');
  });
});
