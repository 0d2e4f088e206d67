import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { entryOf } from '../entry.ts';
import { badBody, readJson } from '../json.ts';
import type { Entry, Page, Source } from '../platform.ts';
import { siteOf, summaryUrl } from './address.ts';
import { changeListUrl, changesIn } from './changeList.ts';
import { eventToIncident } from './event.ts';
import type { Listed } from './event.ts';
import { RawEvent } from './schema.ts';

type Body = Readonly<Record<string, unknown>>;

const LISTS: Readonly<Record<Listed, string>> = {
  ongoing: 'ongoing_incidents',
  in_progress: 'in_progress_maintenances',
  scheduled: 'scheduled_maintenances',
};
const LISTED: readonly Listed[] = ['ongoing', 'in_progress', 'scheduled'];

/**
 * What is open on a page. Where the page's changes can be asked for, they are whenever this has
 * news, and tell the end and every update; without them it tells an end only by leaving it out.
 */
export function summary(page: Page, api: string | undefined): Source {
  const site = siteOf(page);
  const listUrl = (body: Body) =>
    api === undefined ? undefined : changeListUrl(api, textIn(body, 'generated_at'));
  return {
    id: 'summary',
    url: summaryUrl(page),
    accept: 'application/json',
    relevant,
    details: (answer) => [listUrl(openSummary(answer)) ?? []].flat(),
    read: (answer, { names, details }) => {
      const body = openSummary(answer);
      const pageName = isObject(body['page']) ? textIn(body['page'], 'name')?.trim() : undefined;
      const list = details?.get(listUrl(body) ?? '');
      if (list === undefined)
        return { entries: eventsIn(body, answer), lists: 'ongoing', pageName };
      return { entries: changesIn(list, { site, names }), lists: 'recent', pageName };
    },
  };
}

/** Whether a body is the summary of a page; incident.io's has other fields beside these lists. */
export function isSummary(body: unknown): body is Body {
  if (!isObject(body) || typeof body['schema_version'] !== 'string') return false;
  return isObject(body['overall']) && LISTED.every((listed) => Array.isArray(body[LISTS[listed]]));
}

function openSummary(answer: Answer): Body {
  const body = readJson(answer);
  if (!isSummary(body))
    throw badBody(answer, 'answered JSON that is not a Flashduty page’s summary');
  return body;
}

/** `generated_at` comes before all that it tells, and is no news by itself. */
function relevant(body: Buffer): Buffer {
  const ticks = body.indexOf('"generated_at"');
  const page = body.indexOf('"page"');
  return ticks >= 0 && ticks < page ? body.subarray(page) : body;
}

function eventsIn(body: Body, answer: Answer): readonly Entry[] {
  return LISTED.flatMap((listed) => {
    const items = body[LISTS[listed]];
    return (Array.isArray(items) ? items : []).map((item) => {
      const raw = RawEvent.parse(item);
      const picked = { ...raw, listed };
      return entryOf(picked, answer, (id) => eventToIncident(id, raw, listed));
    });
  });
}

function textIn(body: Body, key: string): string | undefined {
  const value = body[key];
  return typeof value === 'string' ? value : undefined;
}
