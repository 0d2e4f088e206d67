import type { Page } from '../platform.ts';

const API = 'https://api.status.io/1.0/status';

/** `/pages/<id>`, `/pages/history/<id>`, `/pages/incident/<id>/<incident>`, `/1.0/status/<id>`. */
const ID = /\/(?:pages(?:\/[a-z]+)?|1\.0\/status)\/([\da-f]{24})(?![\da-f])/i;
/** What a page's script may call it. */
const NAMED = /status_?page(?:_?id)?["']?\s*[:=]\s*["']([\da-f]{24})["']/i;

/** Where the state of the page with this id is; its HTML, on a host of its own, names only the id. */
export function apiUrl(id: string): string {
  return `${API}/${id}`;
}

/** Where the page's state is: as given, or by the id in its address; undefined when neither says. */
export function apiOf({ endpoint, address }: Page): string | undefined {
  if (endpoint !== undefined) return endpoint;
  if (/\/1\.0\/status\//.test(address)) return address;
  const id = idIn(address);
  return id === undefined ? undefined : apiUrl(id);
}

/** The page's id, which all its addresses hold. */
export function idIn(address: string): string | undefined {
  return ID.exec(address)?.[1];
}

/** The page's id in its own HTML, if that is Status.io's. */
export function idInHtml(html: string): string | undefined {
  if (!/\bstatus\.io\b/i.test(html)) return undefined;
  return idIn(html) ?? NAMED.exec(html)?.[1];
}

/** The page's feed. */
export function feedOf(page: Page): string {
  return `${pagesOf(page)}/${pageId(page)}/rss`;
}

/** What a person is shown of an incident or a maintenance. */
export function permalink(page: Page, type: 'incident' | 'maintenance', id: string): string {
  return `${pagesOf(page)}/${type}/${pageId(page)}/${id}`;
}

/** Status.io itself shows every page, whatever host it has. */
function pagesOf({ url, host }: Page): string {
  if (host === 'api.status.io') return 'https://status.io/pages';
  return `${url.replace(/\/(?:pages|1\.0\/status)(?:\/.*)?$/, '')}/pages`;
}

function pageId(page: Page): string {
  return idIn(apiOf(page) ?? '') ?? '';
}
