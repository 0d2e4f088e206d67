import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.ts';
import { foundJson } from '../../src/cli/foundJson.ts';
import { foundReport } from '../../src/cli/foundReport.ts';
import { inspect, type Place } from '../../src/cli/inspect.ts';
import { listingOf } from '../../src/cli/listing.ts';
import { lostReport } from '../../src/cli/lostReport.ts';
import { pasteRow } from '../../src/cli/pasteRow.ts';
import { NOON, acme, refusal, serving, servingVendor } from './pages.ts';
import type { Ask } from '../../src/core/ask.ts';
import type { Listed } from '../../src/config/catalog.ts';

const URL = 'https://status.acme.test';
const HTML = '<!DOCTYPE html><html><body>We will be right back</body></html>';
const HOUR = 3_600_000;

const GLOBEX = {
  name: 'Globex',
  url: 'https://status.globex.test',
  platform: undefined,
  endpoint: undefined,
  options: undefined,
  category: 'cloud',
};
const VENDORS: ReadonlyMap<string, Listed> = new Map([['globex', GLOBEX]]);

async function look(ask: Ask, place: Place = { url: URL }) {
  const heard: string[] = [];
  const hear = (url: string) => void heard.push(url);
  const found = await inspect(place, {
    ask,
    timeoutMs: 1,
    now: () => NOON,
    steady: () => NOON,
    random: () => 0,
    hear,
  });
  const listing = listingOf(found.reads);
  return { found, listing, heard, row: pasteRow(found, VENDORS) };
}

function busy() {
  let now = NOON;
  const vendor = acme({ now: () => (now += 1000) });
  const plan = { from: NOON + HOUR, until: NOON + 2 * HOUR };
  vendor.schedule({ key: 'c', name: 'Upgrade', body: 'Soon.', ...plan });
  const uploads = { name: 'Uploads fail', components: ['Storage / Uploads'] };
  vendor.open({ key: 'a', body: 'We look.', impact: 'major', ...uploads });
  vendor.update('a', 'identified', 'We know why.');
  vendor.open({ key: 'b', name: 'Console slow', body: 'Slow.', impact: 'minor', components: [] });
  vendor.resolve('b', 'Over.');
  return vendor;
}

describe('a page that is known', () => {
  it('is told with what is polled, what is on it, and the row to paste', async () => {
    const { found, listing, row } = await look(servingVendor(busy(), URL), { url: `${URL}/` });

    expect(foundReport(found, listing, row).split('\n')).toEqual([
      'Page      Acme, https://status.acme.test',
      'Platform  Atlassian Statuspage ("statuspage"); told by https://status.acme.test/api/v2/incidents.json',
      'Polls     https://status.acme.test/api/v2/components.json (names, hourly)',
      '          https://status.acme.test/api/v2/incidents.json (incidents, at every poll)',
      '          https://status.acme.test/api/v2/scheduled-maintenances.json (maintenances, at every fifth poll)',
      'Read      2 incidents, 1 maintenance; 1 open',
      'Open      Uploads fail (identified; major; Storage / Uploads)',
      expect.stringMatching(
        /^Newest {4}2026-07-01 \d\d:\d\d:\d\d resolved: Console slow\. Over\.$/,
      ),
      '',
      'For providers.json:',
      '',
      '  { "name": "acme", "url": "https://status.acme.test" }',
      '',
    ]);
  });

  it('is told to programs with the same', async () => {
    const { found, listing, row } = await look(servingVendor(busy(), URL));

    expect(foundJson(found, listing, row)).toMatchObject({
      found: true,
      platform: 'statuspage',
      told_by: `${URL}/api/v2/incidents.json`,
      page: URL,
      page_name: 'Acme',
      endpoint: null,
      error: null,
      polls: [
        { part: 'names', cadence: 'seldom' },
        {
          part: 'incidents',
          url: `${URL}/api/v2/incidents.json`,
          source: 'incidents',
          cadence: 'always',
        },
        { part: 'maintenances', cadence: 'often' },
      ],
      listed: { incidents: 2, maintenances: 1 },
      open: [
        {
          name: 'Uploads fail',
          status: 'identified',
          impact: 'major',
          components: ['Storage / Uploads'],
        },
      ],
      newest: { name: 'Console slow', status: 'resolved', message: 'Over.' },
      unreadable: [],
      row: { name: 'acme', url: URL },
    });
  });

  it('names the source that stands in for one that fails', async () => {
    const whole = servingVendor(busy(), URL);
    const ask: Ask = (request) =>
      request.url.endsWith('/components.json') ? serving({})(request) : whole(request);

    const { found } = await look(ask);

    expect(found.polls.map(({ source }) => source.id)).toEqual([
      'summary',
      'incidents',
      'scheduled-maintenances',
    ]);
  });

  it('lets no vendor move a terminal', async () => {
    const vendor = acme();
    vendor.open({
      key: 'a',
      name: 'Up\u001B[2Jloads\nfail',
      body: 'We\u202E look.',
      impact: 'major',
      components: [],
    });

    const { found, listing, row } = await look(servingVendor(vendor, URL));

    expect(foundReport(found, listing, row)).toContain(
      'Open      Uploads fail (investigating; major)',
    );
    expect(foundReport(found, listing, row)).not.toContain('\u001B');
    expect(foundReport(found, listing, row)).not.toContain('\u202E');
  });

  it('is its slug when the catalogue has it', async () => {
    const at = 'https://status.globex.test';

    const { row } = await look(servingVendor(busy(), at), { url: `${at}/api/v2/summary.json` });

    expect(row).toBe('globex');
  });

  it('says of what it cannot understand why', async () => {
    const page = { id: 'q7v2m0x9k4tz', name: 'Acme', url: URL };
    const body = JSON.stringify({ page, incidents: [{ name: 'Uploads fail' }] });

    const { found, listing, row } = await look(serving({ [`${URL}/api/v2/incidents.json`]: body }));

    expect(listing.unreadable).toEqual([
      'status.acme.test/api/v2/incidents.json answered an incident without an id',
    ]);
    expect(foundReport(found, listing, row)).toContain(`Not read  ${listing.unreadable[0]}`);
  });

  it('is asked as its platform would be, when that is known', async () => {
    const { found, heard } = await look(servingVendor(busy(), URL), {
      url: URL,
      platform: 'statuspage',
    });

    expect(found.fault).toBeNull();
    expect(heard).toEqual([
      `${URL}/api/v2/components.json`,
      `${URL}/api/v2/incidents.json`,
      `${URL}/api/v2/scheduled-maintenances.json`,
    ]);
  });
});

