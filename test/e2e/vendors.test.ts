import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { changes } from './accounts.ts';
import { closeServers, serve } from './servers.ts';
import { shell, statuswire } from './statuswire.ts';
import { openOn, tearDown, town } from './town.ts';

afterEach(async () => {
  await tearDown();
  closeServers();
});

describe('a file of vendors', () => {
  it('is written by init, passes check, and is not overwritten', async () => {
    const { folder, path } = await emptyTown();
    const file = ['--file', 'mine.json'];

    const first = statuswire(['init', 'openai', 'github', ...file], { cwd: folder });
    expect(await first.exited).toEqual({ code: 0, signal: null });
    const text = readFileSync(path('mine.json'), 'utf8');
    const again = statuswire(['init', 'zoom', ...file], { cwd: folder });
    const check = statuswire(['check', 'mine.json'], { cwd: folder });

    expect(await again.exited).toEqual({ code: 2, signal: null });
    expect(again.stderr).toMatch(/^statuswire: mine\.json is there already; --force overwrites it/);
    expect(readFileSync(path('mine.json'), 'utf8')).toBe(text);
    expect(await check.exited).toEqual({ code: 0, signal: null });
    expect(check.stdout).toContain('https://www.githubstatus.com');
  });

  it('names the nearest to a slug that is none, with its place', async () => {
    const { folder, path } = await emptyTown();
    writeFileSync(path('providers.json'), '{\n  "providers": ["github",\n    "opnai"]\n}\n');

    const wire = statuswire([], { cwd: folder });

    expect(await wire.exited).toEqual({ code: 2, signal: null });
    expect(wire.stderr).toBe(
      'providers.json:3:5: providers[1]: the catalogue has no "opnai"; did you mean "openai"?\n',
    );
  });

  it('may lend a vendor another address', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');
    place.write([{ use: 'github', url: place.site('acme').url }]);

    const wire = statuswire(['--once'], { cwd: place.folder });
    await wire.exited;

    expect(wire.events).toMatchObject([{ provider: 'github', provider_name: 'GitHub' }]);
  });
});

describe('a filter by words', () => {
  it('tells an incident as opened once a later update has one of them', async () => {
    const place = await town(['acme']);
    const acme = place.vendor('acme');
    openOn(acme, 'other', 'Invoices are late.');
    openOn(acme, 'slow', 'We are looking into it.');
    place.configure({ acme: { match: ['log*in', 'rate limit*'] } });
    const wire = statuswire([], { cwd: place.folder });
    await wire.until(() => place.polls('acme') > 2);

    acme.update('slow', 'identified', 'Logins fail at times.');
    await wire.until(() => place.polls('acme') > 5);
    acme.update('slow', 'identified', 'You cannot login.');
    await wire.until(() => wire.events.length === 1);
    acme.resolve('slow', 'It is over.');
    await wire.until(() => wire.events.length === 2);

    expect(changes(wire.events)).toEqual(['opened slow', 'resolved slow']);
    expect(wire.events[0]?.updates).toHaveLength(3);
  });
});

describe('a page of nobody’s platform', () => {
  const OPTIONS = {
    incidents: 'data.outages',
    id: 'id',
    name: 'title',
    status: 'state',
    created_at: 'opened',
    updates: { path: 'log', message: 'text', created_at: 'at' },
    statuses: { ongoing: 'investigating', fixed: 'resolved' },
    lists: 'recent',
  };
  const OUTAGE = {
    id: 7,
    title: 'Uploads fail',
    state: 'ongoing',
    opened: '2026-07-01T12:00:00Z',
    log: [{ at: '2026-07-01T12:00:00Z', text: 'We look.' }],
  };

  it('is read at its endpoint, as its options say', async () => {
    const place = await town([]);
    const asked: string[] = [];
    const url = await serve((path, response) => {
      asked.push(path);
      response.end(JSON.stringify({ data: { outages: [OUTAGE] } }));
    });
    const row = { name: 'globex', platform: 'json', options: OPTIONS };
    place.write([
      { ...row, url: 'https://status.globex.test', endpoint: `${url}/v7/outages?all=1` },
    ]);

    const wire = statuswire(['--once'], { cwd: place.folder });

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    expect(asked).toEqual(['/v7/outages?all=1']);
    expect(wire.events).toMatchObject([
      { change: 'opened', name: 'Uploads fail', status: 'investigating', message: 'We look.' },
    ]);
  });

  it('is not watched with options that are wrong', async () => {
    const place = await town([]);
    const options = { ...OPTIONS, statuses: { ongoing: 'open' }, incidnets: '.' };
    place.write([{ url: 'https://status.globex.test', platform: 'json', options }]);

    const wire = statuswire([], { cwd: place.folder });

    expect(await wire.exited).toEqual({ code: 2, signal: null });
    expect(wire.stderr).toMatch(
      /providers\[0\]\.options\.statuses\.ongoing: expected "investigating", /,
    );
    expect(wire.stderr).toMatch(/options\.incidnets: unknown key/);
  });
});

it('catalog can be read by head', async () => {
  const wire = shell('set -o pipefail; $STATUSWIRE catalog | head -n 2');

  expect(await wire.exited).toEqual({ code: 0, signal: null });
  expect(wire.stdout).toMatch(/^SLUG +NAME .*\n1password +1Password .*\n$/);
  expect(wire.stderr).toBe('');
});

async function emptyTown() {
  const place = await town([]);
  return { folder: place.folder, path: (name: string) => place.path(name) };
}
