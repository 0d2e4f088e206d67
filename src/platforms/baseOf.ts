import { pageOf } from './page.ts';
import type { Page } from './platform.ts';

/** Where a page's API begins: at the endpoint that was given for it, else at the page itself. */
export function baseOf({ url, endpoint }: Page): string {
  return endpoint === undefined ? url : pageOf(endpoint).url;
}
