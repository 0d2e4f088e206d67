import type { Page } from '../platform.ts';

const HOSTS: ReadonlySet<string> = new Set(['health.aws.amazon.com', 'status.aws.amazon.com']);
const EVENTS = '/public/currentevents';

/** Whether an address is AWS' own. */
export function isAws({ host }: Page): boolean {
  return HOSTS.has(host);
}

/** The list of events: both hosts are the same dashboard, of which one has the list. */
export function eventsOf(page: Page): string {
  const { endpoint, address, url } = page;
  if (endpoint !== undefined) return endpoint;
  if (isAws(page)) return `https://health.aws.amazon.com${EVENTS}`;
  if (/\.json$|\/currentevents$/.test(new URL(address).pathname)) return address;
  return `${url.replace(/\/health\/status$/, '')}${EVENTS}`;
}

/** Where the dashboard is whose list of events is at an address. */
export function dashboardOf(events: string): string {
  const { origin, pathname } = new URL(events);
  return pathname.endsWith(EVENTS) ? origin + pathname.slice(0, -EVENTS.length) : origin;
}
