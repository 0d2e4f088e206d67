import type { Page } from '../platform.ts';
import type { Geography } from './health.ts';

const HEALTH = '/_apis/status/health';
const VERSION = '7.1-preview.1';
/** The portal's own views, and what follows them. */
const VIEW = /\/_(?:apis|history|event|rss)(?:\/.*)?$/;

/** Whether an address is the portal's. */
export function isPortal({ host }: Page): boolean {
  return host === 'status.dev.azure.com';
}

/** The page itself, as people open it. */
export function portalOf({ url }: Page): string {
  return url.replace(VIEW, '');
}

/** Where the health of the services is; an address that names some of them or a part of the world is kept. */
export function healthOf(page: Page): string {
  if (page.endpoint !== undefined) return page.endpoint;
  const address = new URL(page.address);
  const given = address.pathname.endsWith(HEALTH) || address.pathname.endsWith('.json');
  if (!given) return `${portalOf(page)}${HEALTH}?api-version=${VERSION}`;
  const versioned = address.searchParams.has('api-version') || !address.pathname.endsWith(HEALTH);
  if (!versioned) address.searchParams.set('api-version', VERSION);
  return address.href;
}

/** `Boards / Europe`. */
export function nameOf(service: string, { id, name }: Geography): string {
  return `${service} / ${name?.trim() || id}`;
}
