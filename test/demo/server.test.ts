import { afterEach, describe, expect, test } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Raw, type ServerOptions, startVendors, type Vendors } from '../../src/demo/server.ts';
import { ask } from './client.ts';
import { acme } from './pages.ts';

const INCIDENTS = '/api/v2/incidents.json';
const running: Vendors[] = [];

async function serve(options: ServerOptions): Promise<Vendors> {
  const vendors = await startVendors(options);
  running.push(vendors);
  return vendors;
}

async function served(options: Partial<ServerOptions> = {}) {
  const { vendor, clock } = acme();
  vendor.backfill({ incidents: 5 });
  const vendors = await serve({ vendors: new Map([['acme', vendor]]), ...options });
  const site = vendors.site('acme');
  return { vendor, clock, vendors, site, url: site.url + INCIDENTS };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((vendors) => vendors.close()));
});

describe('startVendors', () => {
  test('serves each vendor below its own path of one server', async () => {
    const [a, b] = [acme(), acme({ id: 'other', name: 'Other' })];
    const vendors = await serve({
      vendors: new Map([
        ['a', a.vendor],
        ['b', b.vendor],
      ]),
    });

    expect(vendors.site('b').url).toBe(`${vendors.url}/b`);
    expect((await ask(`${vendors.url}/a${INCIDENTS}`)).bytes.toString()).toContain('"name":"Acme"');
    expect((await ask(`${vendors.url}/b${INCIDENTS}`)).bytes.toString()).toContain(
      '"name":"Other"',
    );
    expect((await ask(`${vendors.url}/c${INCIDENTS}`)).status).toBe(404);
    expect(() => vendors.site('c')).toThrow('no simulated vendor c');
  });

  test.each(['port', 'host'] as const)('serves each vendor on a %s of its own', async (layout) => {
    const vendors = await serve({
      layout,
      vendors: new Map([
        ['a', acme().vendor],
        ['b', acme().vendor],
      ]),
    });
    const [a, b] = [vendors.site('a'), vendors.site('b')];

    const part = layout === 'host' ? 'hostname' : 'port';
    expect(new URL(a.url)[part]).not.toBe(new URL(b.url)[part]);
    expect((await ask(a.url + INCIDENTS)).status).toBe(200);
    expect((await ask(b.url + INCIDENTS)).status).toBe(200);
  });

  test('serves the native API of incident.io below the path, under the host with its port', async () => {
    const { vendor } = acme({ style: 'incident-io' });
    const vendors = await serve({ vendors: new Map([['nimbus', vendor]]) });
    const { url, host } = vendors.site('nimbus');

    expect(host).toMatch(/^127\.0\.0\.1:\d+$/);
    expect((await ask(`${url}/proxy/${host}/incidents`)).bytes.toString()).toBe('{"incidents":[]}');
    expect((await ask(`${url}/proxy/${host}`)).bytes.toString()).toContain(
      `"public_url":"${url}/"`,
    );
    expect((await ask(`${url}/api/v2/scheduled-maintenances.json`)).status).toBe(404);
  });

  test('answers as Statuspage does: type, weak ETag and how long it may be kept', async () => {
    const { url } = await served();
    const { status, headers } = await ask(`${url}?x=1`);

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control':
        'max-age=10, public, s-maxage=10, stale-while-revalidate=20, stale-if-error=3600',
      vary: 'Accept, Accept-Encoding',
      'last-modified': 'Wed, 01 Jul 2026 12:00:00 GMT',
    });
    expect(headers.etag).toMatch(/^W\/"[0-9a-f]{32}"$/);
  });

  test('answers 304 until something changes', async () => {
    const { vendor, clock, site, url } = await served();
    const first = await ask(url);
    const known = { 'if-none-match': first.headers.etag ?? '' };

    const second = await ask(url, { headers: known });
    expect([second.status, second.bytes.length]).toEqual([304, 0]);
    expect(second.headers.etag).toBe(first.headers.etag);

    clock.at += 1000;
    vendor.tick();
    const third = await ask(url, { headers: known });
    expect(third.status).toBe(200);
    expect(third.headers.etag).not.toBe(first.headers.etag);
    expect(site.count(INCIDENTS)).toEqual({
      requests: 3,
      notModified: 1,
      bytes: first.bytes.length + third.bytes.length,
    });
  });

  test('compares dates when there is no ETag, and only then', async () => {
    const { url } = await served();
    const { headers } = await ask(url);
    const since = { 'if-modified-since': headers['last-modified'] ?? '' };

    expect((await ask(url, { headers: since })).status).toBe(304);
    expect((await ask(url, { headers: { ...since, 'if-none-match': 'W/"other"' } })).status).toBe(
      200,
    );
    const old = { 'if-modified-since': 'Tue, 30 Jun 2026 12:00:00 GMT' };
    expect((await ask(url, { headers: old })).status).toBe(200);
  });

  test('compresses as the client wishes', async () => {
    const { url } = await served();
    const of = async (accepted: string) => ask(url, { headers: { 'accept-encoding': accepted } });
    const plain = (await ask(url)).bytes;

    const br = await of('gzip, deflate, br');
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.bytes)).toEqual(plain);
    const gzip = await of('gzip, br;q=0');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.bytes)).toEqual(plain);
    expect(gzip.bytes.length).toBeLessThan(plain.length);
    expect((await of('identity')).headers['content-encoding']).toBeUndefined();
  });

  test('counts by path and all together', async () => {
    const { site, url } = await served();
    await ask(url);
    await ask(`${site.url}/api/v2/status.json`);
    await ask(`${site.url}/nothing`);

    expect(site.count('/api/v2/status.json').requests).toBe(1);
    expect(site.count().requests).toBe(3);
    expect(site.count('/never').requests).toBe(0);
  });

  test('has a page for browsers at the base address', async () => {
    const { site } = await served();
    const { headers, bytes } = await ask(site.url);

    expect(headers['content-type']).toContain('text/html');
    expect(bytes.toString()).toContain('<h1>Acme</h1>');
  });

  test('serves given bytes version by version', async () => {
    const raw = new Raw().put(INCIDENTS, '{"version":1}');
    const vendors = await serve({ vendors: new Map([['recorded', raw]]) });
    const url = vendors.site('recorded').url + INCIDENTS;
    const first = await ask(url);
    const known = { 'if-none-match': first.headers.etag ?? '' };
    expect(first.bytes.toString()).toBe('{"version":1}');
    expect((await ask(url, { headers: known })).status).toBe(304);

    raw.put(INCIDENTS, Buffer.from([0xff, 0x00]), { type: 'application/octet-stream' });
    const second = await ask(url, { headers: known });
    expect([...second.bytes]).toEqual([0xff, 0x00]);
    expect(second.headers['content-type']).toBe('application/octet-stream');

    raw.drop(INCIDENTS);
    expect((await ask(url)).status).toBe(404);
  });

  test('serves a frozen mirror beside the page that goes on', async () => {
    const { vendor } = acme();
    const vendors = await serve({
      vendors: new Map([
        ['acme', vendor],
        ['frozen', vendor.mirror()],
      ]),
    });
    vendor.open({ name: 'New', body: 'New.' });

    expect((await ask(vendors.site('acme').url + INCIDENTS)).bytes.toString()).toContain('New');
    expect((await ask(vendors.site('frozen').url + INCIDENTS)).bytes.toString()).not.toContain(
      'New',
    );
  });
});
