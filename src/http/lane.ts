import type { Socket } from 'node:net';
import { openSocket, type ConnectorSettings } from './connector.ts';
import { proxyDispatcher, type Proxies } from './proxy.ts';
import { Agent } from './undici.ts';
import type { Dispatcher, buildConnector } from './undici.ts';

/** Who sent a request over a lane and waits for its connection. */
export interface Passenger extends Dispatcher.DispatchHandler {
  /** A connection is being made for this request. */
  connecting(socket: Socket): void;
}

export interface LaneSettings extends ConnectorSettings {
  readonly keepAliveMs: number;
  readonly keepAliveMaxMs: number;
  readonly proxies: Proxies | undefined;
}

const MAX_HEADER_BYTES = 32 * 1024;

/**
 * One kept-alive connection per origin, used by one request at a time. The requests that a host
 * takes at once go over as many lanes: a bare client costs 6 KB per origin, a pool 27 KB.
 */
export class Lane {
  readonly #waiting = new Map<string, Passenger>();
  readonly #opening = new Set<Socket>();
  readonly #settings: LaneSettings;
  readonly #dispatcher: Dispatcher;

  constructor(settings: LaneSettings) {
    this.#settings = settings;
    const options: Agent.Options = {
      connections: 1,
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: settings.keepAliveMs,
      keepAliveMaxTimeout: settings.keepAliveMaxMs,
      maxHeaderSize: MAX_HEADER_BYTES,
      // The deadline of the whole request is our own; undici's are per phase and coarse.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (to, callback) => this.#connect(to, callback),
    };
    const { proxies } = settings;
    this.#dispatcher =
      proxies === undefined
        ? new Agent(options)
        : proxyDispatcher(options, proxies, settings, this.#opening);
  }

  send(options: Dispatcher.DispatchOptions & { origin: string }, passenger: Passenger): void {
    this.#waiting.set(options.origin, passenger);
    this.#dispatcher.dispatch(options, passenger);
  }

  /** Nobody waits for a connection to this origin any more. */
  forget(origin: string, passenger: Passenger): void {
    if (this.#waiting.get(origin) === passenger) this.#waiting.delete(origin);
  }

  async destroy(): Promise<void> {
    for (const socket of this.#opening) socket.destroy();
    await this.#dispatcher.destroy();
  }

  #connect(to: buildConnector.Options, callback: buildConnector.Callback): void {
    const passenger = this.#waiting.get(`${to.protocol}//${to.host}`);
    // undici connects anew after an abort, only to find that nobody wants the answer.
    if (passenger === undefined) callback(new Error('nobody waits for this connection'), null);
    else passenger.connecting(openSocket(this.#settings, to, callback));
  }
}
