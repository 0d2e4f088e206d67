import { Fault } from '../core/fault.ts';
import type { Page } from './platform.ts';

/** Where the page ends and its endpoints begin; what stands before it is the page's sub path. */
const ENDPOINTS: readonly RegExp[] = [
  /\/api\/v\d[\d.]*(?:\/.*)?$/i,
  /\/proxy\/[^/]+(?:\/.*)?$/i,
  /\/incidents(?:\/[^/]+)?$/i,
  /\/(?:incident|maintenance)\/[^/]+$/i,
  /\/(?:history|feed|rss|atom|index|summary|incidents|components)\.(?:atom|rss|xml|json|html?)$/i,
  /\/(?:history|feed|rss|atom)$/i,
];

/** What a provider's row says of its page beside the address. */
export interface PageDetails {
  readonly endpoint?: string | undefined;
  readonly options?: unknown;
}

/**
 * The page behind any address of it: the page itself, its `/api/v2`, a full endpoint, a feed or a
 * permalink. Query, fragment, credentials and end slashes are dropped; a sub path stays.
 * Throws a Fault (CONFIG) when it is no http(s) address.
 */
export function pageOf(url: string, { endpoint, options }: PageDetails = {}): Page {
  const address = parse(url);
  const path = withoutEndpoint(address.pathname.replace(/\/+$/, ''));
  return {
    url: address.origin + path,
    host: address.host,
    address: address.origin + address.pathname + address.search,
    endpoint,
    options,
  };
}

function withoutEndpoint(path: string): string {
  for (const endpoint of ENDPOINTS) {
    const at = path.search(endpoint);
    if (at >= 0) return path.slice(0, at).replace(/\/+$/, '');
  }
  return path;
}

function parse(url: string): URL {
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(url) ? url : `https://${url}`;
  if (!URL.canParse(full)) throw notAnAddress(url);
  const address = new URL(full);
  if (!/^https?:$/.test(address.protocol)) throw notAnAddress(url);
  return address;
}

function notAnAddress(url: string): Fault {
  return new Fault('CONFIG', `"${url}" is not an http(s) address`);
}
