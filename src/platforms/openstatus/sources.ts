import type { Answer } from '../../core/ask.ts';
import { entryOf } from '../entry.ts';
import { badBody, readJson } from '../json.ts';
import type { Entry, Source } from '../platform.ts';
import { componentsIn, feedIn, peekFeed, relevantIn } from './feed.ts';
import { maintenanceOf, reportOf } from './incident.ts';
import { RawSummary } from './schema.ts';
import type { RawFeed, RawPlan, RawReport } from './schema.ts';

const accept = 'application/json';

/** The addresses of a page. */
export interface Place {
  readonly site: string;
  readonly feed: string;
}

/** All reports that a page ever had. */
export function reports({ site, feed: url }: Place): Source {
  return {
    id: 'feed',
    url,
    accept,
    relevant: relevantIn,
    read: (answer) => {
      const feed = feedIn(answer);
      const entries = feed.statusReports.map((raw) => reportEntry(raw, feed, site, answer));
      return { entries, lists: 'recent', pageName: feed.title?.trim() };
    },
  };
}

/**
 * The maintenances that are planned or go on. Only the summary says which of the two, only the feed
 * has their words; those that are over are in the feed alone, which does not say so.
 */
export function maintenances({ site, feed }: Place): Source {
  return {
    id: 'summary',
    url: `${site}/api/status/summary.json`,
    accept,
    details: () => [feed],
    read: (answer, { details }) => {
      const summary = RawSummary.safeParse(readJson(answer)).data;
      if (summary === undefined)
        throw badBody(answer, 'answered JSON that is not a summary of OpenStatus');
      const words = peekFeed(details?.get(feed));
      const entries = summary.scheduled_maintenances.map((plan) =>
        planEntry(plan, words, site, answer),
      );
      return { entries, lists: 'ongoing', pageName: summary.page.name.trim() };
    },
  };
}

/** Reports and maintenances are numbered by themselves. */
function reportEntry(raw: RawReport, feed: RawFeed, site: string, answer: Answer): Entry {
  const id = raw.id ? `report-${raw.id}` : undefined;
  const components = componentsIn(feed, raw.pageComponents);
  const picked = { id, raw, components };
  return entryOf(picked, answer, (own) => reportOf(own, raw, components, site));
}

function planEntry(plan: RawPlan, feed: RawFeed | undefined, site: string, answer: Answer): Entry {
  const id = plan.id ? `maintenance-${plan.id}` : undefined;
  const work = feed?.maintenances.find((one) => one.id === plan.id);
  const components = feed ? componentsIn(feed, work?.pageComponents) : null;
  const picked = { id, plan, work, components };
  return entryOf(picked, answer, (own) => maintenanceOf(own, plan, work, components, site));
}
