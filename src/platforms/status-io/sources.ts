import type { Answer } from '../../core/ask.ts';
import { entryOf } from '../entry.ts';
import { fromFirstItem } from '../parseFeed.ts';
import type { Entry, Page, Source } from '../platform.ts';
import { apiOf, feedOf } from './addresses.ts';
import { incidentOfItem, isOver, openHistory, peekHistory } from './history.ts';
import type { HistoryItem } from './history.ts';
import { toIncident } from './incident.ts';
import type { Listed } from './incident.ts';
import type { RawIncident } from './schema.ts';
import { fromIncidents, openState } from './state.ts';

/**
 * What is open or planned, each exactly while it is. The feed, asked for when that changes, has the
 * last words on what is over, which are nowhere else.
 */
export function state(page: Page): Source {
  return {
    id: 'api',
    url: apiOf(page) ?? page.url,
    accept: 'application/json',
    relevant: fromIncidents,
    details: () => [feedOf(page)],
    read: (answer, context) => {
      const { incidents, active, upcoming } = openState(answer);
      const listed = { incidents, active, upcoming };
      const open = LISTS.flatMap((list) =>
        listed[list].map((raw) => entryOfRaw(raw, list, answer, page)),
      );
      const ids = new Set(open.map(({ id }) => id));
      const history = peekHistory(context.details?.get(feedOf(page)));
      const over = history.filter((item) => isOver(item) && !ids.has(item.id));
      return {
        entries: [...open, ...over.map((item) => entryOfItem(item, answer, page))],
        lists: 'ongoing',
      };
    },
  };
}

/** The page's history: no impact, no components, and messages dated by the minute. */
export function history(page: Page): Source {
  return {
    id: 'feed',
    url: feedOf(page),
    accept: 'application/rss+xml',
    relevant: fromFirstItem,
    read: (answer) => {
      const entries = openHistory(answer).map((item) => entryOfItem(item, answer, page));
      return { entries, lists: 'recent' };
    },
  };
}

const LISTS = ['incidents', 'active', 'upcoming'] as const satisfies readonly Listed[];

function entryOfRaw(raw: RawIncident, listed: Listed, answer: Answer, page: Page): Entry {
  const picked = { ...raw, listed };
  return entryOf(picked, answer, (id) => toIncident({ ...raw, id }, listed, page));
}

function entryOfItem(item: HistoryItem, answer: Answer, page: Page): Entry {
  return entryOf(item, answer, () => incidentOfItem(item, page));
}
