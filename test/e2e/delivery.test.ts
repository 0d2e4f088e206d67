import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Feeder, dice } from './feeder.ts';
import { Service, type Received, type Script } from '../sinks/service.ts';
import { openOn, tearDown, town, type Town } from './town.ts';
import { statuswire, type Running } from './statuswire.ts';
import { until } from './until.ts';
import type { Event } from '../../src/core/event.ts';

let service: Service;
beforeEach(async () => {
  service = await new Service().start();
});
afterEach(async () => {
  await tearDown();
  await service.stop();
});

const SEED = Number(process.env['E2E_SEED'] ?? Date.now() % 1_000_000);
const OK = { status: 200 } as const;

function hook(name: string, more: Readonly<Record<string, unknown>> = {}) {
  return { type: 'webhook', name, url: `${service.url}/${name}`, rate: 6000, ...more };
}

async function aTown(...sinks: readonly object[]): Promise<Town> {
  const place = await town(['acme']);
  configure(place, ...sinks);
  return place;
}

function configure(place: Town, ...sinks: readonly object[]): void {
  place.write([{ name: 'acme', url: place.site('acme').url }], { sinks });
}

function start(place: Town, ...args: readonly string[]): Running {
  return statuswire(args, { cwd: place.folder });
}

/** The events that a sink has taken or refused, in order. */
function toldTo(name: string): Event[] {
  return service.received
    .filter(({ path }) => path === `/${name}`)
    .map(({ body }) => JSON.parse(body) as Event);
}

function idsOf(events: readonly Event[]): string[] {
  return events.map(({ id }) => id);
}

/** For each incident the ids of its events, each once, in the order in which they first came. */
function byIncident(events: readonly Event[]): Record<string, string[]> {
  const incidents: Record<string, string[]> = {};
  for (const { id, incident_id: incident } of events) {
    const ids = (incidents[incident] ??= []);
    if (!ids.includes(id)) ids.push(id);
  }
  return incidents;
}

async function polledTwice(place: Town): Promise<void> {
  const before = place.polls('acme');
  await until(() => place.polls('acme') > before + 2);
}

it(`a webhook that fails in every way is told every event, in order per incident (E2E_SEED=${SEED})`, async () => {
  const place = await aTown(hook('ops', { timeout: '0.3s' }));
  const random = dice(SEED);
  const refusals: readonly Script[] = [
    'hang',
    'reset',
    { status: 500 },
    { status: 503, headers: { 'retry-after': '1' } },
    { status: 429, headers: { 'retry-after': '0' } },
  ];
  const taken: Event[] = [];
  let ill = 0.2;
  service.usual = ({ body }) => {
    if (random() < ill) return refusals[Math.floor(random() * refusals.length)]!;
    taken.push(JSON.parse(body) as Event);
    return OK;
  };
  openOn(place.vendor('acme'), 'first');
  const feeder = new Feeder(place.vendor('acme'), dice(SEED + 1));
  const wire = start(place, '--quiet', '--state', 'state.db');
  await wire.until(() => taken.length > 0);

  feeder.start();
  await sleep(6_000);
  feeder.stop();
  ill = 0.05;
  await polledTwice(place);
  await wire.until(() => new Set(idsOf(taken)).size === wire.events.length, 120_000);
  expect(await wire.stop()).toEqual({ code: 0, signal: null });

  expect(byIncident(taken)).toEqual(byIncident(wire.events));
  expect(idsOf(taken)).toHaveLength(wire.events.length);
  expect(place.text('state.db.dead.ndjson')).toBe('');
});

it(`killed again and again, it tells a webhook every event at least once, with the same id (E2E_SEED=${SEED})`, async () => {
  const place = await aTown(hook('ops'));
  const random = dice(SEED);
  service.usual = () => (random() < 0.1 ? { status: 503 } : OK);
  openOn(place.vendor('acme'), 'first');
  const feeder = new Feeder(place.vendor('acme'), dice(SEED + 1));
  feeder.start();

  for (let kills = 0; kills < 12; kills += 1) {
    const wire = start(place, '--quiet', '--state', 'state.db', '-o', 'events.ndjson');
    await sleep(300 + random() * 900);
    await wire.stop('SIGKILL');
  }
  feeder.stop();
  const wire = start(place, '--quiet', '--state', 'state.db', '-o', 'events.ndjson');
  await polledTwice(place);
  const events = () => place.told('events.ndjson');
  await wire.until(() => new Set(idsOf(toldTo('ops'))).size === events().length, 60_000);
  await wire.stop();

  const told = toldTo('ops');
  expect(byIncident(told)).toEqual(byIncident(events()));
  const repeated = told.length - events().length;
  process.stdout.write(
    `webhook (E2E_SEED=${SEED}): ${events().length} events, ${repeated} again\n`,
  );
  for (const event of told) expect(event).toEqual(events().find(({ id }) => id === event.id));
});

