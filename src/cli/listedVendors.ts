import { pinned } from '../catalog/pinned.ts';
import { readVendors } from '../catalog/readVendors.ts';
import type { Listed } from '../config/catalog.ts';

/** The vendors that a file of providers may name, by slug. */
export function listedVendors(): ReadonlyMap<string, Listed> {
  return new Map(
    readVendors().map((vendor) => {
      const { slug, name, url, endpoint, options, category } = vendor;
      return [slug, { name, url, platform: pinned(vendor), endpoint, options, category }];
    }),
  );
}
