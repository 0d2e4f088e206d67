import type { Answer } from '../../core/ask.ts';
import { digest, digestText } from '../../core/digest.ts';
import { isClosed } from '../../core/incident.ts';
import type { Incident } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { badBody, bodyText } from '../json.ts';
import { fromFirstItem, parseFeed } from '../parseFeed.ts';
import type { FeedDocument, FeedItem } from '../parseFeed.ts';
import type { Context, Entry, Page, Source } from '../platform.ts';
import { isMaintenanceStatus } from '../words.ts';
import { ulidTime } from '../ulid.ts';
import { updateIds } from '../../core/updateIds.ts';
import { readContent } from './feedContent.ts';

/**
 * The page's Atom feed: about 50 incidents, of each only the newest update, in the page's language.
 * It names components, but neither the impact nor when an incident began (status.openai.com, 2026): that is in its id.
 */
export function feed({ url }: Page): Source {
  return {
    id: 'feed',
    url: `${url}/feed.atom`,
    accept: 'application/atom+xml',
    relevant: fromFirstItem,
    read: (answer, context) => {
      const { title, items } = open(answer);
      const entries = items.map((item) => toEntry(item, answer, context));
      return { entries, lists: 'recent', pageName: plainText(title) };
    },
  };
}

/** Whether a text is an Atom feed that incident.io wrote. */
export function isFeed(text: string): boolean {
  return text.includes('<feed') && /<generator[^>]{0,200}>\s{0,20}incident\.io\s{0,20}</.test(text);
}

function open(answer: Answer): FeedDocument {
  if (isFeed(bodyText(answer))) return parseFeed(answer);
  throw badBody(answer, 'answered something else than a feed of incident.io');
}

function toEntry(item: FeedItem, answer: Answer, context: Context): Entry {
  const { guid, link, title, published, updated, content, summary } = item;
  // The vendor writes a double slash before `incidents/<id>`: only the last segment counts.
  const known = (guid || link).split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const mark = digest([known, title, published, updated, content, summary].join('\u001F'));
  return {
    id: known || `?${digestText(mark)}`,
    mark,
    incident: () => {
      const updatedAt = parseTime(updated) ?? parseTime(published);
      if (known === '') throw badBody(answer, 'answered an entry without an id');
      if (updatedAt === null) throw badBody(answer, `answered entry ${known} without any time`);
      return toIncident(known, updatedAt, item, context);
    },
  };
}

/** A status word nobody knows counts as open: better told once too often than never. */
function toIncident(id: string, at: number, item: FeedItem, { page }: Context): Incident {
  const { status = 'investigating', message, components } = readContent(item);
  const type = isMaintenanceStatus(status) ? 'maintenance' : 'incident';
  const updateId = updateIds(id)(at);
  return {
    id,
    type,
    name: plainText(item.title),
    status,
    impact: type === 'maintenance' ? 'maintenance' : 'unknown',
    components,
    url: `${page.url}/incidents/${id}`,
    createdAt: parseTime(item.published) ?? Math.min(ulidTime(id) ?? at, at),
    updatedAt: at,
    startedAt: null,
    resolvedAt: isClosed(status) ? at : null,
    scheduledFor: null,
    scheduledUntil: null,
    updates: [{ id: updateId, status, message, createdAt: at, displayAt: at, updatedAt: at }],
  };
}
