import { isSlug } from './catalog.ts';
import type { CheckContext } from './checks.ts';
import { formatPath, type Finding } from './problem.ts';
import { isObject } from '../core/isObject.ts';
import type { Placed } from './rows.ts';
import { noSuchVendor } from './suggest.ts';

/** Whether the catalogue has the vendor that a row names. */
export function checkVendor({ path, row }: Placed, context: CheckContext): Finding[] {
  const at = isObject(row) ? [...path, 'use'] : path;
  const slug = isObject(row) ? row['use'] : row;
  if (typeof slug !== 'string' || (row === slug && !isSlug(slug))) return [];
  const vendors = context.catalog();
  if (vendors.has(slug)) return [];
  const hidden = context.read.hidden.has(formatPath(at));
  const message = isSlug(slug)
    ? noSuchVendor(hidden ? undefined : slug, vendors)
    : 'expected a vendor of the catalogue; an address goes into "url"';
  return [{ offset: context.document.offsetOf(at), path: at, message }];
}
