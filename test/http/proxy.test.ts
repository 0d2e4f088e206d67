import http from 'node:http';
import https from 'node:https';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.ts';
import {
  client,
  closeAll,
  faultOf,
  get,
  listen,
  rawSite,
  site,
  until,
  type Site,
} from './servers.ts';

afterEach(closeAll);

type Proxy = Omit<Site, 'requests'> & { seen: string[] };

/** Forwards and tunnels everything to 127.0.0.1; wants a password if one is given. */
async function proxy(password?: string): Promise<Proxy> {
  const seen: string[] = [];
  const wanted = password && `Basic ${Buffer.from(`me:${password}`).toString('base64')}`;
  const server = http.createServer((request, response) => {
    seen.push(`GET ${request.url}`);
    if (request.headers['proxy-authorization'] !== wanted) {
      response.writeHead(407).end();
      return;
    }
    const { port, pathname, search } = new URL(request.url ?? '');
    const { headers } = request;
    http.get({ port, host: '127.0.0.1', path: pathname + search, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
  });
  server.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    if (request.headers['proxy-authorization'] !== wanted) {
      socket.end('HTTP/1.1 407 No\r\n\r\n');
      return;
    }
    const there = net.connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
    socket.on('error', () => there.destroy()).on('close', () => there.destroy());
  });
  return { ...(await listen(server, 'http')), seen };
}

describe('a proxy', () => {
  it('forwards plain requests, with their headers and validators', async () => {
    const page = await site((_, response) => response.writeHead(304).end());
    const between = await proxy();
    const env = { http_proxy: `http://127.0.0.1:${between.port}` };
    const headers = { 'x-api-key': 'secret' };

    const ask = client({ env });
    for (const _ of [1, 2]) {
      const answer = await get(ask, page.url('/a?b'), { headers, validators: { etag: '"1"' } });
      expect(answer).toMatchObject({ notModified: true, url: page.url('/a?b') });
    }

    expect(between.seen).toEqual([`GET ${page.url('/a?b')}`, `GET ${page.url('/a?b')}`]);
    expect(between.connections()).toBe(1);
    expect(page.requests[0]?.headers).toMatchObject({
      'x-api-key': 'secret',
      'if-none-match': '"1"',
    });
  });

  it('tunnels https, and certificates are checked through it', async () => {
    const [key, cert] = ['server.key', 'server.pem'].map((name) =>
      readFileSync(new URL(`./fixtures/${name}`, import.meta.url)),
    );
    const page = await listen(https.createServer({ key, cert }), 'https');
    const between = await proxy();
    const env = { HTTPS_PROXY: `127.0.0.1:${between.port}` };

    const fault = await faultOf(get(client({ env }), page.url()));

    expect(between.seen).toEqual([`CONNECT status.acme.test:${page.port}`]);
    expect(fault).toEqual({
      code: 'NETWORK',
      message: `status.acme.test:${page.port}: certificate is not trusted (unknown issuer)`,
      retryable: false,
    });
  });

  it.each(['status.acme.test', '.acme.test', 'x.test, acme.test', '*'])(
    'is left out for hosts in NO_PROXY=%s',
    async (except) => {
      const page = await site((_, response) => response.end('ok'));
      const between = await proxy();
      const env = { HTTP_PROXY: `http://127.0.0.1:${between.port}`, NO_PROXY: except };

      const { body } = await get(client({ env }), page.url());

      expect(body.toString()).toBe('ok');
      expect(between.seen).toEqual([]);
    },
  );

  it('is given its password, which no fault shows', async () => {
    const page = await site((_, response) => response.end('ok'));
    const between = await proxy('hush');
    const ask = (password: string) =>
      client({ env: { HTTP_PROXY: `http://me:${password}@127.0.0.1:${between.port}` } });

    const { body } = await get(ask('hush'), page.url());
    const refused = await faultOf(get(ask('wrong'), page.url()));
    const tunnel = await faultOf(get(ask('wrong'), page.url().replace('http:', 'https:')));

    expect(body.toString()).toBe('ok');
    const fault = {
      code: 'NETWORK',
      message: `status.acme.test:${page.port}: the proxy answered 407`,
      retryable: true,
    };
    expect([refused, tunnel]).toEqual([fault, fault]);
  });

  it.each(['http://', 'ftp://me:hush@proxy.test', 'me:hush@proxy:port'])(
    'with the address %j is a fault of configuration that does not show it',
    (address) => {
      const make = (): unknown => client({ env: { https_proxy: address } });

      expect(make).toThrow(new Fault('CONFIG', 'HTTPS_PROXY: not the address of a proxy'));
    },
  );

  it('that drops every request is tried twice', async () => {
    let requests = 0;
    const between = await rawSite((socket) => {
      socket.on('data', () => {
        requests++;
        socket.resetAndDestroy();
      });
    });
    const http = client({ env: { http_proxy: `http://127.0.0.1:${between.port}` } });

    expect(await faultOf(get(http, 'http://a.test/'))).toMatchObject({ code: 'NETWORK' });
    expect(requests).toBe(2);
  });

  it('that never shakes hands is given up at the end', async () => {
    const between = await rawSite((socket) => socket.resume());
    const http = client({ env: { https_proxy: `https://127.0.0.1:${between.port}` } });

    await faultOf(get(http, 'https://b.test/', { timeoutMs: 150 }));
    await http.close();

    await until(() => between.sockets.size === 0);
    expect(between.connections()).toBe(1);
  });

  it('that never answers meets the deadline, and closing leaves nothing behind', async () => {
    const between = await listen(
      net.createServer((socket) => socket.resume()),
      'http',
    );
    const http = client({ env: { http_proxy: `http://127.0.0.1:${between.port}` } });

    const faults = await Promise.all(
      ['http://a.test/', 'https://b.test/'].map((url) =>
        faultOf(get(http, url, { timeoutMs: 200 })),
      ),
    );
    await http.close();

    expect(faults.map(({ code }) => code)).toEqual(['TIMEOUT', 'TIMEOUT']);
    await until(() => between.sockets.size === 0);
  });
});
