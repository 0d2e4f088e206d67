import { closeSync, existsSync, openSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { changes, expectNothingTwice } from './accounts.ts';
import { shell, statuswire } from './statuswire.ts';
import { openOn, tearDown, town, type Town } from './town.ts';

afterEach(tearDown);

const NO_EDITS = { type: 'stdout', changes: ['opened', 'resolved'] };

function configure(place: Town, ...sinks: readonly object[]): void {
  place.write([{ name: 'acme', url: place.site('acme').url }], { sinks });
}

it('stdout is told what its row lets through, in the form that it wants', async () => {
  const place = await town(['acme']);
  configure(place, { ...NO_EDITS, format: 'text', verbose: true });
  openOn(place.vendor('acme'), 'slow');
  const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder });
  await wire.until(() => wire.stdout.includes('Link:'));

  place.vendor('acme').update('slow', 'identified', 'We know why.');
  await wire.until(() => place.told('events.ndjson').length === 2);
  place.vendor('acme').resolve('slow');
  await wire.until(() => wire.stdout.includes('RESOLVED'));
  await wire.stop();

  expect(wire.stdout).not.toContain('We know why.');
  expect(wire.stdout.match(/^\[.*Product: /gm)).toHaveLength(2);
  expect(changes(place.events('events.ndjson'))[0]).toBe('opened slow');
});

it('a row that comes and goes at a SIGHUP loses and repeats nothing', async () => {
  const place = await town(['acme']);
  const acme = place.vendor('acme');
  openOn(acme, 'slow');
  configure(place);
  const wire = statuswire(['--state', 'state.db'], { cwd: place.folder });
  await wire.until(() => wire.events.length === 1);

  for (const [i, sinks] of [[NO_EDITS], [], [{ type: 'stdout' }], [NO_EDITS], []].entries()) {
    configure(place, ...sinks);
    wire.kill('SIGHUP');
    await wire.until(() => wire.log.filter(({ msg }) => /read again/.test(msg)).length === i + 1);
    openOn(acme, `slow ${i}`);
    await wire.until(() => wire.events.length === i + 2);
  }
  await wire.stop();

  expect(changes(wire.events)).toHaveLength(6);
  expectNothingTwice(wire.events);
});

it('a reader that has enough of a row ends the program quietly with 0', async () => {
  const place = await town(['acme']);
  configure(place, NO_EDITS);
  openOn(place.vendor('acme'), 'slow');
  const wire = shell('$STATUSWIRE --quiet | head -1; echo "exit ${PIPESTATUS[0]}"', {
    cwd: place.folder,
  });
  await wire.until(() => wire.stdout.includes('"opened"'));

  place.vendor('acme').resolve('slow');

  expect(await wire.exited).toEqual({ code: 0, signal: null });
  expect(wire.stdout).toMatch(/^\{"id":"acme\/.*\}\nexit 0\n$/);
  expect(wire.stderr).toBe('');
});

it.each([[['--once']], [[]]])('a full disk behind stdout fails %j, said once', async (args) => {
  const place = await town(['acme']);
  configure(place, { type: 'stdout' });
  openOn(place.vendor('acme'), 'slow');
  const full = openSync('/dev/full', 'w');
  const wire = statuswire(args, { cwd: place.folder, stdout: full });
  closeSync(full);

  expect(await wire.exited).toEqual({ code: 1, signal: null });
  expect(wire.stderr.match(/no space left/gi)).toHaveLength(1);
  expect(existsSync(place.path('statuswire.dead.ndjson'))).toBe(false);
});

it('a single sweep tells a row what is open', async () => {
  const place = await town(['acme']);
  configure(place, { type: 'stdout', impact: 'major' });
  openOn(place.vendor('acme'), 'slow');

  const wire = statuswire(['--once'], { cwd: place.folder });

  expect(await wire.exited).toEqual({ code: 0, signal: null });
  expect(changes(wire.events)).toEqual(['opened slow']);
});
