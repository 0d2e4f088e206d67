import { randomBytes } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { bytesSite, client, closeAll, faultOf, get, rawSite, site, until } from './servers.ts';

afterEach(closeAll);

const HEAD = 'HTTP/1.1 200 OK\r\n';
const ZEROS = Buffer.alloc(50 * 2 ** 20);
const BOMB = gzipSync(ZEROS, { level: 9 });

describe('a body that is too long', () => {
  const tooLarge = (port: number): object => ({
    code: 'TOO_LARGE',
    message: `status.acme.test:${port} sent more than 1 MiB`,
    retryable: false,
  });

  it.each([
    ['gzip', BOMB],
    ['br', brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } })],
  ])('once it is unpacked (a bomb in %s) is refused', async (encoding, bomb) => {
    const page = await site((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb);
    });

    const fault = await faultOf(get(client({ maxBodyBytes: 2 ** 20 }), page.url()));

    expect(fault).toEqual(tooLarge(page.port));
  });

  it('on the wire is refused and its connection dropped, packed or not', async () => {
    const noise = randomBytes(2 ** 20 + 1);
    const page = await site((request, response) => {
      if (request.url === '/packed') response.setHeader('content-encoding', 'gzip');
      response.end(noise);
    });
    const http = client({ maxBodyBytes: 2 ** 20 });

    expect(await faultOf(get(http, page.url('/plain')))).toEqual(tooLarge(page.port));
    expect(await faultOf(get(http, page.url('/packed')))).toEqual(tooLarge(page.port));
    await until(() => page.sockets.size === 0);
  });

  it('because it never ends is stopped early', async () => {
    let sent = 0;
    const page = await site((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(ZEROS.subarray(0, 65_536))) sent += 65_536;
      };
      response.on('drain', more);
      more();
    });

    const fault = await faultOf(get(client({ maxBodyBytes: 2 ** 20 }), page.url()));

    expect(fault).toEqual(tooLarge(page.port));
    await until(() => page.sockets.size === 0);
    expect(sent).toBeLessThan(32 * 2 ** 20);
  });

  it('exactly at the limit is read', async () => {
    const page = await site((_, response) => response.end(ZEROS.subarray(0, 2 ** 20)));

    const { body } = await get(client({ maxBodyBytes: 2 ** 20 }), page.url());

    expect(body).toHaveLength(2 ** 20);
  });
});

