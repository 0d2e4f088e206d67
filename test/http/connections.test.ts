import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  client,
  closeAll,
  faultOf,
  get,
  rawSite,
  site,
  sleep,
  until,
  type Site,
} from './servers.ts';

afterEach(async () => {
  vi.useRealTimers();
  await closeAll();
});

const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

/** Answers after a moment and remembers how many requests were under way at once. */
async function slowSite(ms: number): Promise<Site & { most: () => number }> {
  let now = 0;
  let most = 0;
  const page = await site((_, response) => {
    most = Math.max(most, ++now);
    response.on('close', () => now--);
    setTimeout(() => response.end('ok'), ms);
  });
  return { ...page, most: () => most };
}

function times(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

describe('a kept-alive connection', () => {
  it('is used again', async () => {
    const page = await slowSite(0);
    const http = client();

    for (const _ of times(5)) await get(http, page.url());

    expect(page.connections()).toBe(1);
  });

  it.each(['end', 'resetAndDestroy'] as const)(
    'that the server drops (%s) just when it is used costs no poll',
    async (drop) => {
      // The first answer on a connection is given, the second request on it is dropped.
      const page = await rawSite((socket) => {
        let requests = 0;
        socket.on('data', () => {
          if (++requests === 1) socket.write(OK);
          else socket[drop]();
        });
      });
      const http = client();

      for (const _ of times(20)) {
        expect((await get(http, page.url())).body.toString()).toBe('ok');
      }
      expect(page.connections()).toBe(20);
    },
  );

  it('that the server closes after each answer costs no poll', async () => {
    const page = await rawSite((socket) => {
      socket.on('data', () => {
        socket.write(OK);
        setTimeout(() => socket.end(), page.connections() % 4);
      });
    });
    const http = client();

    const bodies = new Set<string>();
    for (const i of times(100)) {
      bodies.add((await get(http, page.url())).body.toString());
      await sleep(i % 4);
    }

    expect([...bodies]).toEqual(['ok']);
  });

  it('that is dropped twice in a row is a fault: there is one retry', async () => {
    let requests = 0;
    const page = await rawSite((socket) => {
      socket.on('data', () => (++requests === 1 ? socket.write(OK) : socket.resetAndDestroy()));
    });
    const http = client();

    await get(http, page.url());

    expect(await faultOf(get(http, page.url()))).toMatchObject({ code: 'NETWORK' });
    expect(requests).toBe(3);
  });

  it('that is new and dropped is a fault at once', async () => {
    const page = await rawSite((socket) => socket.on('data', () => socket.resetAndDestroy()));

    expect(await faultOf(get(client(), page.url()))).toMatchObject({
      message: `status.acme.test:${page.port}: connection reset`,
    });
    expect(page.connections()).toBe(1);
  });

  it('that breaks in the middle of an answer is a fault at once', async () => {
    let requests = 0;
    const page = await rawSite((socket) => {
      socket.on('data', () => {
        if (++requests === 1) socket.write(OK);
        else {
          socket.write('HTTP/1.1 200 OK\r\n');
          setTimeout(() => socket.resetAndDestroy(), 20);
        }
      });
    });
    const http = client();

    await get(http, page.url());
    await faultOf(get(http, page.url()));

    expect(requests).toBe(2);
  });

  it.each([
    [undefined, 65_000],
    [60_000, 65_000],
    [60_001, 4000],
  ])('with intervals of %s ms is kept for %i ms', async (shortestMs, keptMs) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = await site((_, response) => response.end('ok'));

    await get(client({ shortestMs }), page.url());
    await new Promise((done) => setImmediate(done));
    vi.advanceTimersByTime(keptMs - 100);
    await new Promise((done) => setImmediate(done));
    const before = page.sockets.size;
    vi.advanceTimersByTime(200);
    vi.useRealTimers();

    expect(before).toBe(1);
    await until(() => page.sockets.size === 0);
  });
});