it('a sink that is down delays nobody, and is told all when it is back after a restart', async () => {
  const place = await aTown(hook('down'), hook('up'));
  let down = true;
  service.usual = ({ path }) => (down && path === '/down' ? { status: 503 } : OK);
  const acme = place.vendor('acme');
  openOn(acme, 'first');
  let wire = start(place, '--state', 'state.db');
  await wire.until(() => toldTo('up').length === 1);
  openOn(acme, 'second');
  await wire.until(() => wire.events.length === 2 && toldTo('up').length === 2);
  await wire.stop();
  const log = wire.log;
  down = false;
  service.received.length = 0;

  wire = start(place, '--quiet', '--state', 'state.db');
  await wire.until(() => toldTo('down').length === 2);
  await polledTwice(place);
  await wire.stop();

  expect(
    toldTo('down')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['first', 'second']);
  expect(toldTo('up')).toEqual([]);
  expect(log).toContainEqual(
    expect.objectContaining({ msg: 'output does not take events; they wait', sink: 'down' }),
  );
  expect(log).toContainEqual(
    expect.objectContaining({ msg: 'events wait for the next run', sink: 'down', events: 2 }),
  );
});

it('what a sink refuses is a dead letter, and it is told the rest', async () => {
  const place = await aTown(hook('ops'));
  const isFirst = ({ body }: Received) => (JSON.parse(body) as Event).name === 'first';
  service.usual = (request) => (isFirst(request) ? { status: 422, body: 'no such team' } : OK);
  const acme = place.vendor('acme');
  openOn(acme, 'first');
  openOn(acme, 'second');

  const wire = start(place, '--state', 'state.db');
  await wire.until(() => place.text('state.db.dead.ndjson') !== '' && toldTo('ops').length === 2);
  await wire.stop();

  expect(JSON.parse(place.text('state.db.dead.ndjson'))).toMatchObject({
    sink: 'ops',
    reason: 'ops answered 422: no such team',
    code: 'SINK',
    attempts: 1,
    event: wire.events.find(({ name }) => name === 'first'),
  });
  expect(wire.log).toContainEqual(
    expect.objectContaining({
      level: 'error',
      sink: 'ops',
      reason: 'ops answered 422: no such team',
    }),
  );
});

it('a new sink begins with what is open, and one that was there goes on', async () => {
  const place = await aTown(hook('old'));
  const acme = place.vendor('acme');
  const over = openOn(acme, 'over');
  openOn(acme, 'open');
  let wire = start(place, '--quiet', '--state', 'state.db');
  await wire.until(() => toldTo('old').length === 2);
  acme.resolve(over, 'Done.');
  await wire.until(() => toldTo('old').length === 3);
  await wire.stop();
  service.received.length = 0;

  configure(place, hook('old'), hook('new'));
  wire = start(place, '--quiet', '--state', 'state.db');
  await wire.until(() => toldTo('new').length === 1);
  openOn(acme, 'later');
  await wire.until(() => toldTo('new').length === 2 && toldTo('old').length === 1);
  await wire.stop();

  expect(toldTo('new').map(({ name }) => name)).toEqual(['open', 'later']);
  expect(toldTo('old').map(({ name }) => name)).toEqual(['later']);
});

it('on SIGHUP a sink whose row has changed is told under its new address, the others go on', async () => {
  const place = await aTown(hook('same'), hook('moved'));
  let aborted = 0;
  service.usual = ({ path }) => (path === '/same' ? 'hang' : OK);
  service.gone = () => void (aborted += 1);
  const acme = place.vendor('acme');
  openOn(acme, 'first');
  const wire = start(place, '--state', 'state.db');
  await wire.until(() => toldTo('same').length === 1 && toldTo('moved').length === 1);

  configure(
    place,
    hook('same'),
    { ...hook('moved'), url: `${service.url}/elsewhere` },
    hook('added'),
  );
  wire.kill('SIGHUP');
  await wire.until(() => toldTo('added').length === 1);
  openOn(acme, 'second');
  await wire.until(() => toldTo('elsewhere').length === 1 && toldTo('added').length === 2);

  expect(aborted).toBe(0);
  expect(toldTo('moved')).toHaveLength(1);
  expect(toldTo('elsewhere').map(({ name }) => name)).toEqual(['second']);
  await wire.stop();
});

