import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { expectNothingTwice, updatesIn, updatesOn } from './accounts.ts';
import { statuswire, type Running } from './statuswire.ts';
import { openOn, tearDown, town, type Town } from './town.ts';

const mounted: string[] = [];

afterEach(async () => {
  for (const folder of mounted.splice(0)) execFileSync('umount', ['--lazy', folder]);
  await tearDown();
});

/** Mounts a small disk at this place; false where that is not allowed. */
function mountSmallDisk(folder: string, size = '64k'): boolean {
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder], { stdio: 'pipe' });
  } catch {
    return false;
  }
  mounted.push(folder);
  return true;
}

const LONG = 'long '.repeat(1_000).trim();

/** A run whose first file has filled up its disk, beside another file that has not. */
async function withFullDisk(place: Town) {
  const wire = statuswire(['-o', 'small/events.ndjson', '-o', 'events.ndjson'], {
    cwd: place.folder,
  });
  writeFileSync(place.path('small/ballast'), Buffer.alloc(24 * 1024));
  for (let i = 0; i < 20; i++) openOn(place.vendor('acme'), `slow ${i}`, LONG);
  await wire.until(() => wire.events.length === 20 && place.told('events.ndjson').length === 20);
  await wire.until(() => wire.stderr.includes('no space left'));
  return wire;
}

it('a full disk is said once, holds up nobody else, and loses nothing', async (context) => {
  const place = await town(['acme']);
  context.skip(!mountSmallDisk(place.path('small')), 'no right to mount a disk');
  const acme = place.vendor('acme');
  const wire = await withFullDisk(place);

  for (let i = 0; i < 20; i++) {
    acme.update(`slow ${i}`, 'identified', `Found ${i}.`);
    await wire.until(() => wire.events.length === 21 + i);
  }
  const before = wire.stderr;
  rmSync(place.path('small/ballast'));
  execFileSync('mount', ['-o', 'remount,size=1m', place.path('small')]);
  await wire.until(() => place.told('small/events.ndjson').length === 40, 60_000);
  acme.resolve('slow 0');
  await wire.until(() => place.told('small/events.ndjson').length === 41);
  await wire.stop();

  expect(before.match(/no space left/g)).toHaveLength(1);
  expect(wire.log.map(({ msg, sink }) => `${sink ?? ''} ${msg}`).slice(1)).toEqual([
    'small/events.ndjson output does not take events; they wait',
    'small/events.ndjson output takes events again',
  ]);
  const events = place.events('small/events.ndjson');
  expect(events).toEqual(place.events('events.ndjson'));
  expect(events).toEqual(wire.events);
  expectNothingTwice(events);
  expect(new Set(updatesIn(events))).toEqual(new Set(updatesOn(acme)));
});

it('a run that ends on a full disk leaves what the next one completes', async (context) => {
  const place = await town(['acme']);
  context.skip(!mountSmallDisk(place.path('small')), 'no right to mount a disk');
  const wire = await withFullDisk(place);
  await wire.stop();
  rmSync(place.path('small/ballast'));
  execFileSync('mount', ['-o', 'remount,size=1m', place.path('small')]);
  place.vendor('acme').resolve('slow 0');

  const args = ['--once', '-o', 'small/events.ndjson', '-o', 'events.ndjson'];
  const next = statuswire(args, { cwd: place.folder });
  expect(await next.exited).toEqual({ code: 0, signal: null });

  expect(wire.log).toContainEqual(
    expect.objectContaining({ msg: 'events were not delivered in time' }),
  );
  const events = place.events('small/events.ndjson');
  expect(events).toEqual(place.events('events.ndjson'));
  expect(events).toHaveLength(21);
  expectNothingTwice(events);
});

