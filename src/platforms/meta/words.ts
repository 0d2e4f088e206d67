import type { Impact, Status } from '../../core/incident.ts';
import { OPEN } from '../words.ts';

type Word = string | null | undefined;

const WELL: ReadonlySet<string> = new Set(['no known issue', 'resolved']);
const IMPACTS: ReadonlyMap<string, Impact> = new Map([
  ['low disruption', 'minor'],
  ['medium disruption', 'major'],
  ['high disruption', 'critical'],
]);

/** What a product's or an outage's word says of an outage; undefined for no word. */
export function statusOf(word: Word): Status | undefined {
  if (!word) return undefined;
  return WELL.has(plain(word)) ? 'resolved' : OPEN.incident;
}

/** How bad it is; `unknown` for what is over, and for other words. */
export function impactOf(word: Word): Impact {
  return IMPACTS.get(plain(word ?? '')) ?? 'unknown';
}

/** Whether nothing is said of a service but that it is well; `Resolved` says more. */
export function isQuiet(word: Word): boolean {
  return plain(word ?? '') === 'no known issue';
}

/** The words are in the plural; nobody knows whether always. */
function plain(word: string): string {
  return word.trim().toLowerCase().replace(/s$/, '');
}
