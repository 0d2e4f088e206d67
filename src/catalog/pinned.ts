import type { Vendor } from './vendor.ts';

/** They are told apart by the first answer of a page, and pages move from one to the other. */
const FOUND_OUT: ReadonlySet<string> = new Set(['statuspage', 'incident-io']);

/** The platform to begin with at a vendor's page; undefined where it is better found out. */
export function pinned({ platform }: Pick<Vendor, 'platform'>): string | undefined {
  return FOUND_OUT.has(platform) ? undefined : platform;
}
