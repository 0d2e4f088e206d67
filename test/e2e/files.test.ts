import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { changes, expectNothingTwice, updatesIn, updatesOn } from './accounts.ts';
import { statuswire } from './statuswire.ts';
import { openOn, tearDown, town, type Town } from './town.ts';

afterEach(tearDown);

/** Runs until the file holds so many events, and ends the run. */
async function runUntil(place: Town, count: number, args = ['-o', 'events.ndjson']): Promise<void> {
  const wire = statuswire(args, { cwd: place.folder });
  await wire.until(() => place.told('events.ndjson').length >= count);
  const polls = place.polls('acme');
  await wire.until(() => place.polls('acme') > polls + 2);
  expect(await wire.stop()).toEqual({ code: 0, signal: null });
}

describe('a run that finds the file of the one before', () => {
  it('tells only what is new, typed against what was told', async () => {
    const place = await town(['acme']);
    const acme = place.vendor('acme');
    acme.backfill({ incidents: 8 });
    for (const key of ['updated', 'resolved', 'edited', 'quiet']) openOn(acme, key);
    await runUntil(place, 4);
    acme.update('updated', 'identified', 'We know why.');
    acme.update('updated', 'monitoring', 'We fixed it.');
    acme.resolve('resolved');
    acme.edit('edited/1', 'Said better.');
    acme.bornResolved({ key: 'brief', name: 'brief', body: 'It is over.' });
    openOn(acme, 'new');

    await runUntil(place, 9);

    const events = place.events('events.ndjson');
    expect(changes(events.slice(4)).sort()).toEqual([
      'edited edited',
      'opened brief',
      'opened new',
      'resolved resolved',
      'updated updated',
    ]);
    expect(events.find(({ change }) => change === 'updated')?.updates).toHaveLength(2);
    expectNothingTwice(events);
  });

  it('tells an incident that came and went after that was over', async () => {
    const place = await town(['acme']);
    const acme = place.vendor('acme');
    acme.backfill({ incidents: 8 });
    openOn(acme, 'first');
    await runUntil(place, 1);
    openOn(acme, 'brief');
    acme.resolve('brief');

    await runUntil(place, 2);

    const events = place.events('events.ndjson');
    expect(changes(events)).toEqual(['opened first', 'opened brief']);
    expect(events[1]).toMatchObject({ status: 'resolved', updates: [{}, {}] });
  });

  it('tells nothing when nothing happened, time after time', async () => {
    const place = await town(['acme', 'globex']);
    place.vendor('acme').backfill({ incidents: 30 });
    openOn(place.vendor('acme'), 'slow');
    await runUntil(place, 1);
    const before = place.text('events.ndjson');

    for (let run = 0; run < 3; run++) await runUntil(place, 1);

    expect(place.text('events.ndjson')).toBe(before);
  });

  it('tells of a reopened incident and of a rewritten end', async () => {
    const place = await town(['acme']);
    const acme = place.vendor('acme');
    openOn(acme, 'relapse');
    openOn(acme, 'rewritten');
    await runUntil(place, 2);
    acme.resolve('relapse');
    acme.resolve('rewritten');
    await runUntil(place, 4);

    acme.reopen('relapse', 'It is back.');
    acme.edit('rewritten/2', 'Root cause: a cable.');
    await runUntil(place, 6);

    const events = place.events('events.ndjson');
    expect(changes(events.slice(4)).sort()).toEqual(['edited rewritten', 'reopened relapse']);
    expectNothingTwice(events);
    expect(new Set(updatesIn(events))).toEqual(
      new Set([...updatesOn(acme), expect.stringContaining('This incident has been resolved.')]),
    );
  });

  it('mends a torn last line and tells it again', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'whole');
    openOn(place.vendor('acme'), 'torn');
    await runUntil(place, 2);
    const whole = place.text('events.ndjson');
    truncateSync(place.path('events.ndjson'), Buffer.byteLength(whole) - 100);

    const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder });
    await wire.until(() => place.told('events.ndjson').length === 2);
    await wire.stop();

    expectNothingTwice(place.events('events.ndjson'));
    expect(changes(place.events('events.ndjson')).sort()).toEqual(['opened torn', 'opened whole']);
    expect(wire.log).toContainEqual(
      expect.objectContaining({ msg: 'torn last line of the output removed' }),
    );
  });

  it('reads on behind a damaged line, and says so', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');
    await runUntil(place, 1);
    appendFileSync(place.path('events.ndjson'), '{"id":"half of a li\n');
    place.vendor('acme').resolve('slow');

    const wire = statuswire(['--once', '-o', 'events.ndjson'], { cwd: place.folder });
    expect(await wire.exited).toEqual({ code: 0, signal: null });

    expect(changes(wire.events)).toEqual(['resolved slow']);
    expect(wire.log).toContainEqual(
      expect.objectContaining({ msg: 'output has damaged lines', lines: 1, first: [2] }),
    );
  });
});

