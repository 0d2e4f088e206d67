import { openSync, closeSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { changes, expectNothingTwice } from './accounts.ts';
import { shell, statuswire } from './statuswire.ts';
import { openOn, tearDown, town } from './town.ts';

afterEach(tearDown);

const LONG = 'long '.repeat(2_000);

describe('a reader', () => {
  it('that has enough after a line ends the program quietly with 0', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');
    const command = '$STATUSWIRE --quiet | head -1; echo "exit ${PIPESTATUS[0]}"';
    const wire = shell(command, { cwd: place.folder });
    await wire.until(() => wire.stdout.includes('"opened"'));

    place.vendor('acme').update('slow', 'identified', 'We know why.');

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    expect(wire.stdout).toMatch(/^\{"id":"acme\/.*\}\nexit 0\n$/);
    expect(wire.stderr).toBe('');
  });

  it('that is killed ends the program with 0, and the file has what it was told', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');
    const command =
      '$STATUSWIRE -o events.ndjson > >(echo $BASHPID >reader; exec cat) & wait $!; echo "exit $?" >&2';
    const wire = shell(command, { cwd: place.folder });
    await wire.until(() => wire.events.length === 1);

    process.kill(Number(place.text('reader')), 'SIGKILL');
    place.vendor('acme').update('slow', 'identified', 'We know why.');

    await wire.exited;
    expect(wire.stderr).toMatch(/^exit 0$/m);
    expect(wire.stderr).not.toMatch(/error|^\s+at /m);
    expect(changes(place.events('events.ndjson'))).toEqual(['opened slow', 'updated slow']);
  });

  it('that pauses misses nothing, and holds up neither the polls nor the file', async () => {
    const place = await town(['acme']);
    const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder, paused: true });
    for (let i = 0; i < 40; i++) {
      openOn(place.vendor('acme'), `slow ${i}`, LONG);
      await wire.until(() => place.told('events.ndjson').length === i + 1);
    }
    const polls = place.polls('acme');
    await wire.until(() => place.polls('acme') > polls + 20);
    const unread = wire.stdout;

    wire.read();
    await wire.until(() => wire.stdout.length === place.text('events.ndjson').length);

    expect(unread).toBe('');
    expect(wire.events).toEqual(place.events('events.ndjson'));
    expect(wire.events).toHaveLength(40);
    expectNothingTwice(wire.events);
    expect(await wire.stop()).toEqual({ code: 0, signal: null });
  });
});

describe('a stdout', () => {
  it('that is closed from the start does not keep events from the file', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');

    const wire = shell('exec $STATUSWIRE --once -o events.ndjson >&-', { cwd: place.folder });

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    expect(wire.stderr).toBe('');
    expect(changes(place.events('events.ndjson'))).toEqual(['opened slow']);
  });

  it('that nobody reads from the start ends the program with 0', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');
    const command = '$STATUSWIRE --quiet | true; exit ${PIPESTATUS[0]}';

    const wire = shell(command, { cwd: place.folder });

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    expect(wire.stderr).toBe('');
  });

  it('that takes nothing fails the program, said once', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');
    const full = openSync('/dev/full', 'w');

    const wire = statuswire([], { cwd: place.folder, stdout: full });

    closeSync(full);
    expect(await wire.exited).toEqual({ code: 1, signal: null });
    expect(wire.stderr.match(/no space left/gi)).toHaveLength(1);
    expect(wire.stderr).not.toMatch(/^\s+at /m);
  });

  it('that takes nothing does not keep events from the file', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');
    const full = openSync('/dev/full', 'w');
    const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder, stdout: full });
    closeSync(full);
    await wire.until(() => place.told('events.ndjson').length === 1);

    place.vendor('acme').resolve('slow');
    await wire.until(() => place.told('events.ndjson').length === 2);

    expect(wire.stderr.match(/no space left/gi)).toHaveLength(1);
    expect(await wire.stop()).toEqual({ code: 1, signal: null });
  });

  it('that is a file on disk gets whole lines', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow', LONG);

    const wire = shell('exec $STATUSWIRE --once >told.ndjson', { cwd: place.folder });

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    expect(changes(place.events('told.ndjson'))).toEqual(['opened slow']);
  });
});

it('a stderr that nobody reads does not end the program', async () => {
  const place = await town(['acme']);
  openOn(place.vendor('acme'), 'slow');
  const command = '$STATUSWIRE -v 2> >(exec true)';
  const wire = shell(`exec ${command}`, { cwd: place.folder });
  await wire.until(() => wire.events.length === 1 && place.polls('acme') > 3);

  place.vendor('acme').resolve('slow');
  await wire.until(() => wire.events.length === 2);

  expect(await wire.stop()).toEqual({ code: 0, signal: null });
});
