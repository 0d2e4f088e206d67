import { afterEach, describe, expect, it } from 'vitest';
import { closeServers, serve } from './servers.ts';
import { statuswire, type Running } from './statuswire.ts';
import { openOn, tearDown, town } from './town.ts';

afterEach(async () => {
  await tearDown();
  closeServers();
});

const LINKING = `<!doctype html><html><head>
<link rel="alternate" type="application/rss+xml" href="/status/outages.xml" title="Outages">
</head><body>Globex</body></html>`;
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Globex status</title>
<link>https://status.globex.test</link><description>Outages</description>
<item><guid>https://status.globex.test/o/1</guid><title>Uploads fail</title>
<link>https://status.globex.test/o/1</link><pubDate>Wed, 01 Jul 2026 12:00:00 GMT</pubDate>
<description>Resolved - All is well again.</description></item></channel></rss>`;

interface Found {
  readonly found: boolean;
  readonly platform: string | null;
  readonly page: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly row: object | string | null;
  readonly open: readonly { readonly name: string }[];
  readonly asked: readonly { readonly url: string; readonly said: string }[];
}

async function json(...args: string[]): Promise<Found & { code: number | null; stderr: string }> {
  const wire = statuswire(['detect', '--json', ...args]);
  const { code } = await wire.exited;
  return { ...(JSON.parse(wire.stdout) as Found), code, stderr: wire.stderr };
}

async function ended(wire: Running) {
  const { code } = await wire.exited;
  return { code, stdout: wire.stdout, stderr: wire.stderr };
}

describe('detect', () => {
  it.each(['statuspage', 'incident-io'] as const)(
    'finds a page of %s by any of its addresses, and its row is watched',
    async (style) => {
      const place = await town(['acme'], { style });
      openOn(place.vendor('acme'), 'slow');
      const { url } = place.site('acme');

      const found = await json(`${url}/api/v2/summary.json`);
      place.write([found.row as Record<string, unknown>]);
      const wire = statuswire(['--once'], { cwd: place.folder });
      await wire.exited;

      expect(found).toMatchObject({ code: 0, stderr: '', found: true, platform: style, page: url });
      expect(found.open.map(({ name }) => name)).toEqual(['slow']);
      expect(wire.events.map(({ name }) => name)).toEqual(['slow']);
    },
  );

  it('tells people', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');

    const { code, stdout, stderr } = await ended(statuswire(['detect', place.site('acme').url]));

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Page {6}acme, http/);
    expect(stdout).toMatch(/^Open {6}slow \(investigating; major; API \/ Chat\)$/m);
    expect(stdout).toContain(`"url": "${place.site('acme').url}" }\n`);
  });

  it('follows a page to its new host', async () => {
    const place = await town(['acme'], { layout: 'port' });
    const { url } = place.site('acme');
    const old = await serve((_, response) => response.writeHead(301, { location: url }).end());
    place.site('acme').faults.set({ kind: 'html' }, { path: '/' });

    const found = await json(`${old}/status`);

    expect(found).toMatchObject({ code: 0, found: true, platform: 'statuspage', page: url });
  });

  it('finds the feed that a page links to, and its row is watched', async () => {
    const url = await serve((path, response) => {
      const body = { '/status': LINKING, '/status/outages.xml': FEED }[path];
      response.writeHead(body === undefined ? 404 : 200).end(body);
    });
    const place = await town([]);

    const found = await json(`${url}/status`);
    place.write([found.row as Record<string, unknown>]);
    const wire = statuswire(['--once', '--backfill', 'all'], { cwd: place.folder });
    await wire.exited;

    expect(found).toMatchObject({ code: 0, found: true, platform: 'feed' });
    expect(found.row).toMatchObject({ platform: 'feed', endpoint: `${url}/status/outages.xml` });
    expect(wire.stderr).not.toContain('"level":"warn"');
    expect(wire.events.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'Uploads fail resolved',
    ]);
  });

  it('says of a page without anything what each address said, and what to do', async () => {
    const url = await serve((_, response) => response.writeHead(404).end());

    const { code, stdout, stderr } = await ended(statuswire(['detect', url]));

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^statuswire: http:\S+ is not a status page that can be read/);
    expect(stderr).toMatch(/^ {2}answered 404 .*\/api\/v2\/incidents\.json/m);
    expect(stderr).toContain('"platform": "feed"');
  });

  it('takes a page of HTML for every address for nothing', async () => {
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Hi</body></html>'),
    );

    const found = await json(url);

    expect(found).toMatchObject({ code: 1, found: false, platform: null, row: null });
    expect(found.error?.code).toBe('UNKNOWN_PLATFORM');
    expect(new Set(found.asked.map(({ said }) => said))).toEqual(new Set(['answered HTML']));
  });

  it('does not wait for ever for a host that hangs', async () => {
    const url = await serve(() => undefined);

    const { code, stderr } = await ended(statuswire(['detect', url, '--timeout', '200ms']));

    expect(code).toBe(1);
    expect(stderr).toMatch(/^statuswire: 127\.0\.0\.1:\d+ did not answer within 0\.2 s/);
    expect(stderr).toContain('or wait longer with --timeout');
  });

  it('is stopped by a signal', async () => {
    let asked = 0;
    const url = await serve(() => void (asked += 1));
    const wire = statuswire(['detect', url]);
    await wire.until(() => asked > 0);

    const exit = await wire.stop('SIGINT');

    expect(exit).toEqual({ code: null, signal: 'SIGINT' });
  });

  it.each([
    ['opnai', 'the catalogue has no "opnai"; did you mean "openai"?'],
    ['ftp://acme.test', '"ftp://acme.test" is not an http(s) address'],
    ['http://', '"http://" is not an http(s) address'],
  ])('is not for %s: exit 2', async (page, said) => {
    const { code, stderr } = await ended(statuswire(['detect', page]));

    expect({ code, stderr }).toEqual({ code: 2, stderr: `statuswire: ${said}\n` });
  });
});
