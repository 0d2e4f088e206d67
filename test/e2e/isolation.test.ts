import { afterEach, describe, expect, it } from 'vitest';
import { changes, expectNothingTwice, untold } from './accounts.ts';
import { statuswire, type Running } from './statuswire.ts';
import { openOn, tearDown, town, type RowOptions, type Town } from './town.ts';
import type { FaultMode } from '../../src/demo/faults.ts';

afterEach(tearDown);

const FAULTS: Readonly<Record<string, FaultMode>> = {
  hang: { kind: 'hang' },
  'hang-body': { kind: 'hangBody' },
  reset: { kind: 'reset' },
  'reset-body': { kind: 'reset', at: 100 },
  'status-500': { kind: 'status', status: 500 },
  'status-429': { kind: 'status', status: 429, headers: { 'retry-after': '3' } },
  html: { kind: 'html' },
  torn: { kind: 'torn', at: 100, length: 'right' },
  'torn-early': { kind: 'torn', at: 100, length: 'wrong' },
  endless: { kind: 'endless' },
  drip: { kind: 'drip', bytes: 1, everyMs: 50 },
  empty: { kind: 'empty' },
  'wrong-json': { kind: 'wrongJson' },
  redirects: { kind: 'redirect', to: '/api/v2/incidents.json' },
};
/** The others are not to time out on a busy machine. */
const SLOW: Readonly<Record<string, RowOptions>> = Object.fromEntries(
  ['hang', 'hang-body', 'drip'].map((name) => [name, { timeout: '1s' }]),
);
const ILL = Object.keys(FAULTS);
const WELL = ['well-1', 'well-2', 'well-3'];
const ROUNDS = 8;
const SUMMARY = '/api/v2/summary.json';
const EVERYWHERE = '*';

/** The lines of the log about a page as a whole, in a few words. */
function saidOf({ log }: Running, name: string): string[] {
  return log
    .filter(({ provider, part }) => provider === name && part === undefined)
    .map(({ level, msg }) => `${level} ${msg}`);
}

function isSaid(wire: Running, message: string): boolean {
  return ILL.every((name) => saidOf(wire, name).some((line) => line.endsWith(message)));
}

async function everybodyWatched(names: readonly string[]): Promise<[Town, Running]> {
  const place = await town(names, { layout: 'port' });
  for (const [name, vendor] of place.vendors) openOn(vendor, `on ${name}`);
  place.configure(Object.fromEntries(names.map((name) => [name, SLOW[name] ?? {}])));
  const wire = statuswire(['--retries', '0', '-o', 'events.ndjson'], { cwd: place.folder });
  await wire.until(() => wire.events.length === names.length);
  return [place, wire];
}

describe('pages with a fault each', () => {
  it('cost others nothing, are named once, are never quiet, and miss nothing in the end', async () => {
    const [place, wire] = await everybodyWatched([...ILL, ...WELL]);
    for (const name of ILL) {
      place.site(name).faults.set(FAULTS[name]!);
      place.vendor(name).update(`on ${name}`, 'identified', 'Told late.');
      place.vendor(name).resolve(`on ${name}`);
    }

    const pollsToTell: number[] = [];
    for (let round = 0; round < ROUNDS || !isSaid(wire, 'page cannot be read'); round++) {
      const before = wire.events.length;
      const polls = WELL.map((name) => place.polls(name));
      for (const name of WELL) place.vendor(name).update(`on ${name}`, 'identified', `${round}.`);
      await wire.until(() => wire.events.length === before + WELL.length);
      pollsToTell.push(...WELL.map((name, i) => place.polls(name) - polls[i]!));
    }
    const toldWhileIll = wire.events.slice(ILL.length + WELL.length);
    const limited = place.polls('status-429');
    // Where a summary answers first, closing updates wait until the better source is asked again.
    for (const name of ILL) place.site(name).faults.set(FAULTS[name]!, { path: SUMMARY });
    for (const name of ILL) place.site(name).faults.clear(EVERYWHERE);
    await wire.until(() => isSaid(wire, 'page can be read again'), 60_000);
    for (const name of ILL) place.site(name).faults.clear();
    await wire.until(() =>
      ILL.every((name) => untold(place.vendor(name), wire.events).length === 0),
    );
    await wire.stop();

    expect(Math.max(...pollsToTell)).toBeLessThanOrEqual(4);
    expect(new Set(toldWhileIll.map(({ provider }) => provider))).toEqual(new Set(WELL));
    expect(limited).toBeLessThanOrEqual(place.polls('status-500'));
    for (const name of ILL) {
      expect([name, ...saidOf(wire, name)]).toEqual([
        name,
        'warn page cannot be read',
        'info page can be read again',
      ]);
    }
    for (const name of WELL) expect(saidOf(wire, name)).toEqual([]);
    const late = wire.events.slice(ILL.length + WELL.length + toldWhileIll.length);
    expect(changes(late).sort()).toEqual(ILL.map((name) => `resolved on ${name}`).sort());
    expectNothingTwice(wire.events);
    expect(place.events('events.ndjson')).toEqual(wire.events);
  });
});

