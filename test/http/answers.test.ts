import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { client, closeAll, faultOf, get, site } from './servers.ts';

afterEach(closeAll);

const PAGE = Buffer.from(JSON.stringify({ page: 'acme', incidents: ['…'] }));

describe('a request', () => {
  it('says who asks, what it takes and what it knows', async () => {
    const page = await site((_, response) => response.end(PAGE));

    await get(client(), page.url(), {
      accept: 'application/json',
      headers: { 'x-api-key': 'secret' },
      validators: { etag: 'W/"1"', lastModified: 'Sun, 06 Nov 1994 08:49:37 GMT' },
    });

    expect(page.requests[0]?.headers).toEqual({
      host: `status.acme.test:${page.port}`,
      connection: 'keep-alive',
      'user-agent': 'statuswire/0.1.0 (+https://example.test)',
      accept: 'application/json',
      'accept-encoding': 'gzip, br',
      'if-none-match': 'W/"1"',
      'if-modified-since': 'Sun, 06 Nov 1994 08:49:37 GMT',
      'x-api-key': 'secret',
    });
  });

  it('lets the provider’s own headers win', async () => {
    const page = await site((_, response) => response.end(PAGE));

    await get(client(), page.url(), { headers: { 'User-Agent': 'curl', Accept: 'text/html' } });

    expect(page.requests[0]?.headers).toMatchObject({ 'user-agent': 'curl', accept: 'text/html' });
    expect(page.requests[0]?.rawHeaders.filter((name) => /user-agent/i.test(name))).toHaveLength(1);
  });

  it('is not made before somebody subscribes', async () => {
    const page = await site((_, response) => response.end(PAGE));
    const http = client();

    http.ask({ url: page.url('/never'), timeoutMs: 1000 });
    await get(http, page.url('/asked'));

    expect(page.requests.map(({ url }) => url)).toEqual(['/asked']);
  });

  it.each(['ftp://status.acme.test/', 'status.acme.test', ''])(
    'to %j is refused as configuration',
    async (url) => {
      expect(await faultOf(get(client(), url))).toEqual({
        code: 'CONFIG',
        message: 'the address is not one of http or https',
        retryable: false,
      });
    },
  );

  it('with a header that cannot be sent is refused without showing its value', async () => {
    const fault = await faultOf(
      get(client(), 'http://status.acme.test/', { headers: { 'x-key': 'a\nb' } }),
    );

    expect(fault).toEqual({
      code: 'CONFIG',
      message: 'status.acme.test: the request cannot be sent (invalid x-key header)',
      retryable: false,
    });
  });
});

describe('an answer', () => {
  it('brings the whole body, its type and its validators', async () => {
    const page = await site((_, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/json; charset=utf-8',
        ETag: '"é1"',
        'Last-Modified': 'Sun, 06 Nov 1994 08:49:37 GMT',
      });
      response.write(PAGE.subarray(0, 10));
      setTimeout(() => response.end(PAGE.subarray(10)), 20);
    });

    expect(await get(client(), page.url('/a?b=c'))).toEqual({
      url: page.url('/a?b=c'),
      notModified: false,
      contentType: 'application/json; charset=utf-8',
      validators: { etag: '"é1"', lastModified: 'Sun, 06 Nov 1994 08:49:37 GMT' },
      body: PAGE,
    });
  });

  it('of 304 keeps the validators that were sent', async () => {
    const validators = { etag: '"é1"', lastModified: 'Sun, 06 Nov 1994 08:49:37 GMT' };
    const page = await site((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"é1"' ? 304 : 500).end();
    });

    expect(await get(client(), page.url(), { validators })).toEqual({
      url: page.url(),
      notModified: true,
      contentType: '',
      validators,
      body: Buffer.alloc(0),
    });
  });

  it('of 304 with a new entity tag brings the new one', async () => {
    const page = await site((_, response) => response.writeHead(304, { etag: 'W/"2"' }).end());

    const { validators } = await get(client(), page.url(), {
      validators: { etag: '"1"', lastModified: 'x' },
    });

    expect(validators).toEqual({ etag: 'W/"2"', lastModified: 'x' });
  });

  it('of 304 to a request without validators is no answer', async () => {
    const page = await site((_, response) => response.writeHead(304).end());

    expect(await faultOf(get(client(), page.url(), { validators: {} }))).toMatchObject({
      code: 'HTTP_STATUS',
      status: 304,
    });
  });

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['x-gzip', gzipSync(PAGE)],
    ['GZIP', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['identity', PAGE],
  ])('in %s is unpacked', async (encoding, packed) => {
    const page = await site((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(packed);
    });

    const { body } = await get(client(), page.url());

    expect(body.toString()).toBe(PAGE.toString());
  });

  it('with a byte order mark keeps it', async () => {
    const page = await site((_, response) => response.end('\uFEFF{}'));

    expect((await get(client(), page.url())).body).toEqual(Buffer.from('\uFEFF{}'));
  });

  it('without a body is empty, packed or not', async () => {
    const page = await site((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end();
    });

    expect((await get(client(), page.url())).body).toHaveLength(0);
  });

  it('in an unknown encoding is none', async () => {
    const page = await site((_, response) => {
      response.writeHead(200, { 'content-encoding': 'zstd' }).end(PAGE);
    });

    expect(await faultOf(get(client(), page.url()))).toEqual({
      code: 'BAD_BODY',
      message: `status.acme.test:${page.port} sent an unknown content-encoding`,
      retryable: false,
    });
  });

  it.each([
    ['cut', gzipSync(PAGE).subarray(0, 20)],
    ['no gzip', Buffer.from('<html>')],
  ])('in damaged gzip (%s) is none', async (_, packed) => {
    const page = await site((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    });

    expect(await faultOf(get(client(), page.url()))).toEqual({
      code: 'BAD_BODY',
      message: `status.acme.test:${page.port} sent a damaged body`,
      retryable: true,
    });
  });

  it('after "103 Early Hints" is the final one', async () => {
    const page = await site((_, response) => {
      response.writeEarlyHints({ link: '</x>; rel=preload', etag: '"early"' });
      response.end(PAGE);
    });

    const { validators, body } = await get(client(), page.url());

    expect({ validators, body }).toEqual({ validators: {}, body: PAGE });
  });
});
