import type { Status } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { statusWord } from './statusWord.ts';

export interface Title {
  /** The title without the status in it. */
  readonly name: string;
  readonly status: Status | undefined;
  /** Whether the status stands there as a word of its own. */
  readonly labelled: boolean;
}

/** Where a title has the status: `[Resolved] …`, `…: [RESOLVED] …`, `Resolved: …`, `… (resolved)`. */
const PLACES: readonly RegExp[] = [
  // "Resolved Service Disruption" is all that Okta's titles say (feeds.feedburner.com/OktaTrustRSS, 2026-10).
  /^\s*(resolved)\s+(?=(?:service|feature|performance)\s+(?:disruption|degradation|outage|issue)s?\s*$)/gi,
  /\s*\[([^\]]{3,30})\]\s*/g,
  /^\s*([\p{L} -]{3,30}?)\s*(?::|\s[-–—])\s+/gu,
  /\s*(?:\s[-–—]\s|:\s|\()\s*([\p{L} ]{3,30})\)?\s*$/gu,
];
/** Monitors write such titles by themselves: "Mail went down", "Mail recovered" (Better Stack). */
const UP = /\S\s+(?:has )?recovered$/i;
const DOWN = /\S\s+(?:went|is) down$/i;

/** What a title says of the status, and what it says beside. */
export function titleOf(html: string): Title {
  const title = plainText(html).replace(/\s+/g, ' ');
  for (const found of PLACES.flatMap((place) => Array.from(title.matchAll(place)))) {
    const status = statusWord(found[1] ?? '');
    if (status === undefined) continue;
    const rest = `${title.slice(0, found.index)} ${title.slice(found.index + found[0].length)}`;
    const name = rest.replace(/\s+/g, ' ').trim();
    return { name: name || title, status, labelled: true };
  }
  const down = DOWN.test(title) ? 'investigating' : undefined;
  return { name: title, status: UP.test(title) ? 'resolved' : down, labelled: false };
}
