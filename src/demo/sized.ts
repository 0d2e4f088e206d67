import { VendorContent } from './content.ts';
import type { Vendor } from './vendor.ts';

/** The list that grows with a page's history, for each style. */
const LISTS = {
  statuspage: '/api/v2/incidents.json',
  'incident-io': '/proxy/sized.test/incidents',
} as const;
const PLACE = { url: 'http://sized.test', host: 'sized.test' };
const ROWS = 50;

/**
 * Fills an empty page with closed history until its list of incidents has about so many bytes
 * (within 5 %, from 20 kB up): 50 incidents with 3–10 updates each, fewer on small pages.
 */
export function fill(vendor: Vendor, bytes: number): void {
  const incidents = Math.min(ROWS, Math.floor(bytes / 3000));
  vendor.backfill({ incidents, updates: updatesFor(bytes / incidents), letters: 20 });

  const updates = vendor.state.incidents.flatMap(({ updates }) => updates);
  const missing = bytes - listBytes(vendor);
  const letters = Math.floor(missing / updates.length);
  if (letters < 0) throw new Error(`${vendor.id}: cannot be as small as ${bytes} bytes`);

  vendor.pad(letters);
}

/** How many bytes the list of incidents has, uncompressed. */
export function listBytes(vendor: Vendor): number {
  const body = new VendorContent(vendor).read(LISTS[vendor.style], PLACE);
  return body?.bytes.length ?? 0;
}

function updatesFor(bytesPerIncident: number): [number, number] {
  return bytesPerIncident > 6000 ? [5, 10] : [3, 4];
}
