import { baseOf } from '../baseOf.ts';
import type { Page } from '../platform.ts';

/** Where a site's files begin, whichever of them its address is. */
export function siteOf(page: Page): string {
  return baseOf(page).replace(/\/issues(?:\/[^/]+)?$/, '');
}
