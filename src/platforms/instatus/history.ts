import type { Answer } from '../../core/ask.ts';
import { parseTime } from '../../core/time.ts';
import { plainText } from '../../core/text.ts';
import { badBody } from '../json.ts';
import { packedUpdates } from '../packedUpdates.ts';
import type { PackedUpdate } from '../packedUpdates.ts';
import { isFeed, parseFeed } from '../parseFeed.ts';
import type { FeedItem } from '../parseFeed.ts';

/** An incident or a maintenance of the feed, as it stands there. */
export interface HistoryItem {
  /** '' where it has none. */
  readonly id: string;
  readonly type: 'incident' | 'maintenance';
  readonly name: string;
  readonly url: string;
  /** When an incident began, or a maintenance is planned to begin. */
  readonly start: number | null;
  /** null where none is named: some feeds list only the commas between. */
  readonly components: readonly string[] | null;
  /** Oldest first. */
  readonly updates: readonly PackedUpdate[];
}

export interface History {
  readonly name: string;
  readonly items: readonly HistoryItem[];
}

export function historyUrl({ url }: { readonly url: string }): string {
  return `${url}/history.atom`;
}

/**
 * Reads `/history.atom`: the page's history, open or not, with all its texts, oldest first. Atlassian
 * Statuspage has such a feed as well, whose ids end in digits. Throws a Fault (BAD_BODY) for all that
 * is not Instatus'; `sure` says that the page is, for a feed without entries does not tell.
 */
export function openHistory(answer: Answer, sure: boolean): History {
  const { title, items } = parseFeed(answer);
  if (!items.some(isOwn) && (items.length > 0 || !sure)) {
    throw badBody(answer, 'answered a feed that is not Instatus’ history');
  }
  return { name: pageName(plainText(title)), items: items.map(toItem) };
}

/** The history in an answer; none when it is no such feed. */
export function peekHistory(answer: Answer | undefined): readonly HistoryItem[] {
  if (answer === undefined || !isFeed(answer)) return [];
  return parseFeed(answer).items.filter(isOwn).map(toItem);
}

/** `tag:status.acme.test,2005:Maintenance/cm…`: what it is, and a cuid. */
const ID = /\b(Incident|Maintenance)\/([a-z][a-z\d]{9,})$/;

function isOwn({ guid }: FeedItem): boolean {
  return ID.test(guid);
}

function toItem(item: FeedItem): HistoryItem {
  const [, kind, id = ''] = ID.exec(item.guid) ?? [];
  const start = parseTime(item.published);
  const { head, updates } = packedUpdates(unescaped(item.content), start, 'oldest first');
  return {
    id,
    type: kind === 'Maintenance' ? 'maintenance' : 'incident',
    name: plainText(item.title),
    url: item.link,
    start,
    components: componentsIn(head),
    updates,
  };
}

/** Only the head is markup where the updates were escaped twice (status.northflank.com, 2026-10). */
function unescaped(html: string): string {
  if (!html.includes('&lt;small&gt;')) return html;
  const parts = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return parts
    .replace(/&(?:#0?39|apos);/g, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** `<p><strong>Affected Components:</strong> Search, Checkout</p>`, the last line of the head, in the page's language. */
function componentsIn(head: string): readonly string[] | null {
  const line = [...head.matchAll(/<strong>([^<]*)<\/strong>([^<]*)<\/p>/g)].at(-1);
  if (!line || !/[ck]ompo/i.test(line[1] ?? '')) return null;
  const names = plainText(line[2] ?? '')
    .split(',')
    .map((name) => name.trim());
  const named = names.filter(Boolean);
  return named.length > 0 ? named : null;
}

/** `Acme Status - Incident history` → `Acme`. */
function pageName(title: string): string {
  return title.replace(/\s+-\s+[^-]*$/, '').replace(/\s+Status$/i, '');
}
