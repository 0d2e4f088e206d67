import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Faults, startVendors, type Vendors } from '../../src/demo/server.ts';
import type { Vendor } from '../../src/demo/vendor.ts';
import { ask } from './client.ts';
import { acme } from './pages.ts';

const INCIDENTS = '/api/v2/incidents.json';
const STATUS = '/api/v2/status.json';

let vendor: Vendor;
let vendors: Vendors;
let faults: Faults;
let url: string;

beforeEach(async () => {
  ({ vendor } = acme());
  vendor.backfill({ incidents: 5 });
  vendors = await startVendors({ vendors: new Map([['acme', vendor]]) });
  faults = vendors.site('acme').faults;
  url = vendors.site('acme').url + INCIDENTS;
});

afterEach(() => vendors.close());

describe('a server that misbehaves', () => {
  test('takes a request and never answers (hang)', async () => {
    faults.set({ kind: 'hang' });
    const asked = ask(url);
    while (vendors.site('acme').count().requests === 0) await new Promise(setImmediate);
    await vendors.close();

    expect(await asked).toMatchObject({ status: 0, error: 'ECONNRESET' });
    vendors = await startVendors({ vendors: new Map() });
  });

  test('begins a body and never ends it (hangBody)', async () => {
    faults.set({ kind: 'hangBody', at: 10 });
    const got = await ask(url, { enough: 10 });

    expect(got.status).toBe(200);
    expect(got.bytes).toHaveLength(10);
    expect(Number(got.headers['content-length'])).toBeGreaterThan(10);
  });

  test('resets the connection, before the head or within the body (reset)', async () => {
    faults.set({ kind: 'reset' });
    expect(await ask(url)).toMatchObject({ status: 0, error: 'ECONNRESET' });

    faults.set({ kind: 'reset', at: 20 });
    const got = await ask(url);
    expect(got.error).toBe('ECONNRESET');
    expect(got.bytes.length).toBeLessThanOrEqual(20);
  });

  test('answers another status with headers of its own (status)', async () => {
    faults.set({ kind: 'status', status: 429, headers: { 'retry-after': '7' }, body: 'slow down' });
    const { status, headers, bytes } = await ask(url);

    expect([status, headers['retry-after'], bytes.toString()]).toEqual([429, '7', 'slow down']);
  });

  test('answers 200 with HTML, with nothing, or with other JSON', async () => {
    faults.set({ kind: 'html' });
    const html = await ask(url);
    expect([html.status, html.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html.bytes.toString()).toContain('<!DOCTYPE html>');

    faults.set({ kind: 'empty' });
    expect(await ask(url)).toMatchObject({ status: 200, pieces: 0 });

    faults.set({ kind: 'wrongJson' });
    expect((await ask(url)).bytes.toString()).toBe('{"error":"Too many requests"}');
    faults.set({ kind: 'wrongJson', body: {} });
    expect((await ask(url)).bytes.toString()).toBe('{}');
  });

  test('cuts a body under a head that fits, or under one that promises more (torn)', async () => {
    const full = (await ask(url)).bytes;
    faults.set({ kind: 'torn', at: 100, length: 'right' });
    const right = await ask(url);
    expect([right.bytes, right.error]).toEqual([full.subarray(0, 100), undefined]);

    faults.set({ kind: 'torn', at: 100, length: 'wrong' });
    const wrong = await ask(url);
    expect([wrong.bytes, wrong.error]).toEqual([full.subarray(0, 100), 'ECONNRESET']);
    expect(wrong.headers['content-length']).toBe(String(full.length));
  });

  test('sends a body without end (endless)', async () => {
    faults.set({ kind: 'endless' });
    const got = await ask(url, { enough: 3_000_000 });

    expect(got.status).toBe(200);
    expect(got.bytes.length).toBeGreaterThanOrEqual(3_000_000);
    expect(got.headers['content-length']).toBeUndefined();
  });

  test('sends a whole body piece by piece (drip)', async () => {
    const full = (await ask(url)).bytes;
    faults.set({ kind: 'drip', bytes: Math.ceil(full.length / 4), everyMs: 5 });
    const got = await ask(url);

    expect(got.bytes).toEqual(full);
    expect(got.pieces).toBeGreaterThan(1);
  });

  test('leads elsewhere (redirect)', async () => {
    faults.set({ kind: 'redirect', to: 'http://127.0.0.1/new', status: 301 });
    expect(await ask(url)).toMatchObject({
      status: 301,
      headers: { location: 'http://127.0.0.1/new' },
    });

    faults.set({ kind: 'redirect', to: '/found' });
    expect((await ask(url)).status).toBe(302);
  });

  test('answers well, only later (slow)', async () => {
    const full = (await ask(url)).bytes;
    faults.set({ kind: 'slow', ms: 5 });

    expect(await ask(url)).toMatchObject({ status: 200, bytes: full });
  });

  test('shows an older copy and then the page again (stale)', async () => {
    const old = await ask(url);
    const mirror = vendor.mirror();
    vendor.open({ name: 'New', body: 'New.' });
    faults.set({ kind: 'stale', mirror });
    const stale = await ask(url);
    expect(stale.bytes).toEqual(old.bytes);
    expect(stale.headers.etag).toBe(old.headers.etag);

    faults.clear();
    expect((await ask(url)).bytes.toString()).toContain('"name":"New"');
  });

  test('spoils what was asked for, encoded as it was asked for', async () => {
    faults.set({ kind: 'torn', at: 50, length: 'right' });
    const { headers, bytes } = await ask(url, { headers: { 'accept-encoding': 'gzip' } });

    expect(headers['content-encoding']).toBe('gzip');
    expect(bytes).toHaveLength(50);
  });

  test('disturbs no other vendor', async () => {
    const two = await startVendors({
      vendors: new Map([
        ['a', vendor],
        ['b', vendor],
      ]),
    });
    two.site('a').faults.set({ kind: 'status', status: 500 });

    expect((await ask(two.site('a').url + INCIDENTS)).status).toBe(500);
    expect((await ask(two.site('b').url + INCIDENTS)).status).toBe(200);
    await two.close();
  });
});

describe('faults', () => {
  test('may hold for one path only, which goes before the site’s own', async () => {
    faults.set({ kind: 'status', status: 500 });
    faults.set({ kind: 'status', status: 502 }, { path: INCIDENTS });
    const status = vendors.site('acme').url + STATUS;
    expect([(await ask(url)).status, (await ask(status)).status]).toEqual([502, 500]);

    faults.clear(INCIDENTS);
    expect((await ask(url)).status).toBe(500);
    faults.clear();
    expect((await ask(url)).status).toBe(200);
  });

  test('may hold for so many requests', async () => {
    faults.set({ kind: 'status', status: 503 }, { times: 2 });
    const statuses = [await ask(url), await ask(url), await ask(url)].map(({ status }) => status);

    expect(statuses).toEqual([503, 503, 200]);
  });

  test('count as requests', async () => {
    faults.set({ kind: 'empty' });
    await ask(url);

    expect(vendors.site('acme').count(INCIDENTS)).toEqual({
      requests: 1,
      notModified: 0,
      bytes: 0,
    });
  });

  test('may be switched from outside of the server', async () => {
    const own = new Faults();
    const one = await startVendors({
      vendors: new Map([['a', vendor]]),
      faults: new Map([['a', own]]),
    });
    own.set({ kind: 'status', status: 418 });

    expect((await ask(one.site('a').url + INCIDENTS)).status).toBe(418);
    await one.close();
  });
});
