import type { Answer } from '../../core/ask.ts';
import { entryOf } from '../entry.ts';
import { fromFirstItem } from '../parseFeed.ts';
import { isClosed } from '../../core/incident.ts';
import type { Context, Entry, Page, Source } from '../platform.ts';
import { historyUrl, openHistory, peekHistory } from './history.ts';
import type { HistoryItem } from './history.ts';
import { toIncident } from './incident.ts';
import type { Told } from './incident.ts';
import type { RawActive } from './schema.ts';
import { openSummary, peekSummary, summaryUrl } from './summary.ts';
import type { Summary } from './summary.ts';
import { updatesOf } from './updates.ts';

type Type = 'incident' | 'maintenance';

/**
 * The feed, for it alone has texts and what is over. How bad an open incident is stands in the
 * summary, which is asked for when the feed has news.
 */
export function feed(page: Page, type: Type): Source {
  return {
    id: 'feed',
    url: historyUrl(page),
    accept: 'application/atom+xml',
    relevant: fromFirstItem,
    details: () => [summaryUrl(page)],
    read: (answer, context) => {
      const summary = peekSummary(context.details?.get(summaryUrl(page)));
      const history = openHistory(answer, summary !== undefined);
      const told = joined(type, history.items, activeIn(summary, type));
      const pageName = summary?.name ?? history.name;
      return { entries: toEntries(told, answer, context), lists: 'recent', pageName };
    },
  };
}

/**
 * What is open. The feed, asked for when that changes, adds the texts and what is over; whether it
 * lists a maintenance before it begins is not known.
 */
export function summary(page: Page, type: Type): Source {
  return {
    id: 'summary',
    url: summaryUrl(page),
    accept: 'application/json',
    details: () => [historyUrl(page)],
    read: (answer, context) => {
      const open = openSummary(answer);
      const items = peekHistory(context.details?.get(historyUrl(page)));
      const all = joined(type, items, activeIn(open, type));
      const told = all.filter((one) => one.active !== undefined || isOver(one));
      return { entries: toEntries(told, answer, context), lists: 'ongoing', pageName: open.name };
    },
  };
}

function activeIn(page: Summary | undefined, type: Type): readonly RawActive[] {
  return (type === 'incident' ? page?.incidents : page?.maintenances) ?? [];
}

/** What the feed has of a type, and what of it only the summary has. */
function joined(
  type: Type,
  items: readonly HistoryItem[],
  active: readonly RawActive[],
): readonly Told[] {
  const open = new Map(active.map((one) => [one.id ?? '', one]));
  const listed = items.filter((item) => item.type === type);
  const ids = new Set(listed.map(({ id }) => id));
  const told = listed.map((item) => ({ type, item, active: open.get(item.id) }));
  const rest = active.filter(({ id }) => !ids.has(id ?? ''));
  return [...told, ...rest.map((one) => ({ type, item: undefined, active: one }))];
}

function isOver({ item }: Told): boolean {
  const newest = item && updatesOf(item).at(-1);
  return newest !== undefined && isClosed(newest.status);
}

function toEntries(told: readonly Told[], answer: Answer, context: Context): readonly Entry[] {
  return told.map((one) => {
    const picked = { ...one, id: one.item?.id ?? one.active?.id };
    return entryOf(picked, answer, (id) => toIncident(id, one, context));
  });
}
