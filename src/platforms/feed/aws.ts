import { parseFeedTime } from '../../core/feedTime.ts';
import type { FeedDocument, FeedItem } from '../parseFeed.ts';

export interface Place {
  readonly place: string;
  readonly item: string;
}

/** What a title begins with: how the service is doing, in the words of AWS. */
const STATES: readonly (readonly [prefix: RegExp, status: string, severity: string])[] = [
  [/^(?:service is operating normally:\s*(?:\[resolved\]\s*)?|\[resolved\]\s*)/i, 'Resolved', ''],
  [/^service disruption:\s*/i, 'Investigating', 'major'],
  [/^(?:service|performance) (?:impact|degradation|issues?):\s*/i, 'Investigating', 'minor'],
  [/^(?:informational message:\s*)?/i, 'Investigating', ''],
];

/** Whether a feed is one of AWS': of one service in one region, or of all of them. */
export function isAwsFeed({ items }: FeedDocument): boolean {
  return items.length > 0 && items.every((item) => placeIn(item) !== null);
}

/**
 * Where an item of AWS' is of and which it is, from `<page>#<service>-<region>_<epoch>`, where the
 * epoch is its own date: there is one item for each update, and nothing names an event
 * (status.aws.amazon.com/rss/all.rss, 2026-08-18).
 *
 * So a service in a region is one incident, which its next event opens anew. An event's first item
 * cannot name it, for it slides out of the list of 50 while the event goes on: that of 2026-08-15
 * had 20 items in four days, and two before it were open for half a year. Nor does a gap end one:
 * both of those were silent for 58 days.
 */
export function placeIn({ guid, published }: FeedItem): Place | null {
  const [, item, place, epoch] = /#((.+)_(\d{9,11}))$/.exec(guid) ?? [];
  const isDate = parseFeedTime(published) === Number(epoch) * 1000;
  return place !== undefined && item !== undefined && isDate ? { place, item } : null;
}

/** A feed of AWS' with its titles in the form in which others write them. */
export function awsDocument(feed: FeedDocument): FeedDocument {
  return { ...feed, items: feed.items.map(plainItem) };
}

function plainItem(item: FeedItem): FeedItem {
  const state = STATES.find(([prefix]) => prefix.test(item.title));
  if (state === undefined) return item;
  const [prefix, status, severity] = state;
  return {
    ...item,
    title: item.title.replace(prefix, `[${status}] `),
    categories: [severity].filter(Boolean),
  };
}
