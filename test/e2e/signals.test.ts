import { spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { changes, expectNothingTwice } from './accounts.ts';
import { statuswire } from './statuswire.ts';
import { openOn, tearDown, town, type Town } from './town.ts';

afterEach(tearDown);

/** Waits until the page was asked so many times more. */
async function polled(place: Town, name: string, times: number): Promise<void> {
  const before = place.polls(name);
  while (place.polls(name) < before + times) await new Promise((go) => setTimeout(go, 10));
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  it('ends the polls and the program with 0; what was told is in the file', async () => {
    const place = await town(['acme', 'globex']);
    place.site('globex').faults.set({ kind: 'hang' });
    const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder });
    await wire.until(() => place.polls('acme') > 1 && place.polls('globex') > 0);
    for (let i = 0; i < 20; i++) openOn(place.vendor('acme'), `slow ${i}`);
    await wire.until(() => wire.events.length === 20);

    const exit = await wire.stop(signal);

    const polls = place.polls('acme');
    expect(exit).toEqual({ code: 0, signal: null });
    expect(place.events('events.ndjson')).toEqual(wire.events);
    expect(wire.stderr).not.toMatch(/error|not delivered/);
    expect(place.polls('acme')).toBe(polls);
  });

  it('lets a slow reader have the rest first', async () => {
    const place = await town(['acme']);
    for (let i = 0; i < 30; i++) openOn(place.vendor('acme'), `slow ${i}`, 'long '.repeat(2_000));
    const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder, paused: true });
    await wire.until(() => place.told('events.ndjson').length === 30);

    wire.kill(signal);
    wire.read();

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    expect(wire.events).toHaveLength(30);
  });
});

it('gives a reader that never reads a few seconds, says what was lost, and ends', async () => {
  const place = await town(['acme']);
  for (let i = 0; i < 30; i++) openOn(place.vendor('acme'), `slow ${i}`, 'long '.repeat(2_000));
  const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder, paused: true });
  await wire.until(() => place.told('events.ndjson').length === 30);

  wire.kill('SIGTERM');
  const exit = await new Promise((resolve) =>
    wire.child.once('exit', (code, signal) => resolve({ code, signal })),
  );

  expect(exit).toEqual({ code: 0, signal: null });
  expect(wire.log).toContainEqual(
    expect.objectContaining({ msg: 'events were not delivered in time', sink: 'stdout' }),
  );
  expect(place.events('events.ndjson')).toHaveLength(30);
});

it('a second SIGINT ends at once', async () => {
  const place = await town(['acme']);
  for (let i = 0; i < 30; i++) openOn(place.vendor('acme'), `slow ${i}`, 'long '.repeat(2_000));
  const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder, paused: true });
  await wire.until(() => place.told('events.ndjson').length === 30);
  const exit = new Promise((resolve) => wire.child.once('exit', (code) => resolve(code)));
  wire.kill('SIGINT');
  await polledNoMore(place);

  wire.kill('SIGINT');

  expect(await exit).toBe(130);
  expect(place.events('events.ndjson')).toHaveLength(30);
});

/** Waits until the program has ended its polls. */
async function polledNoMore(place: Town): Promise<void> {
  for (let before = -1; before !== place.polls('acme');) {
    before = place.polls('acme');
    await new Promise((go) => setTimeout(go, 400));
  }
}

