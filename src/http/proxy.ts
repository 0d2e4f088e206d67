import type { Socket } from 'node:net';
import { Fault } from '../core/fault.ts';
import { openSocket, type ConnectorSettings } from './connector.ts';
import { Client, EnvHttpProxyAgent, Pool } from './undici.ts';
import type { Agent, Dispatcher, buildConnector } from './undici.ts';

/** Whom to ask instead of the hosts themselves. The addresses may hold passwords. */
export interface Proxies {
  readonly http: string;
  readonly https: string;
  readonly except: string;
}

const TUNNEL_TIMEOUT_MS = 10_000;

/**
 * Reads HTTP_PROXY, HTTPS_PROXY and NO_PROXY (small letters win); undefined when there is no proxy.
 * Throws a Fault (CONFIG) when an address is none; the message does not show it.
 */
export function readProxies(
  env: Readonly<Record<string, string | undefined>>,
): Proxies | undefined {
  const http = proxyUrl(env, 'http_proxy');
  const https = proxyUrl(env, 'https_proxy');
  if (http === '' && https === '') return undefined;
  return { http, https, except: pick(env, 'no_proxy') };
}

function proxyUrl(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const text = pick(env, name);
  if (text === '') return '';
  const url = /^[a-z\d]+:\/\//i.test(text) ? text : `http://${text}`;
  if (URL.canParse(url) && /^(https?|socks5?):$/.test(new URL(url).protocol)) return url;
  throw new Fault('CONFIG', `${name.toUpperCase()}: not the address of a proxy`);
}

function pick(env: Readonly<Record<string, string | undefined>>, name: string): string {
  return (env[name] || env[name.toUpperCase()] || '').trim();
}

/**
 * Sends everything through the proxies, but for the hosts that are excepted. Plain HTTP is
 * forwarded, as curl does it: many proxies refuse CONNECT to port 80. In
 * `opening` are the connections to a proxy that are not yet made; undici would let them linger.
 */
export function proxyDispatcher(
  options: Agent.Options,
  proxies: Proxies,
  settings: ConnectorSettings,
  opening: Set<Socket>,
): Dispatcher {
  const origins = new Set([proxies.http, proxies.https].filter((url) => url !== '').map(originOf));
  const connect = (to: buildConnector.Options, callback: buildConnector.Callback): void => {
    const socket = openSocket(settings, to, (...result) => {
      opening.delete(socket);
      callback(...result);
    });
    opening.add(socket);
  };
  return new EnvHttpProxyAgent({
    ...options,
    httpProxy: proxies.http,
    httpsProxy: proxies.https,
    noProxy: proxies.except,
    proxyTunnel: false,
    requestTls: { secureContext: settings.secureContext(), timeout: TUNNEL_TIMEOUT_MS },
    clientFactory: (origin) => new Pool(origin, { connect, headersTimeout: TUNNEL_TIMEOUT_MS }),
    factory: (origin, own) =>
      new Client(origin, origins.has(originOf(origin)) ? { ...options, connect } : own),
  });
}

function originOf(url: string | URL): string {
  return new URL(url).origin;
}
