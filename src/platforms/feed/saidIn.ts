import type { Status } from '../../core/incident.ts';
import type { FeedItem } from '../parseFeed.ts';
import { saidBy, statusWord } from './statusWord.ts';
import type { Said } from './statusWord.ts';
import { titleOf } from './titleOf.ts';

/**
 * What an item says of its status, read where vendors write it: a label, the title, a category, the
 * head of its text, a sentence that says that it is over. Free text is believed only where it is one
 * status word and nothing else.
 */
export function saidIn({ title, categories }: FeedItem, text: string): Said {
  const label = LABEL.exec(text)?.[1];
  return (
    (label === undefined ? undefined : saidBy(label)) ??
    titleOf(title).status ??
    categories.map(statusWord).find(Boolean) ??
    headOf(text)?.status ??
    (END.test(text) || isOver(text) ? 'resolved' : undefined)
  );
}

/** `Status: resolved` at the start of a text. */
const LABEL = /^(?:status|état|estado|stato)\s*:\s*([^\n.]{2,40})(?:\.\s+|\s*(?:\n+|$))/i;
/** `Resolved - text`, `[Resolved] text`, `Resolved: text`, or the word on a line of its own. */
const HEAD =
  /^(?:\[(?<inBrackets>[\p{L} -]{3,30})\]\s*|\**(?<bare>[\p{L} -]{3,30}?)\**\s*(?:[-–—:.]\s+|\n+|$))/u;
/** A line that IBM adds once there is an end. */
const END = /^Outage End: *\S/im;
const THING =
  '(?:issue|incident|event|problem|outage|disruption|impact|service|system|error|maintenance)s?';
/** Sentences that end with the word: "names are resolved slowly" says nothing of the kind. */
const OVER = new RegExp(
  `^(?:(?:\\w+ ){0,3}${THING} (?:has|have|is|are) (?:now |been |fully |completely )*` +
    `(?:resolved|fixed|restored|recovered|completed)|we(?: have|'ve)? (?:now |fully )?(?:resolved|fixed) (?:\\w+ )?${THING})[.!]?$`,
  'i',
);
const NOT_YET =
  /\b(?:not|still|some|part|partly|partially|most|continu\w+|monitor\w*|investigat\w+|however|but|until|once|while|soon|should|will|new|another|earlier|previous)\b/i;

/** Whether a short text has a sentence that says that it is over, and no word against it. */
function isOver(text: string): boolean {
  if (text.length > 400 || NOT_YET.test(text)) return false;
  return text.split(/(?<=[.!?])\s+/).some((sentence) => OVER.test(sentence));
}

/** A text without the status at its head, unless that is all. */
export function withoutHead(text: string): string {
  const length = LABEL.exec(text)?.[0].length ?? headOf(text)?.length ?? 0;
  return text.slice(length).trim() || text;
}

function headOf(text: string): { readonly status: Status; readonly length: number } | undefined {
  const found = HEAD.exec(text);
  const status = statusWord(found?.groups?.['inBrackets'] ?? found?.groups?.['bare'] ?? '');
  return found && status ? { status, length: found[0].length } : undefined;
}
