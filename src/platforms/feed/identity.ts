import type { FeedDocument, FeedItem } from '../parseFeed.ts';
import type { Page } from '../platform.ts';
import { placeIn } from './aws.ts';
import { addressOf, isFrontPage, tellingPiece } from './address.ts';

/** Which incident an item is of. */
export interface Identity {
  /** undefined when nothing tells it from others but its time. */
  readonly id: string | undefined;
  /** The incident's own page. */
  readonly url: string | null;
  /**
   * The item's own id within its incident, where its guid has one: `…/incident/7#<update>` (Better
   * Stack), `/7/<update>` (StatusCast, as on www.fastlystatus.com).
   */
  readonly updateId: string | undefined;
}

/**
 * Told by the permalink where an item has one, which is what Statuspage's API calls the incident
 * and what the updates of one incident share; else by the guid, whole or what stands behind its `#`.
 */
export function identityOf(item: FeedItem, feed: FeedDocument, page: Page): Identity {
  const link = addressOf(item.link, page);
  const aws = placeIn(item);
  if (aws) return { id: aws.place, url: link?.href ?? null, updateId: aws.item };
  const guid = /^https?:/i.test(item.guid) ? addressOf(item.guid, page) : null;
  const isOwn = (one: URL | null) => one !== null && !isFrontPage(one, page, feed.link);
  if (link && isOwn(link)) return ofPermalink(link, guid ?? item.guid);
  // A page that is a program has its incidents behind the `#`: `#/incidents/<id>` (ocistatus.oraclecloud.com).
  const place = lastPiece(link);
  if (place || !guid || !isOwn(guid)) {
    const whole = guid === null ? item.guid : lastPiece(guid);
    return { id: place || whole || undefined, url: link?.href ?? null, updateId: undefined };
  }
  return ofPermalink(guid, guid);
}

/** What stands behind the `#`, or behind its last slash. */
function lastPiece(address: URL | null): string {
  return address?.hash.slice(1).split('/').findLast(Boolean) ?? '';
}

function ofPermalink(own: URL, guid: URL | string): Identity {
  const url = withoutHash(own);
  const id = tellingPiece(own);
  const [last, before] = typeof guid === 'string' ? guid.split('/').toReversed() : [];
  const hash = typeof guid !== 'string' && withoutHash(guid) === url ? guid.hash.slice(1) : '';
  return { id, url, updateId: hash || (before === id ? last : undefined) || undefined };
}

function withoutHash(address: URL): string {
  return address.href.slice(0, address.href.length - address.hash.length);
}
