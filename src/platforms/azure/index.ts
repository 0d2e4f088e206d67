import type { Answer } from '../../core/ask.ts';
import { plainText } from '../../core/text.ts';
import { entriesOf } from '../feed/source.ts';
import { groupsOf } from '../feed/groups.ts';
import { badBody } from '../json.ts';
import { fromFirstItem, isFeed, parseFeed } from '../parseFeed.ts';
import type { FeedDocument } from '../parseFeed.ts';
import type { Page, Platform, Source } from '../platform.ts';

/**
 * Azure's status feed lists what affects many customers, while it does, and is empty otherwise (seen
 * on azure.status.microsoft, 2026-07-31). What affects one customer is behind a login.
 */
export const azure: Platform = {
  id: 'azure',
  title: 'Azure status',
  verified: 'documented',
  note: 'what its feed tells: only what affects many customers, and neither stages nor impact',
  oneVendor: true,
  owns,
  // Nobody else has pages of Azure's: the others need not be asked.
  probes: (page) => (owns(page) ? [feedOf(page)] : []),
  recognises: (answer) => isFeed(answer) && isAzure(parseFeed(answer)),
  parts: (page) => [
    { id: 'incidents', required: true, cadence: 'always', sources: [source(feedOf(page))] },
  ],
};

function owns({ host }: Page): boolean {
  return /(?:^|\.)(?:azure\.status\.microsoft|status\.azure\.com)$/i.test(host);
}

/** `/en-us/status/feed/`, in whatever language the page is given. */
function feedOf({ url, endpoint }: Page): string {
  const page = /\/status$/i.test(url) ? url : `${url}/en-us/status`;
  return endpoint ?? `${page}/feed/`;
}

function source(url: string): Source {
  return {
    id: 'feed',
    url,
    accept: 'application/rss+xml, application/xml, text/xml',
    relevant: fromFirstItem,
    read: (answer, { page }) => {
      const feed = open(answer);
      const groups = groupsOf(feed, page);
      const entries = entriesOf(groups, () => 'open', answer, page);
      return { entries, lists: 'ongoing', pageName: plainText(feed.title) };
    },
  };
}

function open(answer: Answer): FeedDocument {
  const feed = parseFeed(answer);
  if (isAzure(feed)) return feed;
  throw badBody(answer, 'answered a feed that is not Azure’s');
}

/** Its channel has the page's own address, in the host of today or that of before. */
function isAzure({ link }: FeedDocument): boolean {
  return /^https?:\/\/(?:azure\.status\.microsoft|azure\.microsoft\.com|status\.azure\.com)\//i.test(
    link,
  );
}
