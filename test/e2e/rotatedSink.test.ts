import { readdirSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { expectNothingTwice, updatesIn, updatesOn } from './accounts.ts';
import { statuswire, type Running } from './statuswire.ts';
import { openOn, tearDown, town, type Town } from './town.ts';
import type { Event } from '../../src/core/event.ts';

afterEach(tearDown);

/** What all files of the sink hold, oldest first. */
function toldIn(place: Town): Event[] {
  const before = readdirSync(place.folder)
    .filter((file) => /^told\.[\d-]+\.\d+\.ndjson$/.test(file))
    .sort((a, b) => Number(a.split('.')[2]) - Number(b.split('.')[2]));
  return [...before, 'told.ndjson'].flatMap((file) => place.told(file));
}

it('a sink that rotates its file has each event once in all of them, over kill -9', async () => {
  const place = await town(['acme']);
  const acme = place.vendor('acme');
  const sink = { type: 'ndjson', path: 'told.ndjson', size: '2KB', keep: 1000 };
  place.write([{ name: 'acme', url: place.site('acme').url }], { sinks: [sink] });
  const start = (): Running =>
    statuswire(['--quiet', '--state', 'state.db'], { cwd: place.folder });
  openOn(acme, 'slow');

  let wire = start();
  for (let round = 0; round < 3; round++) {
    for (let step = 0; step < 6; step++) {
      acme.update('slow', 'identified', `Step ${round}.${step}.`);
      const updates = updatesOn(acme).length;
      if (step < 5) await wire.until(() => updatesIn(toldIn(place)).length === updates);
    }
    await wire.stop('SIGKILL');
    wire = start();
  }
  acme.resolve('slow');
  await wire.until(() => toldIn(place).at(-1)?.change === 'resolved');

  expect(await wire.stop()).toEqual({ code: 0, signal: null });
  const events = toldIn(place);
  expectNothingTwice(events);
  expect(updatesIn(events)).toEqual(updatesOn(acme));
  expect(readdirSync(place.folder).filter((file) => /^told\.\d/.test(file)).length).toBeGreaterThan(
    3,
  );
});
