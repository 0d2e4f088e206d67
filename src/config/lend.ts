import type { Listed } from './catalog.ts';
import type { MapRow } from './schema.ts';

/** What a row says of its page, and how the page is known to people. */
export type Lent = Pick<MapRow, 'title' | 'platform' | 'endpoint' | 'options' | 'category'> & {
  readonly url: string;
};

/**
 * A row with what the vendor it names has to lend. The platform is that of the vendor's own
 * address, endpoint and options are that platform's: they do not go with another one.
 */
export function lend(vendor: Listed, row: Partial<MapRow>): Lent {
  const { name, url, platform, endpoint, options, category } = vendor;
  const own = row.url === undefined;
  const software = row.platform ?? (own ? platform : undefined);
  const same = own && software === platform;
  return {
    title: row.title ?? name,
    url: row.url ?? url,
    category: row.category ?? category,
    platform: software,
    endpoint: row.endpoint ?? (same ? endpoint : undefined),
    options: row.options ?? (same ? options : undefined),
  };
}
