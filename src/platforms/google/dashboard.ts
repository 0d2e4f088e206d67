import type { Page } from '../platform.ts';

/** What follows a dashboard's address: its views, and `en` of what was `en/feed.atom`. */
const VIEW = /\/(?:summary|history|en|(?:products|regional)(?:\/.*)?)$/i;
/** Cloud, Firebase, Play, Search; each has a host of its own. */
const HOST = /^status\.[a-z]+\.google\.com$/;
/** Those under another host, by the path under which they all are. */
const PATHS: ReadonlyMap<string, readonly [under: string, dashboard: string]> = new Map([
  ['www.google.com', ['/appsstatus', '/appsstatus/dashboard']],
  ['google.com', ['/appsstatus', '/appsstatus/dashboard']],
  ['ads.google.com', ['/status', '/status/publisher']],
]);

/** Whether an address is one of Google's own dashboards. */
export function isGoogles({ host, url }: Page): boolean {
  return HOST.test(host) || isUnder(new URL(url).pathname, PATHS.get(host)?.[0]);
}

/**
 * The list of incidents, which every dashboard has beside its page: Maps'
 * `status.cloud.google.com/maps-platform/incidents.json`, Workspace's
 * `www.google.com/appsstatus/dashboard/incidents.json` …
 */
export function listOf(page: Page): string {
  const { endpoint, address, url, host } = page;
  if (endpoint !== undefined) return endpoint;
  if (new URL(address).pathname.endsWith('.json')) return address;
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(VIEW, '').replace(/\/$/, '');
  const [under, dashboard = ''] = PATHS.get(host) ?? [];
  const inside = isUnder(path, dashboard) || !isUnder(path, under);
  return `${origin}${inside ? path : dashboard}/incidents.json`;
}

function isUnder(path: string, root: string | undefined): boolean {
  return root !== undefined && (path === root || path.startsWith(`${root}/`));
}
