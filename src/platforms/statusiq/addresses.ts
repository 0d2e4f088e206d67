import type { Page } from '../platform.ts';

/** Where a summary is, and what its source is called. */
export interface Address {
  readonly id: string;
  readonly url: string;
}

/** Where the page's summary is asked for, best first: as given or said by the page, else by its host. */
export function addressesOf(page: Page): readonly Address[] {
  const own = { id: 'summary', url: summaryUrl(page) };
  const given = page.endpoint;
  return given === undefined || given === own.url ? [own] : [{ id: 'endpoint', url: given }, own];
}

/** The summary of the one page that a host has. */
export function summaryUrl({ url, address }: Page): string {
  if (/\/sp\/api\/.*summary_details\b/.test(address)) return address;
  return `${new URL(url).origin}/sp/api/u/summary_details`;
}

/** The summary of a page by its id, which the server wants as it is, `=` and all. */
export function publicUrl({ url }: Page, id: string): string {
  const path = `/sp/api/public/summary_details/statuspages/${id}`;
  return `${new URL(url).origin}${path}?period=1&timezone=UTC`;
}