it.each([
  ['text', 'Dear diary,\nnothing happened.\n'],
  ['JSON', '{"name":"my-app","version":"1.0.0"}\n'],
  ['NDJSON of others', '{"level":30,"msg":"hello"}\n{"level":30,"msg":"bye"}\n'],
  ['bytes', '\u0000\u0001\u0002PNG'],
  ['a torn line of others', '{"level":30,"ms'],
])('a file of %s is refused and not touched', async (_, content) => {
  const place = await town(['acme']);
  openOn(place.vendor('acme'), 'slow');
  writeFileSync(place.path('mine'), content);

  const wire = statuswire(['-o', 'events.ndjson', '-o', 'mine'], { cwd: place.folder });

  expect(await wire.exited).toEqual({ code: 2, signal: null });
  expect(wire.stderr).toMatch(/mine:1: not an event of statuswire/);
  expect(place.text('mine')).toBe(content);
  expect(place.polls('acme')).toBe(0);
});

it('a folder that is not there yet is made; one in place of the file is refused', async () => {
  const place = await town(['acme']);
  openOn(place.vendor('acme'), 'slow');
  const made = statuswire(['--once', '-o', 'a/b/events.ndjson'], { cwd: place.folder });
  const refused = statuswire(['--once', '-o', '.'], { cwd: place.folder });

  expect(await made.exited).toEqual({ code: 0, signal: null });
  expect(place.events('a/b/events.ndjson')).toEqual(made.events);
  expect(await refused.exited).toEqual({ code: 2, signal: null });
});

describe('two files', () => {
  it('catch up with each other when one fell behind', async () => {
    const place = await town(['acme']);
    const acme = place.vendor('acme');
    const both = ['-o', 'events.ndjson', '-o', 'copy.ndjson'];
    openOn(acme, 'first');
    await runUntil(place, 1, both);
    openOn(acme, 'second');
    acme.update('first', 'identified', 'We know why.');
    await runUntil(place, 3);
    expect(place.events('copy.ndjson')).toHaveLength(1);

    acme.resolve('second');
    await runUntil(place, 4, both);

    expect(place.events('copy.ndjson')).toEqual(place.events('events.ndjson'));
    expectNothingTwice(place.events('copy.ndjson'));
  });

  it('a new one begins with what was told of what is still open', async () => {
    const place = await town(['acme']);
    const acme = place.vendor('acme');
    openOn(acme, 'open');
    openOn(acme, 'closed');
    await runUntil(place, 2);
    acme.resolve('closed');
    await runUntil(place, 3);
    acme.update('open', 'identified', 'We know why.');
    await runUntil(place, 4);

    await runUntil(place, 4, ['-o', 'new.ndjson', '-o', 'events.ndjson']);
    const first = changes(place.events('new.ndjson'));
    acme.resolve('open');
    await runUntil(place, 5, ['-o', 'new.ndjson', '-o', 'events.ndjson']);

    expect(first).toEqual(['opened open', 'updated open']);
    expect(changes(place.events('new.ndjson'))).toEqual([...first, 'resolved open']);
    expect(changes(place.events('events.ndjson')).at(-1)).toBe('resolved open');
  });
});