it('a single sweep does not wait for ever for a disk that takes nothing', async () => {
  const place = await town(['acme']);
  openOn(place.vendor('acme'), 'slow');

  const args = ['--once', '-o', '/dev/full', '-o', 'events.ndjson'];
  const wire = statuswire(args, { cwd: place.folder });

  expect(await wire.exited).toEqual({ code: 1, signal: null });
  expect(wire.events).toHaveLength(1);
  expect(place.events('events.ndjson')).toEqual(wire.events);
  expect(wire.log.map(({ msg, sink }) => `${sink ?? ''} ${msg}`)).toEqual([
    '/dev/full output does not take events; they wait',
    '/dev/full events were not delivered in time',
  ]);
});

/** Leaves not a byte on the small disk. */
function fillUp(place: Town): void {
  const ballast = openSync(place.path('small/ballast'), 'w');
  try {
    for (;;) writeSync(ballast, Buffer.alloc(4096));
  } catch {
    closeSync(ballast);
  }
}

function onSmallDisk(place: Town, ...command: readonly string[]): Running {
  return statuswire([...command, '--state', 'small/state.db'], { cwd: place.folder });
}

async function historyOn(place: Town) {
  const past = onSmallDisk(place, 'history', '--json');
  const { code } = await past.exited;
  return { code, names: past.events.map(({ name }) => name), err: past.stderr };
}

const DURABLE = 'state is durable again';

it('a state on a disk that is full at the start is read, and written once there is room', async (context) => {
  const place = await town(['acme']);
  context.skip(!mountSmallDisk(place.path('small'), '4m'), 'no right to mount a disk');
  openOn(place.vendor('acme'), 'before');
  let wire = onSmallDisk(place);
  await wire.until(() => wire.events.length === 1);
  await wire.stop();
  for (const end of ['wal', 'shm']) rmSync(place.path(`small/state.db-${end}`), { force: true });
  fillUp(place);

  const past = await historyOn(place);
  wire = onSmallDisk(place);
  openOn(place.vendor('acme'), 'meanwhile');
  await wire.until(() => wire.events.length === 1 && wire.stderr.includes('no space left'));
  const second = onSmallDisk(place);
  const refused = await second.exited;
  const meanwhile = await historyOn(place);
  rmSync(place.path('small/ballast'));
  await wire.until(() => wire.stderr.includes(DURABLE));
  const later = await historyOn(place);
  await wire.stop('SIGKILL');
  const next = onSmallDisk(place);
  openOn(place.vendor('acme'), 'after');
  await next.until(() => next.events.length === 1);

  expect(past).toMatchObject({ code: 0, names: ['before'] });
  expect(wire.events.map(({ name }) => name)).toEqual(['meanwhile']);
  expect(refused.code).toBe(2);
  expect(second.stderr).toContain('small/state.db is in use by another program; stop that one');
  expect(meanwhile).toMatchObject({ code: 0, names: ['before'] });
  expect(later).toMatchObject({ code: 0, names: ['before', 'meanwhile'] });
  expect(wire.log.slice(1).map(({ msg }) => msg)).toEqual([
    'state is not durable; all else goes on',
    DURABLE,
  ]);
  expect(next.events.map(({ name }) => name)).toEqual(['after']);
});

it('a state that there is no room for is made once there is', async (context) => {
  const place = await town(['acme']);
  context.skip(!mountSmallDisk(place.path('small'), '4m'), 'no right to mount a disk');
  fillUp(place);
  openOn(place.vendor('acme'), 'before');

  const wire = onSmallDisk(place);
  await wire.until(() => wire.events.length === 1 && wire.stderr.includes('no space left'));
  const second = onSmallDisk(place);
  const refused = await second.exited;
  rmSync(place.path('small/ballast'));
  await wire.until(() => wire.stderr.includes(DURABLE));
  openOn(place.vendor('acme'), 'after');
  await wire.until(() => wire.events.length === 2);
  await wire.stop('SIGKILL');

  expect(refused.code).toBe(2);
  expect(second.stderr).toContain('small/state.db is in use by another statuswire');
  expect(await historyOn(place)).toEqual({ code: 0, names: ['before', 'after'], err: '' });
});
