import type { Answer } from '../../core/ask.ts';
import { plainText } from '../../core/text.ts';
import { entryOf } from '../entry.ts';
import { fromFirstItem, parseFeed } from '../parseFeed.ts';
import type { Entry, Page, Reading, Source } from '../platform.ts';
import { awsDocument, isAwsFeed } from './aws.ts';
import { componentEntries, listsComponents } from './components.ts';
import { groupsOf } from './groups.ts';
import type { Group } from './groups.ts';
import { toIncident } from './incident.ts';
import type { Silence } from './incident.ts';
import { silenceOf } from './silence.ts';

/** A feed of incidents at an address. */
export function feedSource(url: string): Source {
  return {
    id: 'feed',
    url,
    accept: 'application/atom+xml, application/rss+xml, application/xml, text/xml',
    relevant: fromFirstItem,
    read: (answer, { page }) => readFeed(answer, page),
  };
}

/** What a feed tells. Throws a Fault (BAD_BODY) when it is none. */
export function readFeed(answer: Answer, page: Page): Reading {
  const parsed = parseFeed(answer);
  const feed = isAwsFeed(parsed) ? awsDocument(parsed) : parsed;
  const pageName = nameIn(feed.title);
  if (listsComponents(feed)) {
    return { entries: componentEntries(feed, answer, page), lists: 'ongoing', pageName };
  }
  const groups = groupsOf(feed, page);
  const entries = entriesOf(groups, silenceOf(feed, groups), answer, page);
  return { entries, lists: 'recent', pageName };
}

/** The incidents that the items of a feed make up; `silence`: what it means when one says no status. */
export function entriesOf(
  groups: readonly Group[],
  silence: (group: Group) => Silence,
  answer: Answer,
  page: Page,
): readonly Entry[] {
  return groups.map((group) => {
    const meant = silence(group);
    const picked = { ...group, silence: meant };
    return entryOf(picked, answer, (id) => toIncident(id, group, meant, page));
  });
}

/** Statuspage and its imitators name a feed after what is in it: `Acme Status - Incident History`. */
function nameIn(title: string): string {
  return plainText(title).replace(/\s+[-–—|]\s+(?:incident )?history$/i, '');
}
