import type { Page } from '../platform.ts';

/** What the page itself asks for; a known endpoint is either this or the page's own document. */
export function apiOf(page: Page): string {
  return page.endpoint !== undefined && isApi(page.endpoint)
    ? page.endpoint
    : `${siteOf(page)}/api`;
}

/** The document of an older page, which has its data in it. */
export function documentOf(page: Page): string {
  return page.endpoint !== undefined && !isApi(page.endpoint) ? page.endpoint : siteOf(page);
}

/** Which of the two a page has, when that is known. */
export function kindOf({ endpoint }: Page): 'api' | 'document' | undefined {
  if (endpoint === undefined) return undefined;
  return isApi(endpoint) ? 'api' : 'document';
}

/** The page without what it shows: `/posts/dashboard`, `/posts/history`, `/posts/details/<id>`. */
export function siteOf({ url }: Page): string {
  return url.replace(/\/posts(?:\/.*)?$/, '').replace(/\/api$/, '');
}

function isApi(endpoint: string): boolean {
  return endpoint.endsWith('/api');
}