describe('the deadline', () => {
  const late = (port: number, what: string): object => ({
    code: 'TIMEOUT',
    message: `status.acme.test:${port} did not answer within 0.2 s (${what})`,
    retryable: true,
  });

  it('cuts off a server that never sends headers', async () => {
    const page = await site(() => undefined);

    const fault = await faultOf(get(client(), page.url(), { timeoutMs: 200 }));

    expect(fault).toEqual(late(page.port, 'connected, but no headers came'));
    await until(() => page.sockets.size === 0);
    expect(page.connections()).toBe(1);
  });

  it('cuts off a server that sends its headers in drips', async () => {
    const page = await rawSite((socket) => {
      socket.write(HEAD);
      const drip = setInterval(() => socket.write('x: y\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });

    const fault = await faultOf(get(client(), page.url(), { timeoutMs: 200 }));

    expect(fault).toEqual(late(page.port, 'connected, but no headers came'));
  });

  it('cuts off a server that sends its body in drips', async () => {
    const page = await site((_, response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });

    const fault = await faultOf(get(client(), page.url(), { timeoutMs: 200 }));

    expect(fault).toEqual(late(page.port, 'the body did not end'));
    await until(() => page.sockets.size === 0);
  });

  it('cuts off a server that accepts and never shakes hands', async () => {
    const page = await rawSite((socket) => socket.resume());
    const url = page.url().replace('http:', 'https:');

    const fault = await faultOf(get(client(), url, { timeoutMs: 200 }));

    expect(fault).toEqual(late(page.port, 'no connection'));
    await until(() => page.sockets.size === 0);
    expect(page.connections()).toBe(1);
  });

  it('cuts off a name server that never answers', async () => {
    const never = new Promise<string[]>(() => undefined);
    const silent = { resolve4: () => never, resolve6: () => never, cancel: () => undefined };
    const http = client({ dns: { createResolver: () => silent } });

    const fault = await faultOf(get(http, 'http://status.acme.test/', { timeoutMs: 200 }));

    expect(fault).toMatchObject({
      code: 'TIMEOUT',
      message: 'status.acme.test did not answer within 0.2 s (no connection)',
    });
  });

  it('leaves the host usable: the next request gets through', async () => {
    const page = await site((request, response) => {
      if (request.url !== '/hang') response.end('ok');
    });
    const http = client({ perHost: 1 });

    await faultOf(get(http, page.url('/hang'), { timeoutMs: 150 }));
    const { body } = await get(http, page.url('/well'));

    expect(body.toString()).toBe('ok');
  });

  it('tells what a server refused even if that body does not end', async () => {
    const page = await site((_, response) => response.writeHead(503).write('one moment'));

    const fault = await faultOf(get(client(), page.url(), { timeoutMs: 150 }));

    expect(fault).toMatchObject({ code: 'HTTP_STATUS', status: 503 });
  });
});

describe('a broken answer', () => {
  it.each([
    ['reset in the middle', `${HEAD}content-length: 99\r\n\r\nabc`, 'reset', 'connection reset'],
    [
      'closed in the middle',
      `${HEAD}content-length: 99\r\n\r\nabc`,
      'end',
      'connection closed early',
    ],
    [
      'cut in a chunk',
      `${HEAD}transfer-encoding: chunked\r\n\r\n9\r\nabc`,
      'end',
      'connection closed early',
    ],
    [
      'with garbage for chunks',
      `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n`,
      '',
      'answer is not HTTP',
    ],
    ['that is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', '', 'answer is not HTTP'],
    ['that is nothing', '', 'end', 'connection closed early'],
    [
      'that ends early and says "close"',
      `${HEAD}connection: close\r\ncontent-length: 9\r\n\r\nabc`,
      'end',
      'answer is shorter or longer than announced',
    ],
  ])('%s is a network fault', async (_, bytes, end, reason) => {
    const page = await bytesSite((_, socket) => {
      socket.write(bytes);
      if (end === 'end') socket.end();
      if (end === 'reset') setTimeout(() => socket.resetAndDestroy(), 20);
      return undefined;
    });

    expect(await faultOf(get(client(), page.url()))).toEqual({
      code: 'NETWORK',
      message: `status.acme.test:${page.port}: ${reason}`,
      retryable: true,
    });
  });

  it('with endless headers is cut off', async () => {
    const page = await bytesSite(() => `${HEAD}${'x-filler: 0123456789\r\n'.repeat(5000)}\r\n`);

    expect(await faultOf(get(client(), page.url()))).toEqual({
      code: 'TOO_LARGE',
      message: `status.acme.test:${page.port} sent too many headers`,
      retryable: false,
    });
  });
});

describe('a host that is not there', () => {
  it('refuses the connection', async () => {
    const gone = await site(() => undefined);
    await closeAll();

    expect(await faultOf(get(client(), gone.url()))).toEqual({
      code: 'NETWORK',
      message: `status.acme.test:${gone.port}: connection refused`,
      retryable: true,
    });
  });

  it('has no name', async () => {
    const none = (): Promise<never> =>
      Promise.reject(Object.assign(new Error('queryA ENOTFOUND'), { code: 'ENOTFOUND' }));
    const dns = {
      createResolver: () => ({ resolve4: none, resolve6: none, cancel: () => undefined }),
      system: none,
    };

    expect(await faultOf(get(client({ dns }), 'http://status.acme.test/'))).toEqual({
      code: 'NETWORK',
      message: 'status.acme.test: name not found',
      retryable: true,
    });
  });
});
