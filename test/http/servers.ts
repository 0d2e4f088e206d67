import http from 'node:http';
import net from 'node:net';
import type { Socket } from 'node:net';
import { lastValueFrom } from 'rxjs';
import type { Answer, Request } from '../../src/core/ask.ts';
import { Fault } from '../../src/core/fault.ts';
import { createHttp, type Http, type HttpOptions } from '../../src/http/client.ts';

const closers: (() => unknown)[] = [];

/** Closes every server and client made by this file's functions; for `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0)) await close();
}

/** An HTTP server on loopback that counts what comes in. */
export interface Site {
  readonly port: number;
  readonly requests: http.IncomingMessage[];
  readonly sockets: Set<Socket>;
  /** How many connections were ever opened. */
  readonly connections: () => number;
  /** An address on it; every name leads to it. */
  url(path?: string, name?: string): string;
}

/** Starts an HTTP server that answers as told. */
export async function site(
  answer: (request: http.IncomingMessage, response: http.ServerResponse) => unknown,
): Promise<Site> {
  const requests: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    requests.push(request);
    void answer(request, response);
  });
  // Node's servers announce five seconds, and a hint wins over what the client wants.
  server.keepAliveTimeout = 0;
  return { ...(await listen(server, 'http')), requests };
}

/** Starts a server that is handed bare connections. */
export function rawSite(accept: (socket: Socket) => void): Promise<Omit<Site, 'requests'>> {
  return listen(net.createServer(accept), 'http');
}

/** Starts a server that answers each request with bytes, whatever they are. */
export function bytesSite(
  bytes: (request: number, socket: Socket) => string | undefined,
): Promise<Omit<Site, 'requests'>> {
  let count = 0;
  return rawSite((socket) =>
    socket.on('data', () => {
      const text = bytes(count++, socket);
      if (text !== undefined) socket.write(text, 'latin1');
    }),
  );
}

export async function listen(server: net.Server, scheme: string): Promise<Omit<Site, 'requests'>> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => server.close(done));
  });
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const url = (path = '/', name = 'status.acme.test'): string =>
    `${scheme}://${name}:${port}${path}`;
  return { port, sockets, connections: () => connections, url };
}

/** A client for which every name is 127.0.0.1. */
export function client(options: Partial<HttpOptions> = {}): Http {
  const made = createHttp({
    userAgent: 'statuswire/0.1.0 (+https://example.test)',
    concurrency: 50,
    now: Date.now,
    steady: options.now ?? Date.now,
    dns: { createResolver: () => loopback },
    ...options,
  });
  closers.push(() => made.close());
  return made;
}

const loopback = {
  resolve4: () => Promise.resolve(['127.0.0.1']),
  resolve6: () => Promise.reject(Object.assign(new Error('none'), { code: 'ENODATA' })),
  cancel: () => undefined,
};

/** The one answer, or the rejection with the Fault. */
export function get(http: Http, url: string, more: Partial<Request> = {}): Promise<Answer> {
  return lastValueFrom(http.ask({ url, timeoutMs: 5000, ...more }));
}

/** The Fault that a request is expected to end with, as plain data. */
export async function faultOf(answer: Promise<Answer>): Promise<Record<string, unknown>> {
  const fault = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(fault instanceof Fault)) throw new Error(`no Fault but ${String(fault)}`);
  const { code, message, retryable, retryAfterMs, status } = fault;
  return {
    code,
    message,
    retryable,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(status !== undefined && { status }),
  };
}

export function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Waits for something that will be so in a moment; throws when it does not come. */
export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; !holds(); i++) {
    if (i === 400) throw new Error('it did not come');
    await sleep(5);
  }
}