it('without a state it says what may be lost, and what was', async () => {
  const place = await aTown(hook('down'));
  service.usual = () => ({ status: 503 });
  openOn(place.vendor('acme'), 'first');

  const wire = start(place);
  await wire.until(() => toldTo('down').length > 1);
  expect(await wire.stop()).toEqual({ code: 0, signal: null });

  const said = wire.log.map(({ level, msg, events }) => ({ level, msg, events }));
  expect(said[1]).toEqual({
    level: 'info',
    msg: 'what a sink has not taken when this program ends is lost; --state FILE keeps it',
  });
  expect(said.at(-1)).toEqual({
    level: 'error',
    msg: 'events were not delivered in time',
    events: 1,
  });
});

it('one sweep tells the sinks, too, and waits for them', async () => {
  const place = await aTown(hook('ops', { hold: '1m' }), hook('slow'));
  service.usual = () => OK;
  openOn(place.vendor('acme'), 'first');

  const wire = start(place, '--once', '--quiet');

  expect(await wire.exited).toEqual({ code: 0, signal: null });
  expect(toldTo('ops')).toHaveLength(1);
  expect(toldTo('slow')).toHaveLength(1);
});

it('a file of dead letters that is another file is refused, and stays as it was', async () => {
  const place = await town(['acme']);
  const rows = [{ name: 'acme', url: place.site('acme').url }];
  place.write(rows, { sinks: [hook('ops')], deadLetters: 'diary.txt' });
  writeFileSync(place.path('diary.txt'), 'Dear diary');

  const wire = start(place);

  expect(await wire.exited).toEqual({ code: 2, signal: null });
  expect(wire.stderr).toMatch(
    /^providers\.json:1:\d+: deadLetters: diary\.txt: is no file of dead letters; name another$/m,
  );
  expect(place.text('diary.txt')).toBe('Dear diary');
});

it('a SIGHUP names another file of dead letters, unless that is another file', async () => {
  const place = await town(['acme']);
  const write = (deadLetters: string) =>
    place.write([{ name: 'acme', url: place.site('acme').url }], {
      sinks: [hook('ops')],
      deadLetters,
    });
  writeFileSync(place.path('diary.txt'), 'Dear diary');
  write('old.ndjson');
  service.usual = () => ({ status: 400 });
  openOn(place.vendor('acme'), 'slow');
  const wire = start(place);
  await wire.until(() => place.told('old.ndjson').length === 1);

  write('diary.txt');
  wire.kill('SIGHUP');
  await wire.until(() => wire.stderr.includes('configuration refused'));
  write('new.ndjson');
  wire.kill('SIGHUP');
  await wire.until(() => wire.stderr.includes('configuration read again'));
  place.vendor('acme').resolve('slow');
  await wire.until(() => place.told('new.ndjson').length === 1);

  expect(place.told('old.ndjson')).toHaveLength(1);
});

it('what a sink had not taken when its row goes is forgotten, which is said', async () => {
  const place = await aTown(hook('gone'), hook('renamed'), hook('ops'));
  service.usual = ({ path }) => ({ status: path === '/ops' ? 200 : 503 });
  openOn(place.vendor('acme'), 'slow');
  let wire = start(place, '--state', 'state.db');
  await wire.until(() => wire.log.filter(({ msg }) => msg.includes('they wait')).length === 2);

  configure(place, hook('renamed'), hook('ops'));
  wire.kill('SIGHUP');
  await wire.until(() => wire.stderr.includes('is gone'));
  await wire.stop();
  const gone = () => wire.log.filter(({ msg }) => msg.includes('is gone'));
  const reloaded = gone();
  configure(place, hook('new'), hook('ops'));
  wire = start(place, '--state', 'state.db');
  await polledTwice(place);
  await wire.stop();

  const msg = 'sink is gone; what it had not taken is forgotten';
  expect(reloaded).toMatchObject([{ level: 'warn', msg, sink: 'gone', events: 1 }]);
  expect(gone()).toMatchObject([{ level: 'warn', msg, sink: 'renamed', events: 1 }]);
});