describe('the limits', () => {
  it('hold for one host', async () => {
    const page = await slowSite(10);
    const http = client({ perHost: 2 });

    await Promise.all(times(12).map(() => get(http, page.url())));

    expect(page.most()).toBe(2);
    expect(page.connections()).toBe(2);
  });

  it('hold for all hosts together', async () => {
    const page = await slowSite(10);
    const http = client({ concurrency: 3, perHost: 2 });

    await Promise.all(times(12).map((i) => get(http, page.url('/', `host${i}.test`))));

    expect(page.most()).toBe(3);
  });

  it('never let a slow host’s queue hold up the others', async () => {
    const page = await site((request, response) => {
      if (request.headers.host?.startsWith('slow.') !== true) response.end('ok');
    });
    const http = client({ concurrency: 3, perHost: 2 });

    const slow = times(10).map(() =>
      faultOf(get(http, page.url('/', 'slow.test'), { timeoutMs: 300 })),
    );
    await Promise.all(times(10).map((i) => get(http, page.url('/', `host${i}.test`))));
    const slowAsked = page.requests.filter(({ headers }) => headers.host?.startsWith('slow.'));
    await closeAll();
    await Promise.all(slow);

    expect(slowAsked).toHaveLength(2);
  });

  it('start the deadline when the request starts, not while it is queued', async () => {
    const page = await slowSite(100);
    const http = client({ perHost: 1 });

    await Promise.all(times(5).map(() => get(http, page.url(), { timeoutMs: 400 })));

    expect(page.requests).toHaveLength(5);
  });
});

describe('unsubscribing', () => {
  it.each([
    ['behind its host', { concurrency: 9, perHost: 1 }, 'a.test'],
    ['behind all, with its host’s place in hand', { concurrency: 1, perHost: 1 }, 'b.test'],
  ])('while queued %s means never asking, and others move up', async (_, limits, name) => {
    let release = (): unknown => undefined;
    const page = await site((request, response) => {
      if (request.url === '/1') release = () => response.end('ok');
      else response.end('ok');
    });
    const http = client(limits);
    const first = get(http, page.url('/1', 'a.test'));
    await until(() => page.requests.length === 1);
    const subscription = http.ask({ url: page.url('/2', name), timeoutMs: 1000 }).subscribe();
    const third = get(http, page.url('/3', name));
    await sleep(5);

    subscription.unsubscribe();
    release();
    await Promise.all([first, third]);

    expect(page.requests.map(({ url }) => url)).toEqual(['/1', '/3']);
  });

  it('in flight drops the connection and frees the place', async () => {
    const page = await site((request, response) => {
      if (request.url !== '/hang') response.end('ok');
    });
    const http = client({ concurrency: 1, perHost: 1 });
    const subscription = http.ask({ url: page.url('/hang'), timeoutMs: 60_000 }).subscribe();
    await until(() => page.requests.length === 1);

    subscription.unsubscribe();
    await get(http, page.url('/next'));

    await until(() => page.sockets.size === 1);
    expect(page.connections()).toBe(2);
  });

  it('while connecting drops the connection and frees the place', async () => {
    const page = await rawSite((socket) => socket.resume());
    const http = client({ concurrency: 1, perHost: 1 });
    const url = page.url().replace('http:', 'https:');
    const subscription = http.ask({ url, timeoutMs: 60_000 }).subscribe();
    await until(() => page.sockets.size === 1);

    subscription.unsubscribe();

    await until(() => page.sockets.size === 0);
    await sleep(20);
    expect(page.connections()).toBe(1);
  });

  it('after an abort undici does not connect anew for nobody', async () => {
    const page = await site(() => undefined);
    const subscription = client().ask({ url: page.url(), timeoutMs: 60_000 }).subscribe();
    await until(() => page.requests.length === 1);

    subscription.unsubscribe();
    await until(() => page.sockets.size === 0);
    await sleep(30);

    expect(page.connections()).toBe(1);
  });
});

describe('closing', () => {
  it('gives up what is in flight and what is queued, and refuses more', async () => {
    const page = await site(() => undefined);
    const http = client({ perHost: 1 });
    const both = [faultOf(get(http, page.url())), faultOf(get(http, page.url()))];
    await until(() => page.requests.length === 1);

    await http.close();

    const fault = {
      code: 'NETWORK',
      message: `status.acme.test:${page.port}: request was given up`,
      retryable: false,
    };
    expect(await Promise.all(both)).toEqual([fault, fault]);
    expect(await faultOf(get(http, page.url()))).toEqual(fault);
    await until(() => page.sockets.size === 0);
    expect(page.requests).toHaveLength(1);
  });

  it('closes connections that are idle', async () => {
    const page = await slowSite(0);
    const http = client();
    await get(http, page.url());
    expect(page.sockets.size).toBe(1);

    await http.close();

    await until(() => page.sockets.size === 0);
  });
});
