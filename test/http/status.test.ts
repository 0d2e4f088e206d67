import { afterEach, describe, expect, it } from 'vitest';
import { client, closeAll, faultOf, get, site, until } from './servers.ts';

afterEach(closeAll);

const NOW = Date.UTC(2026, 10, 23, 8, 0, 0);

describe('an answer that is not a 2xx', () => {
  it.each([
    [300, false],
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [408, true],
    [410, false],
    [425, true],
    [500, true],
    [502, true],
    [503, true],
    [504, true],
  ])('of %i is a fault; worth another try: %s', async (status, retryable) => {
    const page = await site((_, response) => response.writeHead(status).end('<html>'));

    expect(await faultOf(get(client(), page.url()))).toEqual({
      code: 'HTTP_STATUS',
      message: `status.acme.test:${page.port} answered ${status}`,
      retryable,
      status,
    });
  });

  it('keeps its connection when the body is short, and drops it when it is long', async () => {
    const page = await site((request, response) => {
      response.writeHead(500).end('x'.repeat(request.url === '/long' ? 200_000 : 2000));
    });
    const http = client();

    await faultOf(get(http, page.url('/short')));
    await faultOf(get(http, page.url('/short')));
    const afterShort = page.connections();
    await faultOf(get(http, page.url('/long')));
    await faultOf(get(http, page.url('/long')));

    expect([afterShort, page.connections()]).toEqual([1, 2]);
  });

  it('says how long to wait without holding the host, if it is a 500', async () => {
    const page = await site((_, response) => response.writeHead(500, { 'retry-after': '7' }).end());
    const http = client();

    expect(await faultOf(get(http, page.url()))).toMatchObject({ status: 500, retryAfterMs: 7000 });
    expect(await faultOf(get(http, page.url()))).toMatchObject({ code: 'HTTP_STATUS' });
  });
});

describe('a host that asks for a pause', () => {
  it.each([
    [429, '25', 25_000],
    [429, 'Mon, 23 Nov 2026 08:00:25 GMT', 25_000],
    [503, '25', 25_000],
    [429, undefined, 30_000],
    [429, '-1', 30_000],
    [429, '86400', 3_600_000],
    [403, '60', 60_000],
  ])('with %i and Retry-After %j is left alone', async (status, wish, waitMs) => {
    let now = NOW;
    const page = await site((_, response) => {
      response.writeHead(status, wish === undefined ? {} : { 'retry-after': wish }).end();
    });
    const http = client({ now: () => now });

    const first = await faultOf(get(http, page.url('/a')));
    now += 1000;
    const second = await faultOf(get(http, page.url('/b')));
    now += waitMs - 1001;
    await faultOf(get(http, page.url('/c')));
    const askedDuring = page.requests.length;
    now += 1;
    await faultOf(get(http, page.url('/d')));

    expect(first).toMatchObject({
      code: 'HTTP_STATUS',
      status,
      retryable: true,
      retryAfterMs: waitMs,
    });
    expect(second).toEqual({
      code: 'RATE_LIMITED',
      message: `status.acme.test:${page.port} asked for a pause; ${waitMs / 1000 - 1} s are left`,
      retryable: true,
      retryAfterMs: waitMs - 1000,
    });
    expect(askedDuring).toBe(1);
    expect(page.requests.map(({ url }) => url)).toEqual(['/a', '/d']);
  });

  it.each([
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 90) }, 90_000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' }, 3_600_000],
    [{ 'x-ratelimit-remaining': '0' }, 30_000],
    [{ 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '99999999999' }, undefined],
  ])('with 403 and %j, as GitHub does, is left alone for %s ms', async (headers, waitMs) => {
    const page = await site((_, response) => response.writeHead(403, headers).end());
    const http = client({ now: () => NOW });

    const first = await faultOf(get(http, page.url()));
    await faultOf(get(http, page.url()));

    expect([first['retryable'], first['retryAfterMs']]).toEqual([waitMs !== undefined, waitMs]);
    expect(page.requests).toHaveLength(waitMs === undefined ? 2 : 1);
  });

  it.each([
    [503, {}],
    [503, { 'retry-after': 'soon' }],
    [429, { 'retry-after': '0' }],
  ])('with %i and %j may be asked again', async (status, headers) => {
    const page = await site((_, response) => response.writeHead(status, headers).end());
    const http = client();

    await faultOf(get(http, page.url()));
    await faultOf(get(http, page.url()));

    expect(page.requests).toHaveLength(2);
  });

  it('does not hold other hosts', async () => {
    const page = await site((request, response) => {
      const limited = request.headers.host?.startsWith('limited.');
      response.writeHead(limited === true ? 429 : 200).end('ok');
    });
    const http = client();

    await faultOf(get(http, page.url('/', 'limited.test')));
    const { body } = await get(http, page.url('/', 'other.test'));

    expect(body.toString()).toBe('ok');
  });

  it('fails new requests at once, though all places are taken', async () => {
    const page = await site((request, response) => {
      if (request.url === '/limited') response.writeHead(429).end();
    });
    const http = client({ concurrency: 1 });

    await faultOf(get(http, page.url('/limited', 'limited.test')));
    const hanging = http.ask({ url: page.url('/hang'), timeoutMs: 60_000 }).subscribe();
    await until(() => page.requests.length === 2);

    expect(await faultOf(get(http, page.url('/', 'limited.test')))).toMatchObject({
      code: 'RATE_LIMITED',
    });
    hanging.unsubscribe();
  });

  it('fails those that are queued for it without asking', async () => {
    const page = await site((_, response) => {
      setTimeout(() => response.writeHead(429).end(), 20);
    });
    const http = client({ perHost: 1 });

    const faults = await Promise.all([1, 2, 3].map(() => faultOf(get(http, page.url()))));

    expect(faults.map(({ code }) => code)).toEqual(['HTTP_STATUS', 'RATE_LIMITED', 'RATE_LIMITED']);
    expect(page.requests).toHaveLength(1);
  });
});
