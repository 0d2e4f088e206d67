import { readFileSync } from 'node:fs';
import {
  createServer,
  get,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { changes } from './accounts.ts';
import { statuswire } from './statuswire.ts';
import { openOn, tearDown, town, type Town } from './town.ts';

const servers: Server[] = [];

afterEach(async () => {
  await tearDown();
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Answers as the vendor's own server does. */
function forward(place: Town, path: string, { headers }: IncomingMessage, to: ServerResponse) {
  get(place.site('acme').url + path, { headers }, (answer) => {
    to.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(to);
  });
}

describe('a proxy named by HTTP_PROXY', () => {
  it('is asked for pages that this machine cannot reach itself', async () => {
    const place = await town(['acme'], { layout: 'port' });
    openOn(place.vendor('acme'), 'slow');
    const asked: string[] = [];
    const proxy = createServer((request, response) => {
      asked.push(request.url ?? '');
      forward(place, new URL(request.url ?? '').pathname, request, response);
    });
    const port = await listening(proxy);
    place.write([{ name: 'acme', url: 'http://status.acme.test' }]);

    const env = { HTTP_PROXY: `http://127.0.0.1:${port}` };
    const wire = statuswire(['--once'], { cwd: place.folder, env });

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    expect(changes(wire.events)).toEqual(['opened slow']);
    expect(asked).toContain('http://status.acme.test/api/v2/incidents.json');
    expect(wire.stderr).toBe('');
  });

  it('that is no address is a problem of the configuration, and is not shown', async () => {
    const place = await town(['acme']);

    const env = { HTTP_PROXY: 'gopher://me:hush@proxy.test' };
    const wire = statuswire(['--once'], { cwd: place.folder, env });

    expect(await wire.exited).toEqual({ code: 2, signal: null });
    expect(wire.stderr).toBe('statuswire: HTTP_PROXY: not the address of a proxy\n');
  });

  it('that is not there is said of the page', async () => {
    const place = await town(['acme']);
    place.write([{ name: 'acme', url: 'http://status.acme.test' }]);

    const env = { HTTP_PROXY: 'http://127.0.0.1:9' };
    const wire = statuswire(['--once', '--retries', '0', '--quiet'], {
      cwd: place.folder,
      env,
    });

    expect(await wire.exited).toEqual({ code: 1, signal: null });
    expect(wire.stderr).toMatch(/^statuswire: acme: .*connection refused/m);
  });
});

describe('a page whose certificate is of a private authority', () => {
  const fixture = (name: string): string =>
    fileURLToPath(new URL(`../http/fixtures/${name}`, import.meta.url));

  async function securePage(): Promise<Town> {
    const place = await town(['acme'], { layout: 'port' });
    openOn(place.vendor('acme'), 'slow');
    const [key, cert] = ['server.key', 'server.pem'].map((name) => readFileSync(fixture(name)));
    const server = createSecureServer({ key, cert }, (request, response) =>
      forward(place, request.url ?? '/', request, response),
    );
    place.write([{ name: 'acme', url: `https://localhost:${await listening(server)}` }]);
    return place;
  }

  it('is read when NODE_EXTRA_CA_CERTS names the authority', async () => {
    const place = await securePage();

    const env = { NODE_EXTRA_CA_CERTS: fixture('ca.pem') };
    const wire = statuswire(['--once'], { cwd: place.folder, env });

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    expect(changes(wire.events)).toEqual(['opened slow']);
  });

  it('is not read otherwise, and the reason is said', async () => {
    const place = await securePage();

    const wire = statuswire(['--once', '--quiet'], { cwd: place.folder });

    expect(await wire.exited).toEqual({ code: 1, signal: null });
    expect(wire.stderr).toMatch(
      /^statuswire: acme: localhost:\d+: certificate is not trusted \(unknown issuer\)\n$/,
    );
    expect(wire.stdout).toBe('');
  });
});
