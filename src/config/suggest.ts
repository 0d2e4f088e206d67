import type { Listed } from './catalog.ts';
import { distance } from './distance.ts';
import { quoted } from './oneOf.ts';

type Vendors = ReadonlyMap<string, Pick<Listed, 'name'>>;

const MOST = 3;

/** The slugs that may be meant by a word, best first: vendors named so, then slips of the pen. */
export function suggest(word: string, vendors: Vendors): string[] {
  const wanted = slugOf(word);
  if (wanted === '') return [];
  return [...vendors]
    .map(([slug, { name }]) => ({ slug, rank: rankOf(wanted, slug, slugOf(name)) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((one, other) => one.rank - other.rank || one.slug.length - other.slug.length)
    .slice(0, MOST)
    .map(({ slug }) => slug);
}

/** `the catalogue has no "opnai"; did you mean "openai"?`; a word that is secret is not given. */
export function noSuchVendor(word: string | undefined, vendors: Vendors): string {
  const near = word === undefined ? [] : suggest(word, vendors);
  const what = word === undefined ? 'such vendor' : JSON.stringify(word);
  const advice =
    near.length > 0
      ? `did you mean ${quoted(near)}?`
      : 'give the address of its page, or look for it with "statuswire catalog"';
  return `the catalogue has no ${what}; ${advice}`;
}

/** Smaller is better. */
function rankOf(wanted: string, slug: string, name: string): number {
  if (slug === wanted || name === wanted) return 0;
  const differing = distance(wanted, slug);
  if (differing === 1) return 1;
  if (slug.startsWith(wanted) || name.startsWith(wanted)) return 2;
  if (`-${name}`.includes(`-${wanted}`)) return 3;
  return differing <= wanted.length / 4 ? 3 + differing : Infinity;
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
