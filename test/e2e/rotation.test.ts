import { copyFileSync, renameSync, truncateSync, unlinkSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { expectNothingTwice, updatesIn, updatesOn } from './accounts.ts';
import { statuswire } from './statuswire.ts';
import { openOn, tearDown, town } from './town.ts';

afterEach(tearDown);

const ROTATIONS = 6;

it.each([
  ['without a signal', undefined],
  ['with SIGHUP', 'SIGHUP'],
] as const)(
  'a file rotated by renaming %s: all parts together have each event once',
  async (_, signal) => {
    const place = await town(['acme']);
    const acme = place.vendor('acme');
    openOn(acme, 'slow');
    const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder });
    await wire.until(() => place.told('events.ndjson').length === 1);
    let step = 0;
    const writing = setInterval(() => acme.update('slow', 'identified', `Step ${step++}.`), 7);

    for (let i = 1; i <= ROTATIONS; i++) {
      renameSync(place.path('events.ndjson'), place.path(`events.${i}.ndjson`));
      if (signal !== undefined) wire.kill(signal);
      await wire.until(() => place.told('events.ndjson').length > 1);
    }
    clearInterval(writing);
    acme.resolve('slow');
    await wire.until(() => place.told('events.ndjson').at(-1)?.change === 'resolved');
    await wire.stop();

    const parts = Array.from({ length: ROTATIONS }, (_, i) => `events.${i + 1}.ndjson`);
    const events = [...parts, 'events.ndjson'].flatMap((part) => place.events(part));
    expectNothingTwice(events);
    expect(updatesIn(events)).toEqual(updatesOn(acme));
    expect(events).toEqual(wire.events);
  },
);

it('a file that was copied and emptied goes on from its beginning', async () => {
  const place = await town(['acme']);
  openOn(place.vendor('acme'), 'slow');
  const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder });
  await wire.until(() => place.told('events.ndjson').length === 1);

  copyFileSync(place.path('events.ndjson'), place.path('events.1.ndjson'));
  truncateSync(place.path('events.ndjson'));
  place.vendor('acme').resolve('slow');
  await wire.until(() => place.told('events.ndjson').length === 1);
  await wire.stop();

  const events = ['events.1.ndjson', 'events.ndjson'].flatMap((part) => place.events(part));
  expect(events).toEqual(wire.events);
});

it('a file that was removed is made anew', async () => {
  const place = await town(['acme']);
  openOn(place.vendor('acme'), 'slow');
  const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder });
  await wire.until(() => place.told('events.ndjson').length === 1);

  unlinkSync(place.path('events.ndjson'));
  place.vendor('acme').resolve('slow');
  await wire.until(() => place.told('events.ndjson').length === 1);
  await wire.stop();

  expect(place.events('events.ndjson').map(({ change }) => change)).toEqual(['resolved']);
});