it('a 429 holds its whole host for as long as it asked, and no other host', async () => {
  const place = await town(['limited', 'neighbour']);
  const other = await town(['other']);
  const rows = [place, other].flatMap((each) =>
    [...each.vendors.keys()].map((name) => ({ name, url: each.site(name).url })),
  );
  place.write(rows);
  const wire = statuswire(['--retries', '0'], { cwd: place.folder });
  await wire.until(() => place.polls('limited') > 1 && place.polls('neighbour') > 1);

  const limit = { kind: 'status', status: 429, headers: { 'retry-after': '3' } } as const;
  place.site('limited').faults.set(limit, { times: 1 });
  await wire.until(() => saidOf(wire, 'limited').length === 1);
  const held = ['limited', 'neighbour'].map((name) => place.polls(name));
  const since = Date.now();
  const others = other.polls('other');
  await wire.until(() => place.polls('neighbour') > held[1]! + 1);
  const waitedMs = Date.now() - since;
  await wire.until(() => place.polls('limited') > held[0]! + 1);

  expect(waitedMs).toBeGreaterThan(2_000);
  expect(other.polls('other') - others).toBeGreaterThan(10);
});

it('a page that is ill from the start is told once it is well, with what is open', async () => {
  const place = await town(['acme', 'globex']);
  openOn(place.vendor('acme'), 'slow');
  place.site('acme').faults.set({ kind: 'html' });
  const wire = statuswire(['--retries', '0'], { cwd: place.folder });
  await wire.until(() => saidOf(wire, 'acme').length === 1 && place.polls('globex') > 3);
  const before = wire.events.length;

  place.site('acme').faults.clear();
  await wire.until(() => wire.events.length === 1);

  expect(before).toBe(0);
  expect(changes(wire.events)).toEqual(['opened slow']);
});

it('faults that come and go by the request lose and repeat nothing', async () => {
  const place = await town(['acme']);
  const acme = place.vendor('acme');
  openOn(acme, 'slow');
  const wire = statuswire(['--retries', '1', '--timeout', '0.5'], { cwd: place.folder });
  await wire.until(() => wire.events.length === 1);

  for (const [i, fault] of Object.values(FAULTS).entries()) {
    if (fault.kind === 'status' && fault.status === 429) continue;
    place.site('acme').faults.set(fault, { times: 1 });
    acme.update('slow', 'identified', `Step ${i}.`);
    await wire.until(() => untold(acme, wire.events).length === 0);
  }

  expectNothingTwice(wire.events);
  expect(wire.events.filter(({ change }) => change !== 'opened' && change !== 'updated')).toEqual(
    [],
  );
});

// A summary forgets what is resolved, yet it stands in for an hour after one body that was no list
// (for a minute after one 503): src/stream/readPart.ts, REFUSED_MS and MINUTE_MS.
it('one empty body of the list does not hold up what the next poll can see', async () => {
  const place = await town(['acme']);
  const acme = place.vendor('acme');
  openOn(acme, 'slow');
  const wire = statuswire(['--retries', '0'], { cwd: place.folder });
  await wire.until(() => wire.events.length === 1);
  place.site('acme').faults.set({ kind: 'empty' }, { path: '/api/v2/incidents.json', times: 1 });
  await wire.until(() => place.site('acme').count(SUMMARY).requests > 0);

  acme.resolve('slow');
  await wire.until(() => wire.events.length === 2, 5_000);

  expect(changes(wire.events)).toEqual(['opened slow', 'resolved slow']);
});
