import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A request as a service received it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What a service answers. `hang` answers nothing, `reset` closes the connection. */
export type Script =
  | 'hang'
  | 'reset'
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    };

/** A service on this machine that remembers what it was told. */
export class Service {
  readonly received: Received[] = [];
  /** Answers for the next requests, in turn; then `usual`. */
  readonly next: (Script | ((request: Received) => Script))[] = [];
  usual: (request: Received) => Script = () => ({ status: 200, body: 'ok' });
  /** Hears of a request that was given up before it was answered. */
  gone: (request: Received) => void = () => undefined;
  readonly #server = createServer((request, response) => void this.#take(request, response));

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The bodies of all requests, read as JSON. */
  get bodies(): unknown[] {
    return this.received.map(({ body }) => JSON.parse(body) as unknown);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = request;
    const received = { method, path, headers, body: Buffer.concat(chunks).toString('utf8') };
    this.received.push(received);
    response.once('close', () => {
      if (!response.writableEnded) this.gone(received);
    });
    const next = this.next.shift() ?? this.usual;
    const script = typeof next === 'function' ? next(received) : next;
    if (script === 'hang') return;
    if (script === 'reset') request.socket.destroy();
    else response.writeHead(script.status, script.headers).end(script.body ?? '');
  }
}
