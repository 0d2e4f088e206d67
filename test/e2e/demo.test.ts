import { afterEach, expect, it, onTestFailed } from 'vitest';
import { SCRIPT } from '../../src/demo/script.ts';
import { statuswire } from './statuswire.ts';
import { tearDown, town } from './town.ts';
import { writeFileSync } from 'node:fs';

afterEach(tearDown);

/** What must be told of each vendor, in the order of the story. */
function story(): Record<string, string[]> {
  const told = SCRIPT.cast.map(({ id }): [string, string[]] => [
    id,
    SCRIPT.steps.flatMap(({ vendor, tells }) =>
      vendor === id && tells !== undefined ? [`${tells.type} ${tells.change}`] : [],
    ),
  ]);
  return Object.fromEntries(told);
}

it('the demo tells its whole story, every kind of change and nothing else', async () => {
  const place = await town([]);

  const wire = statuswire(['demo', '-o', 'events.ndjson'], { cwd: place.folder });
  onTestFailed(() => void process.stderr.write(wire.stderr));

  expect(await wire.exited).toEqual({ code: 0, signal: null });
  const events = place.events('events.ndjson');
  const told = Object.fromEntries(
    SCRIPT.cast.map(({ id }) => [
      id,
      events
        .filter(({ provider }) => provider === id)
        .map(({ type, change }) => `${type} ${change}`),
    ]),
  );
  expect(told).toEqual(story());
  expect(wire.events).toEqual(events);
  expect(new Set(events.map(({ change }) => change))).toEqual(
    new Set(['opened', 'updated', 'edited', 'touched', 'resolved', 'reopened', 'removed']),
  );
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set(['incident', 'maintenance', 'component']),
  );
  expect(
    events.every(
      ({ message, type, change }) => message !== '' || type === 'component' || change === 'removed',
    ),
  ).toBe(true);
});

it('the demo can be stopped on the way', async () => {
  const place = await town([]);
  const wire = statuswire(['demo', '--format', 'text'], { cwd: place.folder });
  await wire.until(() => wire.stdout.includes('Product: Paylane'));

  expect(await wire.stop('SIGINT')).toEqual({ code: 0, signal: null });
  expect(wire.stderr).toMatch(/^statuswire: four made-up vendors at http:\/\/127\.0\.0\.1:\d+/);
});

it('demo --serve-only serves its pages and a providers.json that watches them', async () => {
  const place = await town([]);
  const server = statuswire(['demo', '--serve-only'], { cwd: place.folder });
  await server.until(() => server.stdout.endsWith('}\n'));
  writeFileSync(place.path('providers.json'), server.stdout);

  const wire = statuswire(['--once'], { cwd: place.folder });

  expect(await wire.exited).toEqual({ code: 0, signal: null });
  expect(wire.events.map(({ provider }) => provider)).toContain('paylane');
  expect(server.stderr).toBe('');
  expect(await server.stop()).toEqual({ code: 0, signal: null });
});
