import * as z from 'zod';
import { Vendor } from './vendor.ts';
import { VENDORS } from './vendors.ts';

/** All vendors of the catalogue, sorted by slug. Reads them anew, which takes a few milliseconds. */
export function readVendors(): readonly Vendor[] {
  const rows = VENDORS.trim().split('\n').join(',');
  return z.array(Vendor).parse(JSON.parse(`[${rows}]`));
}
