import type { Page } from '../platform.ts';

type Language = 'ru' | 'en';

/**
 * Where a page lists its incidents, those of all installations, 20 of them; the parameters are
 * those of https://github.com/essentialkaos/ycs.
 */
export function listUrl(page: Page): string {
  if (page.endpoint !== undefined) return page.endpoint;
  if (/\/api\/incidents(?:\?|$)/.test(page.address)) return page.address;
  return `${rootOf(page)}/api/incidents?lang=${languageOf(page)}&installation=all`;
}

/** What permalinks of incidents begin with; they have a language as the page has. */
export function permalinksOf(page: Page): string {
  return `${rootOf(page)}/${languageOf(page)}/incidents`;
}

/** Texts are in Russian unless the page was given in English (`/en`, `?lang=en`). */
function languageOf({ url, address }: Page): Language {
  return /\/en(?:\/|$)/.test(new URL(url).pathname) || /[?&]lang=en\b/.test(address) ? 'en' : 'ru';
}

function rootOf({ url }: Page): string {
  return url.replace(/\/(?:ru|en|api)(?:\/.*)?$/, '');
}
