import type { Vendor } from './vendor.ts';

/** What to look for; all of it must be so. */
export interface Wanted {
  /** Each is in the slug, the name or the address, or is the category or the platform. */
  readonly words: readonly string[];
  readonly category?: Vendor['category'] | undefined;
}

/** Shorter words are found only where a word begins: `ai` is not "mail". */
const LONG = 3;

/** The vendors that are looked for, in the order of their slugs. */
export function findVendors(vendors: readonly Vendor[], { words, category }: Wanted): Vendor[] {
  const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter(Boolean);
  return vendors.filter(
    (vendor) =>
      (category === undefined || vendor.category === category) &&
      wanted.every((word) => isFoundIn(vendor, word)),
  );
}

function isFoundIn({ slug, name, url, category, platform }: Vendor, word: string): boolean {
  if (word === category || word === platform) return true;
  const text = `${slug} ${name} ${new URL(url).host}`.toLowerCase();
  if (word.length >= LONG) return text.includes(word);
  return text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));
}
