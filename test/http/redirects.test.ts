import { afterEach, describe, expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.ts';
import { nextTarget } from '../../src/http/redirect.ts';
import { parseTarget } from '../../src/http/target.ts';
import { client, closeAll, faultOf, get, site, sleep, until, type Site } from './servers.ts';

afterEach(closeAll);

/** A site with redirects: `/301/x` leads to `to('/x')` with 301, everything else is a page. */
function redirecting(to: (rest: string, page: Site) => string): Promise<Site> {
  const ready: Promise<Site> = site(async (request, response) => {
    const [, status, rest] = /^\/(\d{3})(\/.*)$/.exec(request.url ?? '') ?? [];
    if (status === undefined) response.end(`at ${request.url}`);
    else response.writeHead(Number(status), { location: to(rest!, await ready) }).end('moved');
  });
  return ready;
}

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    'of %i is followed, and the answer says where to',
    async (status) => {
      const page = await redirecting((rest) => rest);

      const answer = await get(client(), page.url(`/${status}/api?x=1`));

      expect(answer.body.toString()).toBe('at /api?x=1');
      expect(answer.url).toBe(page.url('/api?x=1'));
      expect(page.connections()).toBe(1);
    },
  );

  it('may be the first of five', async () => {
    const page = await redirecting((rest) => rest);

    const answer = await get(client(), page.url('/301/302/303/307/308/end'));

    expect(answer.url).toBe(page.url('/end'));
  });

  it('may not be the first of six', async () => {
    const page = await redirecting((rest) => rest);

    expect(await faultOf(get(client(), page.url('/301/301/301/301/301/301/end')))).toEqual({
      code: 'REDIRECT',
      message: `status.acme.test:${page.port} redirects more than 5 times`,
      retryable: false,
    });
    expect(page.requests).toHaveLength(6);
  });

  it.each(['/301/a', '//status.acme.test:PORT/301/a', ''])(
    'in a loop (%j) is refused',
    async (location) => {
      const page = await redirecting(
        (_, { port }) => location.replace('PORT', String(port)) || '#top',
      );

      expect(await faultOf(get(client(), page.url('/301/a')))).toMatchObject({
        code: 'REDIRECT',
        message: `status.acme.test:${page.port} redirects in a loop`,
      });
      expect(page.requests).toHaveLength(1);
    },
  );

  it.each(['ftp://other.test/', 'http://[', 'javascript:alert(1)'])(
    'to %s is refused',
    async (to) => {
      const page = await redirecting(() => to);

      expect(await faultOf(get(client(), page.url('/301/a')))).toMatchObject({
        code: 'REDIRECT',
        message: `status.acme.test:${page.port} redirects to an address that is none`,
      });
    },
  );

  it('from https to http is refused', () => {
    const from = parseTarget('https://status.acme.test/a')!;

    expect(nextTarget(from, 'http://status.acme.test/b', [from.href])).toEqual(
      new Fault('REDIRECT', 'status.acme.test redirects from https to http (status.acme.test)'),
    );
    expect(nextTarget(from, '//other.test/b', [from.href])).toMatchObject({
      href: 'https://other.test/b',
    });
  });

  it('without a location is a plain fault', async () => {
    const page = await site((_, response) => response.writeHead(301).end());

    expect(await faultOf(get(client(), page.url()))).toMatchObject({
      code: 'HTTP_STATUS',
      status: 301,
    });
  });

  it('within the origin keeps the provider’s headers; out of it, for good, it does not', async () => {
    const page = await redirecting((rest, self) => {
      if (rest === '/out') return self.url('/301/back', 'other.test');
      return rest === '/back' ? self.url('/end') : '/301/out';
    });
    const headers = { 'x-api-key': 'secret', Authorization: 'secret' };

    await get(client(), page.url('/301/start'), { headers, validators: { etag: '"1"' } });

    expect(
      page.requests.map(({ headers }) => [
        headers.host?.split(':')[0],
        headers['x-api-key'],
        headers.authorization,
        headers['if-none-match'],
      ]),
    ).toEqual([
      ['status.acme.test', 'secret', 'secret', '"1"'],
      ['status.acme.test', 'secret', 'secret', '"1"'],
      ['other.test', undefined, undefined, '"1"'],
      ['status.acme.test', undefined, undefined, '"1"'],
    ]);
  });

  it('with an endless body is followed all the same', async () => {
    const page = await site((request, response) => {
      if (request.url === '/end') response.end('ok');
      else {
        response.writeHead(302, { location: '/end' });
        const drip = setInterval(() => response.write('x'.repeat(65_536)), 1);
        response.on('close', () => clearInterval(drip));
      }
    });

    expect((await get(client(), page.url())).body.toString()).toBe('ok');
    await until(() => page.sockets.size === 1);
  });

  it('to a host that asked for a pause fails without asking it', async () => {
    const page = await redirecting((_, self) => self.url('/page', 'other.test'));
    const limited = await site((_, response) => response.writeHead(429).end());
    const http = client();
    const there = limited.url('/', 'other.test');
    const leads = await redirecting(() => there);

    await faultOf(get(http, there));
    const fault = await faultOf(get(http, leads.url('/301/a')));
    const other = await get(http, page.url('/301/a'));

    expect(fault).toMatchObject({ code: 'RATE_LIMITED' });
    expect(limited.requests).toHaveLength(1);
    expect(other.body.toString()).toBe('at /page');
  });

  it('to another host waits for a place there, and gives its own up', async () => {
    let most = 0;
    let now = 0;
    const busy = await site((_, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        response.end('ok');
      }, 20);
    });
    const page = await redirecting(() => busy.url('/', 'busy.test'));
    const http = client({ perHost: 1, concurrency: 2 });

    await Promise.all([1, 2, 3, 4].map(() => get(http, page.url('/301/a'))));

    expect(most).toBe(1);
  });

  it('spends the same deadline on all its steps', async () => {
    const page = await site(async (request, response) => {
      await sleep(60);
      const step = Number(request.url?.slice(1));
      response.writeHead(302, { location: page.url(`/${step + 1}`, `n${step}.test`) }).end();
    });

    expect(await faultOf(get(client(), page.url('/1'), { timeoutMs: 150 }))).toMatchObject({
      code: 'TIMEOUT',
    });
    expect(page.requests.length).toBeLessThan(4);
  });
});
