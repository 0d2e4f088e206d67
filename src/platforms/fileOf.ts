import type { Page } from './platform.ts';

/**
 * The address of the file that a page is made of: the endpoint when one was given, the page's own
 * address when that is the file, else the file at this path below the page.
 */
export function fileOf({ endpoint, address, url }: Page, path: string): string {
  if (endpoint !== undefined) return endpoint;
  return isFile(address, path) ? address : `${url}${path}`;
}

/** The page's address without that file, as its permalinks begin. */
export function siteOf({ url }: Page, path: string): string {
  return isFile(url, path) ? url.slice(0, -path.length) : url;
}

function isFile(address: string, path: string): boolean {
  return address.split('?', 1)[0]?.endsWith(path) === true;
}
