import { nameOf } from '../config/names.ts';
import { pageOf } from '../platforms/page.ts';
import { pinned } from '../catalog/pinned.ts';
import type { Inspection } from './inspect.ts';
import type { Listed } from '../config/catalog.ts';
import type { Page, Platform } from '../platforms/platform.ts';

/** What to paste into a file of providers to watch this page: a slug, or an object. */
export function pasteRow(
  { page, platform }: Pick<Inspection, 'page' | 'platform'>,
  vendors: ReadonlyMap<string, Listed>,
): string | Readonly<Record<string, string>> {
  const slug = slugOf(page, vendors);
  if (slug !== undefined) return slug;
  const url = platform === undefined || isEnough(page, platform) ? page.url : page.address;
  const row = { name: nameOf(page.url), url };
  const first = platform === undefined ? undefined : pinned({ platform: platform.id });
  if (first === undefined) return row;
  return { ...row, platform: first, ...(page.endpoint && { endpoint: page.endpoint }) };
}

function slugOf({ url, endpoint }: Page, vendors: ReadonlyMap<string, Listed>): string | undefined {
  const found = [...vendors].find(
    ([, vendor]) =>
      pageOf(vendor.url).url === url && (endpoint === undefined || endpoint === vendor.endpoint),
  );
  return found?.[0];
}

/** Whether all the platform's addresses follow from the page alone, whatever address was given. */
function isEnough(page: Page, platform: Platform): boolean {
  const bare = pageOf(page.url, page);
  return addressesOf(page, platform).join('\n') === addressesOf(bare, platform).join('\n');
}

function addressesOf(page: Page, platform: Platform): string[] {
  const parts = platform.parts(page, { components: false });
  return parts.flatMap(({ sources }) => sources.map(({ url }) => url));
}
