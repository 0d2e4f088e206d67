import { distance } from './distance.ts';

/** The word most like `word`, when one is alike enough to be what was meant. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const ranked = words
    .map((candidate) => ({ candidate, differing: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.differing - b.differing);
  const best = ranked[0];
  return best !== undefined && best.differing <= Math.max(1, Math.floor(wanted.length / 3))
    ? best.candidate
    : undefined;
}

/** `; did you mean "interval"?`, or nothing when no word is alike. */
export function didYouMean(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
