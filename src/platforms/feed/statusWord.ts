import type { Status } from '../../core/incident.ts';
import { feedStatusOf, isUpdateWord } from '../feedStatusOf.ts';

/** What a text says of the status: `open` by a word that nobody knows, undefined by none. */
export type Said = Status | 'open' | undefined;

/** What the word says that stands where a vendor writes the status of an update. */
export function saidBy(word: string): Said {
  if (word === '' || isUpdateWord(word)) return undefined;
  return feedStatusOf(word) ?? 'open';
}

/**
 * The status of a word that is one as a whole: "Monitoring" is, "Resolved DNS queries" is not, nor
 * is what may as well be said of a line, a shop or an outage: fixed, closed, complete.
 */
export function statusWord(word: string): Status | undefined {
  const whole =
    /^(?!(?:fixed|closed|complete)$)(?:\S+|in progress|(?:scheduled |planned )?maintenance \S+(?: progress)?)$/i;
  return whole.test(word.trim()) ? feedStatusOf(word) : undefined;
}
