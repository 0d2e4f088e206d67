import { fold, matches } from './wildcards.ts';

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const PATTERN_WORD = /[\p{L}\p{M}\p{N}_*?]+/gu;

/**
 * Whether a text holds any of the phrases: whole words in a row, whatever stands between them
 * (`us-east` is found in "US East"). `*` stands for any characters of a word and `?` for one, case
 * is ignored. No phrases are found in every text.
 */
export function phrases(patterns: readonly string[]): (text: string) => boolean {
  if (patterns.length === 0) return () => true;
  const wanted = patterns.map((pattern) => wordsOf(pattern, PATTERN_WORD));
  return (text) => {
    const words = wordsOf(text, WORD);
    return wanted.some((phrase) => words.some((_, at) => standsAt(words, at, phrase)));
  };
}

/** Whether a pattern names a word to look for. */
export function namesWord(pattern: string): boolean {
  return pattern.match(PATTERN_WORD) !== null;
}

function wordsOf(text: string, word: RegExp): string[][] {
  return (text.match(word) ?? []).map(fold);
}

function standsAt(words: readonly string[][], at: number, phrase: readonly string[][]): boolean {
  return phrase.every((pattern, i) => {
    const word = words[at + i];
    return word !== undefined && matches(pattern, word);
  });
}
