import type { Answer } from '../../core/ask.ts';
import { parseFeedTime } from '../../core/feedTime.ts';
import { UNSAID } from '../../core/incident.ts';
import type { Component, Incident } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, entryOf, updateOf } from '../entry.ts';
import type { FeedDocument, FeedItem } from '../parseFeed.ts';
import type { Entry, Page } from '../platform.ts';
import { componentStatusOf, impactOfComponent } from '../words.ts';

/**
 * The `/rss` of Site24x7's StatusIQ lists components, each once: `Mail - Degraded Performance`.
 * https://www.site24x7.com/help/statuspage/manage-subscribers/rss-feed.html
 */
const TITLE =
  /^(.+?) - (operational|informational|degraded performance|partial outage|major outage|under maintenance)$/i;

/** Whether the items of a feed are a page's components. */
export function listsComponents({ items }: FeedDocument): boolean {
  return items.length > 0 && items.every(({ title }) => TITLE.test(title));
}

/** The components that are not well, as incidents: each is listed exactly while it lasts. */
export function componentEntries(feed: FeedDocument, answer: Answer, page: Page): readonly Entry[] {
  return feed.items.flatMap((item) => {
    const [, name = '', state = ''] = TITLE.exec(item.title) ?? [];
    if (/^operational$/i.test(state)) return [];
    // Nobody says whether its date is that of the state: only another state is news.
    const picked = { id: item.guid || name, name, state, text: item.content };
    return [entryOf(picked, answer, (id) => toIncident({ id, name }, item, state, page))];
  });
}

function toIncident(component: Component, item: FeedItem, state: string, page: Page): Incident {
  const { id } = component;
  const status = componentStatusOf(state.toLowerCase().replace(' ', '_'));
  const planned = status === 'under_maintenance';
  const at = parseFeedTime(item.published) ?? EARLIEST_MS;
  const now = planned ? 'in_progress' : 'investigating';
  return {
    ...UNTOLD,
    id,
    type: planned ? 'maintenance' : 'incident',
    name: item.title,
    status: now,
    impact: status === undefined ? 'none' : impactOfComponent(status),
    components: [component],
    url: page.url,
    createdAt: at,
    updatedAt: UNSAID,
    updates: [updateOf(updateIds(id)(at), now, plainText(item.content), at)],
  };
}
