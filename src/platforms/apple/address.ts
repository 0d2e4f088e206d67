import { fileOf } from '../fileOf.ts';
import type { Page } from '../platform.ts';

/** Where a page's data lies beside it. */
const FILE = '/data/system_status_en_US.js';
/** Where Apple serves the data of both its pages, that of the developers' one under `developer`. */
const DATA = 'https://www.apple.com/support/systemstatus/data';
const ANY_FILE = /\/data\/(?:developer\/)?system_status_[a-z]{2}_[A-Z]{2}\.js$/;

/** Where a page's data may be, likeliest first; Apple's pages of all countries share the data. */
export function dataUrls(page: Page): readonly string[] {
  const { endpoint, host, url } = page;
  if (endpoint !== undefined) return [endpoint];
  if (ANY_FILE.test(url)) return [url];
  if (host === 'developer.apple.com') {
    return [`${DATA}/developer/system_status_en_US.js`, fileOf(page, FILE)];
  }
  return [isApple(page) ? `${DATA}/system_status_en_US.js` : fileOf(page, FILE)];
}

/** The page that people look at; a single event has none of its own. */
export function siteOf({ url }: Page): string {
  return url.replace(ANY_FILE, '');
}

/** Whether it is one of the two pages. */
export function isApple({ host, url }: Page): boolean {
  if (host === 'developer.apple.com') return /\/system-status(?:\/|$)/.test(url);
  return /^(?:www\.)?apple\.com$/.test(host) && /\/systemstatus(?:\/|$)/.test(url);
}
