import { afterEach, expect, it } from 'vitest';
import { openOn, tearDown, town, type Town } from './town.ts';
import { statuswire, type Running } from './statuswire.ts';
import { existsSync, writeFileSync } from 'node:fs';

afterEach(tearDown);

function start(place: Town, ...args: readonly string[]): Running {
  return statuswire(['--quiet', '--state', 'state.db', ...args], { cwd: place.folder });
}

async function polled(place: Town, wire: Running, times = 3): Promise<void> {
  const before = place.polls('acme');
  await wire.until(() => place.polls('acme') >= before + times);
}

it('tells after kill -9 what is new since, and costs the page "not modified"', async () => {
  const place = await town(['acme']);
  const acme = place.vendor('acme');
  const id = openOn(acme, 'first');
  let wire = start(place);
  await wire.until(() => wire.events.length === 1);
  await polled(place, wire);
  await wire.stop('SIGKILL');
  const before = place.site('acme').count();

  wire = start(place);
  await polled(place, wire);
  const after = place.site('acme').count();
  acme.update(id, 'identified', 'Found.');
  await wire.until(() => wire.events.length === 1);
  await wire.stop();

  expect(after.notModified - before.notModified).toBe(after.requests - before.requests);
  expect(wire.events.map(({ change }) => change)).toEqual(['updated']);
});

it('tells what happened while it was down, though no file remembers', async () => {
  const place = await town(['acme']);
  const acme = place.vendor('acme');
  let wire = start(place);
  await polled(place, wire);
  await wire.stop();
  const id = openOn(acme, 'short');
  acme.update(id, 'resolved', 'Over.');

  wire = start(place);
  await wire.until(() => wire.events.length === 1);
  await wire.stop();

  expect(wire.events).toMatchObject([{ change: 'opened', status: 'resolved' }]);
});

it('a new output gets what is open, and one that was there goes on where it stopped', async () => {
  const place = await town(['acme']);
  openOn(place.vendor('acme'), 'first');
  let wire = start(place, '-o', 'old.ndjson');
  await wire.until(() => place.told('old.ndjson').length === 1);
  await wire.stop();

  wire = start(place, '-o', 'old.ndjson', '-o', 'new.ndjson');
  await wire.until(() => place.told('new.ndjson').length === 1);
  openOn(place.vendor('acme'), 'second');
  await wire.until(() => place.told('new.ndjson').length === 2);
  await wire.stop();

  const names = ['old.ndjson', 'new.ndjson'].map((file) => place.events(file).map((e) => e.name));
  expect(names).toEqual([
    ['first', 'second'],
    ['first', 'second'],
  ]);
  expect(wire.events.map(({ name }) => name)).toEqual(['second']);
});

it('a second one on the same state is refused, and the first goes on', async () => {
  const place = await town(['acme']);
  const wire = start(place);
  await polled(place, wire);

  const second = start(place);

  expect(await second.exited).toEqual({ code: 2, signal: null });
  expect(second.stderr).toBe(
    'statuswire: state.db is in use by another statuswire; stop that one, or name another --state\n',
  );
  openOn(place.vendor('acme'), 'later');
  await wire.until(() => wire.events.length === 1);
});

it('a file that is no state is refused, and stays as it was', async () => {
  const place = await town(['acme']);
  writeFileSync(place.path('state.db'), 'my diary');

  const wire = start(place);

  expect(await wire.exited).toEqual({ code: 2, signal: null });
  expect(wire.stderr).toContain('state.db is no state of statuswire; it was not touched.');
  expect(place.text('state.db')).toBe('my diary');
});

it.each([':memory:', 'file:state.db'])('%s is a file of that name', async (name) => {
  const place = await town(['acme']);
  openOn(place.vendor('acme'), 'first');
  const once = () => statuswire(['--once', '--state', name], { cwd: place.folder });
  await once().exited;

  const again = once();
  await again.exited;

  expect(again.events).toEqual([]);
  expect(existsSync(place.path(name))).toBe(true);
});

it.each([
  ['.', 'statuswire: . is a folder; name a file\n'],
  ['', 'statuswire: --state: names no file\nTry "statuswire --help".\n'],
])('"%s" is no state', async (name, words) => {
  const place = await town(['acme']);

  const wire = statuswire(['--state', name], { cwd: place.folder });

  expect(await wire.exited).toEqual({ code: 2, signal: null });
  expect(wire.stderr).toBe(words);
});

it('another filter on a page that has not changed is looked at anew', async () => {
  const place = await town(['acme']);
  place.configure({ acme: { components: ['Console'] } });
  openOn(place.vendor('acme'), 'api');
  let wire = start(place);
  await polled(place, wire);
  await wire.stop();
  expect(wire.events).toEqual([]);

  place.configure({ acme: {} });
  wire = start(place);
  await wire.until(() => wire.events.length === 1);
  await wire.stop();
});
