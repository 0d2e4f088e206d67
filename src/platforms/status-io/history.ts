import type { Answer } from '../../core/ask.ts';
import { isClosed } from '../../core/incident.ts';
import type { Incident, Status, Update } from '../../core/incident.ts';
import { parseFeedTime } from '../../core/feedTime.ts';
import { plainText } from '../../core/text.ts';
import { closedAt } from '../closing.ts';
import { UNTOLD } from '../entry.ts';
import { badBody } from '../json.ts';
import { packedUpdates } from '../packedUpdates.ts';
import { isFeed, parseFeed } from '../parseFeed.ts';
import type { FeedItem } from '../parseFeed.ts';
import type { Page } from '../platform.ts';
import { OPEN } from '../words.ts';
import { permalink } from './addresses.ts';
import { updatesOfFeed } from './updates.ts';

/** An incident or a maintenance of the feed. */
export interface HistoryItem {
  /** '' where it has none. */
  readonly id: string;
  readonly type: 'incident' | 'maintenance';
  readonly name: string;
  readonly published: string;
  readonly updates: readonly Update[];
}

/**
 * Reads `/pages/<id>/rss`: the page's history, each incident with all its messages, oldest first, in
 * one text (Docker's, 2026-06-24). Throws a Fault (BAD_BODY) for all else.
 */
export function openHistory(answer: Answer): readonly HistoryItem[] {
  const { items } = parseFeed(answer);
  if (items.length > 0 && !items.some(({ guid }) => ID.test(guid))) {
    throw badBody(answer, 'answered a feed that is not Status.io’s');
  }
  return items.map(toItem);
}

/** The history in an answer; none when it is no such feed. */
export function peekHistory(answer: Answer | undefined): readonly HistoryItem[] {
  if (answer === undefined || !isFeed(answer)) return [];
  return parseFeed(answer)
    .items.map(toItem)
    .filter(({ id }) => id !== '');
}

const ID = /^[\da-f]{24}$/i;

function toItem({ guid, link, title, published, content }: FeedItem): HistoryItem {
  const id = ID.test(guid) ? guid : '';
  const type = link.includes('/maintenance/') ? 'maintenance' : 'incident';
  const packed = packedUpdates(content, parseFeedTime(published), 'oldest first').updates;
  const updates = updatesOfFeed(id, type, packed);
  return { id, type, name: plainText(title), published, updates };
}

/** Whether the newest message says that it is over. */
export function isOver({ updates }: HistoryItem): boolean {
  const newest = updates.at(-1);
  return newest !== undefined && isClosed(newest.status);
}

/** An item as an incident, as far as the feed knows it; null when it bears no time at all. */
export function incidentOfItem(item: HistoryItem, page: Page): Incident | null {
  const { id, type, name, updates } = item;
  const published = parseFeedTime(item.published);
  const createdAt = updates[0]?.createdAt ?? published;
  if (createdAt === null) return null;
  const status: Status = updates.at(-1)?.status ?? OPEN[type];
  return {
    ...UNTOLD,
    id,
    type,
    name,
    status,
    impact: type === 'maintenance' ? 'maintenance' : 'unknown',
    url: permalink(page, type, id),
    createdAt,
    // Messages are dated by the minute, the item by the second of the newest of them.
    updatedAt: Math.max(updates.at(-1)?.createdAt ?? createdAt, published ?? 0),
    resolvedAt: isClosed(status) ? closedAt(updates) : null,
    updates,
  };
}
