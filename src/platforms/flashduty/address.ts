import type { Page } from '../platform.ts';

/** What every page has: https://docs.flashcat.cloud/en/on-call/statuspage/widgets */
const SUMMARY = '/api/widget/v1/summary.json';
/** What only knows a page by its number; the vendor's own host serves it as well. */
const API = /^https?:\/\/.+\/status-page\/\d+(?=$|\/)/;

/** The page itself, as its permalinks begin. */
export function siteOf({ url }: Page): string {
  return url.replace(/\/api\/(?:widget\/v1|status-page\/\d+)(?:\/.*)?$/, '');
}

/** What is open on a page, as its own widget asks for it. */
export function summaryUrl(page: Page): string {
  return siteOf(page) + SUMMARY;
}

/** Where a page's changes are, when its number is known. */
export function apiOf({ endpoint, url }: Page): string | undefined {
  return API.exec(endpoint ?? url)?.[0];
}

/** Where the changes of the page with this number are. */
export function apiFor(page: Page, number: string): string {
  return `${siteOf(page)}/api/status-page/${number}`;
}

/** Whether the changes are asked for elsewhere, which is done where the page can not be reached. */
export function isElsewhere(api: string, page: Page): boolean {
  return new URL(api).host !== page.host;
}
