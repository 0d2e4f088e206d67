import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { changes, expectNothingTwice, updatesIn, updatesOn } from './accounts.ts';
import { shell, statuswire } from './statuswire.ts';
import { openOn, tearDown, town } from './town.ts';

afterEach(tearDown);

const FIELDS = [
  'id',
  'type',
  'change',
  'provider',
  'provider_name',
  'incident_id',
  'updated_at',
  'status',
  'impact',
  'name',
  'message',
  'components',
  'url',
  'created_at',
  'started_at',
  'resolved_at',
  'observed_at',
  'changed',
  'updates',
];
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe('watching', () => {
  it('tells a file and a pipe every change, each line with the whole contract', async () => {
    const place = await town(['acme', 'globex']);
    const acme = place.vendor('acme');
    acme.backfill({ incidents: 5 });
    openOn(acme, 'slow');
    const wire = statuswire(['--output', 'events.ndjson'], { cwd: place.folder });
    await wire.until(() => wire.events.length === 1);

    acme.update('slow', 'identified', 'We know why.');
    acme.update('slow', 'monitoring', 'We fixed it.');
    await wire.until(() => wire.events.length === 2);
    acme.edit('slow/3', 'We fixed it, we think.');
    await wire.until(() => wire.events.length === 3);
    acme.resolve('slow');
    await wire.until(() => wire.events.length === 4);
    openOn(place.vendor('globex'), 'other');
    await wire.until(() => wire.events.length === 5);
    const exit = await wire.stop();

    const { events } = wire;
    expect(exit).toEqual({ code: 0, signal: null });
    expect(changes(events)).toEqual([
      'opened slow',
      'updated slow',
      'edited slow',
      'resolved slow',
      'opened other',
    ]);
    expect(place.events('events.ndjson')).toEqual(events);
    expect(updatesIn(events.slice(1, 3)).map((update) => update.split(': ')[1])).toEqual([
      'We know why.',
      'We fixed it.',
      'We fixed it, we think.',
    ]);
    for (const event of events) {
      expect(Object.keys(event)).toEqual(FIELDS);
      expect([event.updated_at, event.created_at, event.observed_at]).toEqual(
        Array(3).fill(expect.stringMatching(TIME)),
      );
      expect(event.id).toMatch(
        new RegExp(`^${event.provider}/${event.incident_id}/[-T:0-9]{19}Z/[0-9a-f]{12}$`),
      );
    }
    expect(events[3]).toMatchObject({
      type: 'incident',
      provider: 'acme',
      status: 'resolved',
      impact: 'major',
      components: ['API / Chat'],
      updates: [{ status: 'resolved', edited: false }],
    });
    expect(events[3]?.resolved_at).toMatch(TIME);
    expect(events[2]?.updates).toMatchObject([{ edited: true }]);
  });

  it('keeps stdout for data and stderr for logs, which are JSON in a pipe', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');
    const wire = statuswire(['-v'], { cwd: place.folder });
    await wire.until(() => wire.events.length === 1 && place.polls('acme') > 2);

    await wire.stop();

    expect(wire.events).toHaveLength(1);
    expect(wire.log.length).toBeGreaterThan(2);
    for (const line of wire.log) {
      expect(line.level).toMatch(/^(debug|info)$/);
      expect(line.time).toMatch(TIME);
      expect(line.msg).toMatch(/./);
    }
    expect(wire.log).toContainEqual(expect.objectContaining({ msg: 'watching', providers: 1 }));
  });

  it('tells people with --format text, in the local time zone', async () => {
    const place = await town(['acme']);
    const incident = openOn(place.vendor('acme'), 'slow', 'We look\ninto it.');
    const { createdAt } = place.vendor('acme').find(incident);
    const args = ['--once', '--format', 'text'];

    const wire = statuswire(args, { cwd: place.folder, env: { TZ: 'Asia/Kathmandu' } });

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    const local = new Date(createdAt + 5.75 * 3_600_000).toISOString();
    expect(wire.stdout).toBe(
      `[${local.slice(0, 19).replace('T', ' ')}] Product: acme - API / Chat\n` +
        'Status: INVESTIGATING\nMessage: We look\n         into it.\n\n',
    );
  });

  it.each([
    ['active', ['opened open']],
    ['none', []],
    ['all', ['opened closed', 'opened open']],
  ])('begins with --backfill %s by telling %j', async (backfill, told) => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'closed');
    place.vendor('acme').resolve('closed');
    openOn(place.vendor('acme'), 'open');
    const wire = statuswire(['--backfill', backfill], { cwd: place.folder });
    await wire.until(() => place.polls('acme') > 2);
    const first = changes(wire.events);

    place.vendor('acme').update('open', 'identified', 'We know why.');
    await wire.until(() => wire.events.length === told.length + 1);

    expect(first.sort()).toEqual(told);
    expect(changes(wire.events).at(-1)).toBe('updated open');
    expectNothingTwice(wire.events);
  });

  it('tells all updates of all that is listed with --backfill all', async () => {
    const place = await town(['acme']);
    place.vendor('acme').backfill({ incidents: 20 });

    const wire = statuswire(['--once', '--backfill', 'all'], { cwd: place.folder });
    await wire.exited;

    expect(updatesIn(wire.events).sort()).toEqual(updatesOn(place.vendor('acme')).sort());
  });

  it('polls as often as --interval says, unless a provider has its own', async () => {
    const place = await town(['acme', 'globex']);
    place.configure({ acme: {}, globex: { interval: '1h' } });
    const wire = statuswire(['--interval', '0.2'], { cwd: place.folder });

    await wire.until(() => place.polls('acme') > 4);

    // Platforms are recognised with the first read; the second one comes early, to spread pages.
    expect(place.polls('globex')).toBeLessThanOrEqual(2);
  });
});

