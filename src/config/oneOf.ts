import { didYouMean } from './nearest.ts';

/** `expected "a", "b" or "c"`, with the nearest to what stands there. */
export function oneOf(words: readonly string[], shown: unknown): string {
  return `expected ${quoted(words)}${typeof shown === 'string' ? didYouMean(shown, words) : ''}`;
}

/** `"a", "b" or "c"`. */
export function quoted(words: readonly string[]): string {
  const all = words.map((word) => JSON.stringify(word));
  return [all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(' or ');
}
