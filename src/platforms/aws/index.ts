import type { Page, Part, Platform } from '../platform.ts';
import { eventsOf, isAws } from './dashboard.ts';
import { events, isEvents } from './events.ts';
import { feed, feedOf, isFeedOfAws } from './feed.ts';

/** The AWS Health Dashboard (https://health.aws.amazon.com/health/status), as everybody may see it. */
export const aws: Platform = {
  id: 'aws',
  title: 'AWS Health Dashboard',
  verified: 'real',
  note: 'an open event is always `investigating`; filter by `components`, such as `us-east-1 / *`',
  oneVendor: true,
  owns: isAws,
  probes: (page) => [feedOf(page) ?? eventsOf(page)],
  recognises: (answer) => isEvents(answer) || isFeedOfAws(answer),
  parts: (page) => [incidents(page)],
};

function incidents(page: Page): Part {
  const feedUrl = feedOf(page);
  const sources = [feedUrl === undefined ? events(eventsOf(page)) : feed(feedUrl)];
  return { id: 'incidents', required: true, cadence: 'always', sources };
}
