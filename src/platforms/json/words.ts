import type { Impact, Status } from '../../core/incident.ts';
import { impactOf, statusOf } from '../words.ts';
import type { JsonOptions } from './options.ts';

type Type = 'incident' | 'maintenance';
type Word = string | undefined;
type Words<Ours> = Readonly<Record<string, Ours>> | undefined;

/** The type that a word means; undefined when nothing is said. */
export function typeIn({ types }: JsonOptions, word: Word): Type | undefined {
  return listed(types, word) ?? ownType(plain(word)) ?? others(types);
}

/** The status that a word means, of whichever type; undefined when nobody knows the word. */
export function statusIn({ statuses }: JsonOptions, word: Word): Status | undefined {
  const own = plain(word);
  const known = statusOf('incident', own) ?? statusOf('maintenance', own);
  return listed(statuses, word) ?? known ?? others(statuses);
}

/** The impact that a word means; `unknown` when nothing is said. */
export function impactIn({ impacts }: JsonOptions, word: Word): Impact {
  const own = impactOf(plain(word));
  return listed(impacts, word) ?? (own === 'unknown' ? (others(impacts) ?? own) : own);
}

function ownType(word: string): Type | undefined {
  return word === 'incident' || word === 'maintenance' ? word : undefined;
}

/** What the options say of a word, whatever its case. */
function listed<Ours>(words: Words<Ours>, word: Word): Ours | undefined {
  if (words === undefined || word === undefined || word === '*') return undefined;
  if (Object.hasOwn(words, word)) return words[word];
  return Object.entries(words).find(([one]) => plain(one) === plain(word))?.[1];
}

function others<Ours>(words: Words<Ours>): Ours | undefined {
  return words?.['*'];
}

/** As our own words are written. */
function plain(word: Word): string {
  return word?.toLowerCase().replaceAll(/[\s-]+/g, '_') ?? '';
}
