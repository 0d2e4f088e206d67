import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { client, closeAll, faultOf, get, listen, type Site } from './servers.ts';

afterEach(closeAll);

const FIXTURES = new URL('./fixtures/', import.meta.url);

/** An https server whose certificate, for localhost and 127.0.0.1, is signed by `ca.pem`. */
function secureSite(answer: string): Promise<Omit<Site, 'requests'>> {
  const [key, cert] = ['server.key', 'server.pem'].map((name) =>
    readFileSync(new URL(name, FIXTURES)),
  );
  const server = https.createServer({ key, cert }, (_, response) => response.end(answer));
  return listen(server, 'https');
}

const ask = `
  import { lastValueFrom } from 'rxjs';
  import { createHttp } from './src/http/client.ts';
  const http = createHttp({
    userAgent: 'x',
    concurrency: 1,
    now: Date.now,
    steady: Date.now,
    dns: { createResolver: () => ({ resolve4: async () => ['127.0.0.1'], resolve6: async () => [], cancel() {} }) },
  });
  const answers = [];
  for (const url of process.argv.slice(1)) {
    const got = await lastValueFrom(http.ask({ url, timeoutMs: 5000 })).then(
      ({ body }) => body.toString(),
      ({ code, message, retryable }) => ({ code, message, retryable }),
    );
    answers.push(got);
  }
  await http.close();
  console.log(JSON.stringify(answers));
`;

/** What a process of its own gets, with these authorities besides the usual ones. */
async function inProcess(authorities: string | undefined, urls: string[]): Promise<unknown> {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  if (authorities !== undefined) env['NODE_EXTRA_CA_CERTS'] = authorities;
  const args = ['--import', 'tsx', '--input-type=module', '-e', ask, '--', ...urls];
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, cwd });
  return JSON.parse(stdout);
}

describe('a certificate', () => {
  it('of a foreign authority is not trusted, and asking again will not help', async () => {
    const page = await secureSite('ok');

    expect(await faultOf(get(client(), page.url('/', 'localhost')))).toEqual({
      code: 'NETWORK',
      message: `localhost:${page.port}: certificate is not trusted (unknown issuer)`,
      retryable: false,
    });
  });

  it('is trusted when NODE_EXTRA_CA_CERTS names its authority, for its own names only', async () => {
    const page = await secureSite('ok');
    const urls = ['localhost', '127.0.0.1', 'status.acme.test'].map((name) => page.url('/', name));

    const got = await inProcess(fileURLToPath(new URL('ca.pem', FIXTURES)), urls);

    expect(got).toEqual([
      'ok',
      'ok',
      {
        code: 'NETWORK',
        message: `status.acme.test:${page.port}: certificate is for another name`,
        retryable: false,
      },
    ]);
  });

  it('that signed itself is not trusted', async () => {
    const key = readFileSync(new URL('self.key', FIXTURES));
    const cert = readFileSync(new URL('self.pem', FIXTURES));
    const page = await listen(https.createServer({ key, cert }), 'https');

    expect(await faultOf(get(client(), page.url('/', 'localhost')))).toMatchObject({
      message: `localhost:${page.port}: certificate is not trusted (self-signed certificate)`,
      retryable: false,
    });
  });

  it('is asked of a server that speaks none: a handshake fault', async () => {
    const page = await listen(https.createServer({}), 'https');

    expect(await faultOf(get(client(), page.url()))).toMatchObject({
      code: 'NETWORK',
      message: `status.acme.test:${page.port}: TLS handshake failed`,
      retryable: true,
    });
  });
});
