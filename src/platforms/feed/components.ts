import type { Answer } from '../../core/ask.ts';
import { parseFeedTime } from '../../core/feedTime.ts';
import { UNSAID } from '../../core/incident.ts';
import type { Impact, Incident } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, entryOf, updateOf } from '../entry.ts';
import type { FeedDocument, FeedItem } from '../parseFeed.ts';
import type { Entry, Page } from '../platform.ts';

/**
 * The `/rss` of Site24x7's StatusIQ lists components, each once: `Mail - Degraded Performance`.
 * https://www.site24x7.com/help/statuspage/manage-subscribers/rss-feed.html
 */
const TITLE =
  /^(.+?) - (operational|informational|degraded performance|partial outage|major outage|under maintenance)$/i;
/** How Microsoft's feeds say it, in an element of their own (status.cloud.microsoft, 2026-09-18). */
const WELL = /^(?:operational|available|normal|healthy|service restored)$/i;
const IMPACTS: readonly (readonly [RegExp, Impact])[] = [
  [/degrad/i, 'minor'],
  [/partial|interrupt/i, 'major'],
  [/outage|unavailable/i, 'critical'],
  [/maintenance/i, 'maintenance'],
  [/^informational$/i, 'none'],
];

interface State {
  readonly item: FeedItem;
  readonly name: string;
  readonly state: string;
}

/** Whether the items of a feed are a page's components, as most of them say. */
export function listsComponents({ items }: FeedDocument): boolean {
  const known = items.filter((item) => stateOf(item).state !== '').length;
  return known > 0 && known * 2 > items.length;
}

function stateOf(item: FeedItem): State {
  const [, name = item.title, state = item.status] = TITLE.exec(item.title) ?? [];
  return { item, name, state };
}

/** The components that are not well, as incidents: each is listed exactly while it lasts. */
export function componentEntries(feed: FeedDocument, answer: Answer, page: Page): readonly Entry[] {
  const unwell = feed.items.map(stateOf).filter(({ state }) => state !== '' && !WELL.test(state));
  return unwell.map((one) => {
    const { name, state, item } = one;
    // Nobody says whether its date is that of the state: only another state is news.
    const picked = { id: item.guid || name, name, state, text: item.content };
    return entryOf(picked, answer, (id) => toIncident(id, one, page));
  });
}

function toIncident(id: string, { item, name, state }: State, page: Page): Incident {
  const impact = IMPACTS.find(([word]) => word.test(state))?.[1] ?? 'unknown';
  const planned = impact === 'maintenance';
  const at = parseFeedTime(item.published) ?? EARLIEST_MS;
  const status = planned ? 'in_progress' : 'investigating';
  return {
    ...UNTOLD,
    id,
    type: planned ? 'maintenance' : 'incident',
    name: `${name} - ${state}`,
    status,
    impact,
    components: [{ id, name }],
    url: page.url,
    createdAt: at,
    updatedAt: UNSAID,
    updates: [updateOf(updateIds(id)(at), status, plainText(item.content), at)],
  };
}
