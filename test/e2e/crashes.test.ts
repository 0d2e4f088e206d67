import { setTimeout as sleep } from 'node:timers/promises';
import { statSync, writeFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { Feeder, dice } from './feeder.ts';
import { Service } from '../sinks/service.ts';
import { expectNothingTwice, untold } from './accounts.ts';
import { openOn, tearDown, town, type Town } from './town.ts';
import { openPast } from '../../src/journal/sqlite/past.ts';
import { statuswire, type Running } from './statuswire.ts';
import type { Event } from '../../src/core/event.ts';

const KILLS = Number(process.env['E2E_KILLS'] ?? 200);
const SEED = Number(process.env['E2E_SEED'] ?? Date.now() % 1_000_000);
/** So that the page stays below what is read of one. */
const LONGEST = 500;
const FILE = 'events.ndjson';
const STATE = 'state.db';

const hooks: Service[] = [];
afterEach(async () => {
  await tearDown();
  for (const hook of hooks.splice(0)) await hook.stop();
});

it(
  `killed ${KILLS} times, it has every revision in the journal once, in the file once, and at the webhook (E2E_SEED=${SEED})`,
  { timeout: 900_000 },
  async () => {
    const place = await town(['acme']);
    const acme = place.vendor('acme');
    const hook = await aHook();
    configure(place, hook);
    openOn(acme, 'first');
    const random = dice(SEED);
    let wire = start(place);
    await wire.until(() => hook.received.length > 0);
    const feeder = new Feeder(acme, dice(SEED + 1), LONGEST);
    feeder.start();

    for (let kills = 0; kills < KILLS; kills += 1) {
      const before = sizeOf(place);
      if (random() < 0.5) await wire.until(() => sizeOf(place) > before);
      await sleep(random() * 500);
      await wire.stop('SIGKILL');
      wire = start(place);
    }
    feeder.stop();
    await settled(place, wire, hook);
    expect(await wire.stop()).toEqual({ code: 0, signal: null });

    const inFile = place.events(FILE);
    const inJournal = await remembered(place);
    const atHook = hook.received.map(({ body }) => JSON.parse(body) as Event);
    tell({ kills: KILLS, acts: feeder.acts, file: inFile, journal: inJournal, hook: atHook });
    expect(untold(acme, inFile)).toEqual([]);
    expectNothingTwice(inFile);
    expectNothingTwice(inJournal);
    expect(inJournal).toEqual(inFile);
    expect(new Set(atHook.map(({ id }) => id))).toEqual(new Set(inFile.map(({ id }) => id)));
    expect(differing(atHook, inFile)).toEqual([]);
    expect(outOfOrder(atHook)).toEqual([]);
  },
);

/** A webhook that now and then refuses, is busy, or closes the connection. */
async function aHook(): Promise<Service> {
  const hook = await new Service().start();
  const random = dice(SEED + 2);
  hook.usual = () => {
    const roll = random();
    if (roll < 0.05) return { status: 503 };
    return roll < 0.08 ? 'reset' : { status: 204 };
  };
  hooks.push(hook);
  return hook;
}

function configure(place: Town, hook: Service): void {
  const sinks = [{ type: 'webhook', name: 'hook', url: `${hook.url}/x`, rate: 6000 }];
  const providers = [{ name: 'acme', url: place.site('acme').url, interval: '0.1s' }];
  writeFileSync(place.path('providers.json'), JSON.stringify({ providers, sinks }));
}

function start(place: Town): Running {
  const args = ['--quiet', '--state', STATE, '-o', FILE];
  return statuswire(args, { cwd: place.folder, stdout: 'ignore' });
}

/** Waits until the page was polled twice more and everything is told. */
async function settled(place: Town, wire: Running, hook: Service): Promise<void> {
  const before = place.polls('acme');
  await wire.until(() => place.polls('acme') > before + 2);
  const left = new Set(place.told(FILE).map(({ id }) => id));
  let heard = 0;
  await wire.until(() => {
    for (; heard < hook.received.length; heard += 1) {
      left.delete((JSON.parse(hook.received[heard]!.body) as Event).id);
    }
    return left.size === 0;
  }, 120_000);
}

/** The file is too long to be read at every look. */
function sizeOf(place: Town): number {
  return statSync(place.path(FILE), { throwIfNoEntry: false })?.size ?? 0;
}

async function remembered(place: Town): Promise<Event[]> {
  const past = await openPast(place.path(STATE), (fault) => {
    throw fault;
  });
  const events = [...past.events({})];
  past.close();
  return events;
}

/** Events whose copies at the hook are not what the file has. */
function differing(atHook: readonly Event[], inFile: readonly Event[]): string[] {
  const known = new Map(inFile.map((event) => [event.id, JSON.stringify(event)]));
  return atHook.filter((one) => known.get(one.id) !== JSON.stringify(one)).map(({ id }) => id);
}

/** Events that came for the first time after a later one of the same incident. */
function outOfOrder(atHook: readonly Event[]): string[] {
  const seen = new Set<string>();
  const newest = new Map<string, string>();
  return atHook.flatMap(({ id, incident_id: incident, observed_at: at }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    const last = newest.get(incident) ?? '';
    newest.set(incident, at > last ? at : last);
    return at < last ? id : [];
  });
}

interface Figures {
  readonly kills: number;
  readonly acts: number;
  readonly file: readonly Event[];
  readonly journal: readonly Event[];
  readonly hook: readonly Event[];
}

function tell({ kills, acts, file, journal, hook }: Figures): void {
  const repeated = hook.length - new Set(hook.map(({ id }) => id)).size;
  process.stdout.write(
    `crashes (E2E_SEED=${SEED}): kills ${kills}, acts ${acts}, file ${file.length}, ` +
      `journal ${journal.length}, webhook ${hook.length} of which ${repeated} repeated\n`,
  );
}
