import type { Listed } from './catalog.ts';
import type { MapRow } from './schema.ts';

/** What a row says of its page, and how the page is known to people. */
export type Lent = Pick<MapRow, 'title' | 'platform' | 'endpoint'> & { readonly url: string };

/**
 * A row with what the vendor it names has to lend. The platform is that of the vendor's own
 * address, and the endpoint is that platform's: neither goes with another one.
 */
export function lend({ name, url, platform, endpoint }: Listed, row: Partial<MapRow>): Lent {
  const own = row.url === undefined;
  const software = row.platform ?? (own ? platform : undefined);
  return {
    title: row.title ?? name,
    url: row.url ?? url,
    platform: software,
    endpoint: row.endpoint ?? (own && software === platform ? endpoint : undefined),
  };
}
