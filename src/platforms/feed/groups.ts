import { parseFeedTime } from '../../core/feedTime.ts';
import { updateIds } from '../../core/updateIds.ts';
import type { FeedDocument, FeedItem } from '../parseFeed.ts';
import type { Page } from '../platform.ts';
import { identityOf } from './identity.ts';
import { isNews } from './isNews.ts';

/** An item and what is known of its place. */
export interface Member {
  readonly item: FeedItem;
  /** The item's own id within its incident, where it has one. */
  readonly id: string | undefined;
  /** When it was last written, or else published. */
  readonly at: number | null;
}

/** The items of one incident: one that has it all, or one for each update. */
export interface Group {
  readonly id: string | undefined;
  readonly url: string | null;
  /** Oldest first. */
  readonly members: readonly Member[];
}

/** The incidents of a feed, in the feed's order. */
export function groupsOf(feed: FeedDocument, page: Page): readonly Group[] {
  const timed = updateIds('item');
  const found = withoutCopies(feed.items.filter((item) => !isNews(item)))
    .toReversed()
    .map((item) => {
      const { id, url, updateId } = identityOf(item, feed, page);
      const first = parseFeedTime(item.published) ?? timeOf(item);
      // Nothing but its time tells it: n-th with the same one, counted from the oldest.
      const known = id ?? (first === null ? undefined : timed(first));
      return { id: known, url, member: { item, id: updateId, at: timeOf(item) } };
    });
  return grouped(found).toReversed();
}

function withoutCopies(items: readonly FeedItem[]): readonly FeedItem[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** When an item was last written, or else published. */
function timeOf({ published, updated }: FeedItem): number | null {
  return parseFeedTime(updated) ?? parseFeedTime(published);
}

/** Puts what has the same id together, in the order given; by time within. */
function grouped(
  found: readonly {
    readonly id: string | undefined;
    readonly url: string | null;
    readonly member: Member;
  }[],
): Group[] {
  const groups = new Map<
    unknown,
    { id: string | undefined; url: string | null; members: Member[] }
  >();
  for (const { id, url, member } of found) {
    const key = id ?? member;
    const group = groups.get(key) ?? { id, url, members: [] };
    group.members.push(member);
    groups.set(key, group);
  }
  for (const { members } of groups.values()) {
    members.sort((one, other) => (one.at ?? 0) - (other.at ?? 0));
  }
  return [...groups.values()];
}
