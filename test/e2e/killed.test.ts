import { readFileSync, truncateSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { Feeder, dice } from './feeder.ts';
import { expectNothingTwice, untold, updatesOn } from './accounts.ts';
import { statuswire, type Running } from './statuswire.ts';
import { openOn, tearDown, town, type Town } from './town.ts';
import type { Event } from '../../src/core/event.ts';

afterEach(tearDown);

const KILLS = 28;
const FILES = ['events.ndjson', 'copy.ndjson'] as const;
const SEED = Number(process.env['E2E_SEED'] ?? Date.now() % 1_000_000);

it(`killed again and again, and its files torn, it tells every change once (E2E_SEED=${SEED})`, async () => {
  const place = await town(['acme']);
  const acme = place.vendor('acme');
  const random = dice(SEED);
  openOn(acme, 'first');
  let wire = start(place);
  await wire.until(() => told(place) === 1);
  const feeder = new Feeder(acme, dice(SEED + 1));
  feeder.start();

  const figures = { kills: 0, idle: 0, torn: 0 };
  while (figures.kills < KILLS) {
    const before = told(place);
    if (random() < 0.6) await wire.until(() => told(place) > before);
    await sleep(random() * 500);
    await wire.stop('SIGKILL');
    figures.kills += 1;
    figures.idle += told(place) === before ? 1 : 0;
    for (const file of FILES)
      figures.torn += random() < 0.2 && tear(place.path(file), random) ? 1 : 0;
    if (random() < 0.3) await sleep(random() * 400);
    wire = start(place);
  }
  feeder.stop();
  await polledTwice(place, wire);
  expect(await wire.stop()).toEqual({ code: 0, signal: null });

  const [events, copy] = FILES.map((file) => place.events(file));
  tell({
    ...figures,
    acts: feeder.acts,
    updates: updatesOn(acme).length,
    events: events!.length,
    bytes: place.text(FILES[0]).length,
  });
  expect(untold(acme, events!)).toEqual([]);
  expectNothingTwice(events!);
  expectNothingTwice(copy!);
  expect(copy).toEqual(events);
  expect(lastOf(events!)).toEqual(
    Object.fromEntries(
      acme.state.incidents.map(({ id, name, status }) => [id, `${status} ${name}`]),
    ),
  );
});

function start(place: Town): Running {
  const args = ['--quiet', ...FILES.flatMap((file) => ['-o', file])];
  return statuswire(args, { cwd: place.folder, stdout: 'ignore' });
}

function told(place: Town): number {
  return place.told(FILES[0]).length;
}

async function polledTwice(place: Town, wire: Running): Promise<void> {
  const before = place.polls('acme');
  await wire.until(() => place.polls('acme') > before + 2);
}

/** Takes a part of the last line away, as a power cut does; answers whether there was one. */
function tear(file: string, random: () => number): boolean {
  const text = readFileSync(file);
  const begin = text.lastIndexOf('\n', -2) + 1;
  truncateSync(file, begin + Math.ceil(random() * (text.length - begin - 1)));
  return text.length > 0;
}

/** How each incident stands after its last event. */
function lastOf(events: readonly Event[]): Record<string, string> {
  return Object.fromEntries(
    events.map(({ incident_id: id, status, name }) => [id, `${status} ${name}`]),
  );
}

function tell(figures: Readonly<Record<string, number>>): void {
  const words = Object.entries(figures).map(([name, count]) => `${name} ${count}`);
  process.stdout.write(`killed (E2E_SEED=${SEED}): ${words.join(', ')}\n`);
}
