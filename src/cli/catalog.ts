import { findVendors } from '../catalog/findVendors.ts';
import { readVendors } from '../catalog/readVendors.ts';
import type { Vendor } from '../catalog/vendor.ts';
import { quoted } from '../config/oneOf.ts';
import { suggest } from '../config/suggest.ts';
import { fitted } from './fitted.ts';
import type { Io, Output } from './io.ts';
import type { CatalogOptions } from './options.ts';
import { widthOf } from './widthOf.ts';

const HEAD = ['SLUG', 'NAME', 'CATEGORY', 'PLATFORM', 'URL'];
const NAME = 1;
const SPARE = [3, 2, NAME];

/** Shows the vendors that are looked for; answers 1 when there is none. */
export function catalog(options: CatalogOptions, { stdout, stderr }: Io): number {
  const { json } = options;
  const vendors = readVendors();
  const found = findVendors(vendors, options);
  if (found.length === 0) {
    stderr.write(`statuswire: ${nobody(options, vendors)}\n`);
    if (json) stdout.write('[]\n');
    return 1;
  }
  if (json) stdout.write(`[\n${found.map((vendor) => JSON.stringify(vendor)).join(',\n')}\n]\n`);
  else stdout.write(text(found, vendors.length, stdout));
  return 0;
}

/** A terminal has a last line for people; what is piped into other tools has vendors only. */
function text(found: readonly Vendor[], all: number, stdout: Output): string {
  const rows = found.map(({ slug, name, category, platform, url }) => [
    slug,
    name,
    category,
    platform,
    url,
  ]);
  const lines = fitted({ head: HEAD, rows, cut: NAME, spare: SPARE }, widthOf(stdout));
  const foot = stdout.isTTY === true ? `\n${found.length} of ${all} vendors.\n` : '';
  return `${lines.join('\n')}\n${foot}`;
}

function nobody({ words, category }: CatalogOptions, vendors: readonly Vendor[]): string {
  const word = words.join(' ');
  const what = `no vendor matches ${JSON.stringify(word)}`;
  const others = category === undefined ? 0 : findVendors(vendors, { words }).length;
  if (others > 0) return `${what} in category "${category}"; ${others} in others`;
  const near = suggest(word, new Map(vendors.map((vendor) => [vendor.slug, vendor])));
  return near.length === 0 ? what : `${what}; did you mean ${quoted(near)}?`;
}