describe('SIGHUP', () => {
  it('lets unchanged rows be, ends removed ones, starts new ones and restarts changed ones', async () => {
    const place = await town(['same', 'gone', 'new', 'changed']);
    for (const [name, vendor] of place.vendors) openOn(vendor, `on ${name}`);
    place.configure({ same: {}, gone: {}, changed: {} });
    const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder });
    await wire.until(() => wire.events.length === 3);

    place.configure({ changed: { interval: '0.2s' }, new: {}, same: {} });
    wire.kill('SIGHUP');
    await wire.until(() => wire.events.length === 4);
    await polled(place, 'same', 2);
    const goneFor = place.polls('gone');
    for (const [name, vendor] of place.vendors) vendor.update(`on ${name}`, 'identified', 'Found.');
    await wire.until(() => wire.events.length === 7);
    await polled(place, 'changed', 3);

    expect(changes(wire.events).slice(0, 4).sort()).toEqual(
      ['changed', 'gone', 'new', 'same'].map((name) => `opened on ${name}`),
    );
    expect(changes(wire.events).slice(4).sort()).toEqual(
      ['changed', 'new', 'same'].map((name) => `updated on ${name}`),
    );
    expect(place.polls('gone')).toBe(goneFor);
    expect(wire.log).toContainEqual(
      expect.objectContaining({ msg: 'configuration read again', providers: 3 }),
    );
    expectNothingTwice(wire.events);
    expect(await wire.stop()).toEqual({ code: 0, signal: null });
    expect(place.events('events.ndjson')).toEqual(wire.events);
  });

  it('does not ask an unchanged page for its body again', async () => {
    const place = await town(['same', 'other']);
    const wire = statuswire([], { cwd: place.folder });
    await polled(place, 'same', 3);
    const { requests, notModified } = place.site('same').count('/api/v2/incidents.json');

    place.configure({ same: {} });
    wire.kill('SIGHUP');
    await polled(place, 'same', 4);

    const after = place.site('same').count('/api/v2/incidents.json');
    expect(after.notModified - notModified).toBe(after.requests - requests);
  });

  it('remembers a row that went and came back: only what is new is told', async () => {
    const place = await town(['same', 'back']);
    openOn(place.vendor('back'), 'slow');
    const wire = statuswire([], { cwd: place.folder });
    await wire.until(() => wire.events.length === 1);
    place.configure({ same: {} });
    wire.kill('SIGHUP');
    await wire.until(() => wire.log.some(({ msg }) => msg === 'configuration read again'));
    place.vendor('back').resolve('slow');
    openOn(place.vendor('back'), 'brief');
    place.vendor('back').resolve('brief');

    place.configure({ same: {}, back: {} });
    wire.kill('SIGHUP');
    await wire.until(() => wire.events.length === 3);
    await polled(place, 'back', 2);

    expect(changes(wire.events).sort()).toEqual(['opened brief', 'opened slow', 'resolved slow']);
    expectNothingTwice(wire.events);
  });

  it('takes a row with another url for another page, and tells none of its history', async () => {
    const place = await town(['acme', 'other']);
    openOn(place.vendor('acme'), 'slow');
    openOn(place.vendor('other'), 'brief');
    place.vendor('other').resolve('brief');
    place.configure({ acme: {} });
    const wire = statuswire([], { cwd: place.folder });
    await wire.until(() => wire.events.length === 1);
    await polled(place, 'acme', 2);

    place.configure({ acme: { url: place.site('other').url } });
    wire.kill('SIGHUP');
    await polled(place, 'other', 2);
    openOn(place.vendor('other'), 'later');
    await wire.until(() => wire.events.length === 2);

    expect(changes(wire.events)).toEqual(['opened slow', 'opened later']);
  });

  it('refuses a broken file with its problems, and the old one stays', async () => {
    const place = await town(['acme']);
    const wire = statuswire([], { cwd: place.folder });
    await polled(place, 'acme', 2);

    writeFileSync(place.path('providers.json'), '{ "providers": [{ "nme": "a" }] }');
    wire.kill('SIGHUP');
    await wire.until(() => wire.stderr.includes('configuration refused'));
    openOn(place.vendor('acme'), 'slow');
    await wire.until(() => wire.events.length === 1);

    const refused = wire.log.find(({ msg }) => msg === 'configuration refused; the old one stays');
    expect(refused).toMatchObject({
      level: 'error',
      problems: expect.arrayContaining([
        expect.stringMatching(/^providers\.json:1:\d+: providers\[0\]\.nme: unknown key/),
      ]) as unknown,
    });
    place.configure();
    wire.kill('SIGHUP');
    await wire.until(() => wire.stderr.includes('configuration read again'));
    expect(await wire.stop()).toEqual({ code: 0, signal: null });
  });

  it('opens a moved file anew', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'before');
    const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder });
    await wire.until(() => place.told('events.ndjson').length === 1);

    renameSync(place.path('events.ndjson'), place.path('events.1.ndjson'));
    wire.kill('SIGHUP');
    await wire.until(() => wire.stderr.includes('configuration read again'));
    openOn(place.vendor('acme'), 'after');
    await wire.until(() => place.told('events.ndjson').length === 1);

    expect(changes(place.events('events.1.ndjson'))).toEqual(['opened before']);
    expect(changes(place.events('events.ndjson'))).toEqual(['opened after']);
  });

  it('many times in a row loses and repeats nothing', async () => {
    const place = await town(['acme', 'globex']);
    openOn(place.vendor('acme'), 'slow');
    const wire = statuswire([], { cwd: place.folder });
    await wire.until(() => wire.events.length === 1);

    for (let i = 0; i < 20; i++) {
      place.configure({ acme: { timeout: `${10 + (i % 2)}s` }, ...(i % 3 && { globex: {} }) });
      wire.kill('SIGHUP');
      place.vendor('acme').update('slow', 'identified', `Step ${i}.`);
      await polled(place, 'acme', 1);
    }
    place.vendor('acme').resolve('slow');
    await wire.until(() => wire.events.at(-1)?.change === 'resolved');

    expect(wire.events.flatMap(({ updates }) => updates)).toHaveLength(22);
    expectNothingTwice(wire.events);
  });
});

it('a SIGHUP on the way out does not cut off what is left to tell', async () => {
  const place = await town(['acme']);
  for (let i = 0; i < 30; i++) openOn(place.vendor('acme'), `slow ${i}`, 'long '.repeat(2_000));
  const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder, paused: true });
  await wire.until(() => place.told('events.ndjson').length === 30);
  wire.kill('SIGTERM');
  await polledNoMore(place);

  wire.kill('SIGHUP');
  wire.read();

  expect(await wire.exited).toEqual({ code: 0, signal: null });
  expect(wire.events).toHaveLength(30);
});

it('SIGHUP right after the start reads the configuration again, when it can', async () => {
  const place = await town(['acme']);
  const file = join(place.folder, 'providers.json');
  const rows = place.text('providers.json');
  rmSync(file);
  spawnSync('mkfifo', [file]);
  const wire = statuswire([], { cwd: place.folder });
  await givenToReader(file, rows, () => wire.kill('SIGHUP'));
  await wire.until(() => wire.stderr.includes('watching'));

  await givenToReader(file, rows);

  await wire.until(() => place.polls('acme') > 1);
  expect(wire.log).toContainEqual(expect.objectContaining({ msg: 'configuration read again' }));
});

/** Writes to a pipe once somebody reads it, and closes it. */
async function givenToReader(path: string, text: string, before = () => {}): Promise<void> {
  const pipe = await openForReader(path);
  before();
  writeSync(pipe, text);
  closeSync(pipe);
}

async function openForReader(path: string): Promise<number> {
  for (;;) {
    try {
      return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch {
      await new Promise((go) => setTimeout(go, 10));
    }
  }
}