describe('--once', () => {
  it('sweeps once over all pages and ends with 0', async () => {
    const place = await town(['acme', 'globex', 'initech']);
    openOn(place.vendor('globex'), 'slow');

    const wire = statuswire(['--once', '-o', 'events.ndjson'], { cwd: place.folder });

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    expect(changes(wire.events)).toEqual(['opened slow']);
    expect(place.events('events.ndjson')).toEqual(wire.events);
    expect(wire.stderr).toBe('');
  });

  it('ends with 1 and names the pages that could not be read', async () => {
    const place = await town(['acme', 'globex', 'initech']);
    openOn(place.vendor('acme'), 'slow');
    place.site('globex').faults.set({ kind: 'html' });
    place.site('initech').faults.set({ kind: 'status', status: 500 });

    const wire = statuswire(['--once', '--retries', '0', '--log-level', 'silent'], {
      cwd: place.folder,
    });

    expect(await wire.exited).toEqual({ code: 1, signal: null });
    expect(changes(wire.events)).toEqual(['opened slow']);
    expect(wire.stderr).toMatch(/^statuswire: globex: .+\nstatuswire: initech: .+ answered 500\n$/);
  });

  it('that is stopped on the way names what was not reached', async () => {
    const place = await town(['acme', 'globex']);
    place.site('globex').faults.set({ kind: 'hang' });
    openOn(place.vendor('acme'), 'slow');
    const wire = statuswire(['--once', '-v'], { cwd: place.folder });
    await wire.until(() => wire.stderr.includes('"polled"') && place.polls('globex') === 1);

    const exit = await wire.stop('SIGINT');

    expect(exit).toEqual({ code: 1, signal: null });
    expect(wire.stderr.match(/^statuswire: .*/gm)).toEqual(['statuswire: globex: not read']);
  });
});

describe('what cannot be done', () => {
  const usage = [
    [['--evry', '5s'], /statuswire: .*evry.*\n.*--help/s],
    [['--interval', 'soon'], /--interval: expected a duration/],
    [['--format', 'xml'], /--format: /],
    [['--concurrency', '0'], /--concurrency: expected a whole number/],
    [['wacth'], /wacth/],
    [['--quiet', '--verbose'], /exclude each other/],
  ] as const;
  it.each(usage)('%j is a wrong use: exit 2', async (args, said) => {
    const place = await town(['acme']);

    const wire = statuswire(args, { cwd: place.folder });

    expect(await wire.exited).toEqual({ code: 2, signal: null });
    expect(wire.stderr).toMatch(said);
    expect(wire.stderr).not.toMatch(/^\s+at /m);
    expect(wire.stdout).toBe('');
    expect(place.polls('acme')).toBe(0);
  });

  it('says everything that is wrong with the configuration, each with its place', async () => {
    const place = await town([]);
    writeFileSync(
      place.path('providers.json'),
      `{
  "interval": "often",
  "providers": [
    { "name": "a", "url": "https://a.test", "evry": "5s" },
    { "name": "a", "url": "ftp://b.test" }
  ]
}
`,
    );

    const wire = statuswire([], { cwd: place.folder });

    expect(await wire.exited).toEqual({ code: 2, signal: null });
    const problems = wire.stderr.trim().split('\n');
    expect(
      problems.map((problem) => /^([^:]+:\d+):\d+: ([^:]+): ./.exec(problem)?.slice(1)),
    ).toEqual([
      ['providers.json:2', 'interval'],
      ['providers.json:4', 'providers[0].evry'],
      ['providers.json:5', 'providers[1].name'],
      ['providers.json:5', 'providers[1].url'],
    ]);
    expect(wire.stdout).toBe('');
  });

  it('says when there is no file of providers', async () => {
    const place = await town([]);

    const wire = statuswire(['-p', 'nowhere.json'], { cwd: place.folder });

    expect(await wire.exited).toEqual({ code: 2, signal: null });
    expect(wire.stderr).toMatch(/^nowhere\.json: .+\n/);
  });
});

it('writes to programs that read lines', async () => {
  const place = await town(['acme']);
  openOn(place.vendor('acme'), 'slow');

  const wire = shell(`set -o pipefail; $STATUSWIRE --once | cat -n`, { cwd: place.folder });

  expect(await wire.exited).toEqual({ code: 0, signal: null });
  expect(wire.stdout).toMatch(/^ +1\t\{"id":"acme\//);
});
