import { createSecureContext } from 'node:tls';
import { Observable } from 'rxjs';
import type { Ask } from '../core/ask.ts';
import { Fault } from '../core/fault.ts';
import { Exchange, type Desk } from './exchange.ts';
import { Holds } from './holds.ts';
import { Lane, type LaneSettings } from './lane.ts';
import { Limits } from './limits.ts';
import { createLookup, type LookupSettings } from './lookup.ts';
import { readProxies } from './proxy.ts';
import { parseTarget } from './target.ts';

export interface HttpOptions {
  /** The User-Agent header: program, version and where to complain. */
  readonly userAgent: string;
  /** Requests under way, all hosts together. */
  readonly concurrency: number;
  /** Requests under way at one host (name and port); from 1 to 31, by default 2. */
  readonly perHost?: number | undefined;
  /** The most a body may have, packed and unpacked; by default 8 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /** The shortest interval at which a host is asked, in milliseconds; by default a minute. */
  readonly shortestMs?: number | undefined;
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY stand; by default nothing. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The same by a clock that never goes back, for waits. */
  readonly steady: () => number;
  /** How names are looked up; for tests. */
  readonly dns?: Omit<LookupSettings, 'now'> | undefined;
}

export interface Http {
  readonly ask: Ask;
  /** Gives up all that is under way, each with a Fault; afterwards nothing keeps the process alive. */
  close(): Promise<void>;
}

const MINUTE_MS = 60_000;
const MAX_BODY_BYTES = 8 * 2 ** 20;
/** Longer than a minute's interval with its jitter, shorter than most servers' patience. */
const LONG = { keepAliveMs: 65_000, keepAliveMaxMs: 120_000 };
const SHORT = { keepAliveMs: 4000, keepAliveMaxMs: 4000 };

/**
 * Makes the port `Ask` over real connections. Every error is a Fault: HTTP_STATUS, RATE_LIMITED,
 * TIMEOUT, NETWORK, REDIRECT, TOO_LARGE, BAD_BODY, or CONFIG for a request that cannot be sent.
 * Throws a Fault (CONFIG) itself when a proxy's address is none.
 */
export function createHttp(options: HttpOptions): Http {
  const {
    now,
    steady,
    perHost = 2,
    maxBodyBytes = MAX_BODY_BYTES,
    shortestMs = MINUTE_MS,
  } = options;
  const names = createLookup({ now: steady, ...options.dns });
  const settings: LaneSettings = {
    ...(shortestMs <= MINUTE_MS ? LONG : SHORT),
    lookup: names.lookup,
    secureContext: once(createSecureContext),
    proxies: readProxies(options.env ?? {}),
  };
  const lanes: Lane[] = [];
  const desk: Desk = {
    userAgent: options.userAgent,
    maxBodyBytes,
    now,
    steady,
    limits: new Limits(options.concurrency, perHost),
    holds: new Holds(steady),
    live: new Set(),
    lane: (index) => (lanes[index] ??= new Lane(settings)),
  };
  let closed = false;

  const ask: Ask = (request) =>
    new Observable((subscriber) => {
      const target = parseTarget(request.url);
      if (target === undefined) {
        subscriber.error(new Fault('CONFIG', 'the address is not one of http or https'));
        return undefined;
      }
      const exchange = new Exchange(desk, request, target, subscriber);
      if (closed) exchange.close();
      else exchange.begin();
      return exchange;
    });

  async function close(): Promise<void> {
    closed = true;
    for (const exchange of desk.live) exchange.close();
    names.cancel();
    await Promise.all(lanes.map((lane) => lane.destroy()));
  }

  return { ask, close };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