describe('a page that is not known', () => {
  it('is told with what every address said, and what to do', async () => {
    const { found, row } = await look(
      serving({ [`${URL}/index.json`]: HTML, [`${URL}/summary.json`]: '{}' }),
    );

    const report = lostReport(found, found.fault!);

    expect(found.platform).toBeUndefined();
    expect(report).toMatch(
      /^statuswire: https:\/\/status\.acme\.test is not a status page that can be read/,
    );
    expect(report).toMatch(/^ {2}answered 404 +\/\S*(?: \/\S*)+$/m);
    expect(report).toMatch(/^ {2}answered HTML +\/index\.json$/m);
    expect(report).toContain('"platform": "feed", "endpoint": "https://…/feed.xml" }');
    expect(report).toContain('"platform": "json"');
    expect(row).toEqual({ name: 'acme', url: URL });
    expect(foundJson(found, listingOf([]), row)).toMatchObject({
      found: false,
      platform: null,
      error: { code: 'UNKNOWN_PLATFORM' },
      row: null,
    });
  });

  it.each([
    [
      new Fault('NETWORK', 'status.acme.test: name not found'),
      'Is the address right? Behind a proxy, set HTTPS_PROXY.',
    ],
    [
      new Fault('TIMEOUT', 'status.acme.test did not answer within 1 s'),
      'Try again, or wait longer with --timeout.',
    ],
    [new Fault('RATE_LIMITED', 'status.acme.test asked for a pause'), 'Try again in a while.'],
    [
      refusal(URL, 403),
      'A private page, or one that refuses programs: "headers" in its row may carry a token.',
    ],
  ])('is told why: %s', async (fault, advice) => {
    const { found } = await look(({ url }) => serving({ [url]: fault })({ url, timeoutMs: 1 }));

    const report = lostReport(found, found.fault!);

    expect(report).toContain(advice);
    expect(report).not.toContain('"platform"');
  });

  it('may be known but unreadable at the moment', async () => {
    const { found } = await look(serving({ [`${URL}/api/v2/incidents.json`]: HTML }), {
      url: URL,
      platform: 'statuspage',
    });

    expect(lostReport(found, found.fault!)).toContain(
      'It looks like Atlassian Statuspage, which may be read again in a moment.',
    );
  });
});
