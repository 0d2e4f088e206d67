import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { baseOf } from '../baseOf.ts';
import { entryOf } from '../entry.ts';
import { badBody, peekJson, readJson } from '../json.ts';
import type { Context, Entry, Page, Part, Platform, Reading, Source } from '../platform.ts';
import { toIncident } from './incident.ts';
import { RawIncident } from './schema.ts';
import { systemEntry } from './systems.ts';

/**
 * Heroku's own status page. `/current-status` forgets what is over, so the history is read.
 * https://devcenter.heroku.com/articles/heroku-status
 */
export const heroku: Platform = {
  id: 'heroku',
  title: 'Heroku',
  verified: 'documented',
  note: 'a maintenance may stay scheduled, its end told in its text only',
  oneVendor: true,
  owns: ({ host }) => host === 'status.heroku.com',
  probes: (page) => [`${apiOf(page)}/current-status`],
  recognises: (answer) => {
    const body = peekJson(answer);
    return isCurrent(body) || isHistory(body);
  },
  parts: (page, wants) => {
    const api = apiOf(page);
    return [incidents(api), maintenances(api), ...(wants.components ? [components(api)] : [])];
  },
};

function apiOf(page: Page): string {
  return `${baseOf(page)}/api/v4`;
}

function incidents(api: string): Part {
  const sources = [
    source('history', `${api}/incidents?limit=50`, (answer, context) => ({
      entries: history(answer).map((item) => toEntry(item, 'incident', answer, context)),
      lists: 'recent',
    })),
    source('current', `${api}/current-status`, (answer, context) =>
      listed('incidents', 'incident', answer, context),
    ),
  ];
  return { id: 'incidents', required: true, cadence: 'always', sources };
}

/** They keep the state of a plan for months, so that leaving the list says nothing of them. */
function maintenances(api: string): Part {
  const scheduled = source('scheduled', `${api}/current-status`, (answer, context) =>
    listed('scheduled', 'maintenance', answer, context),
  );
  return { id: 'maintenances', required: false, cadence: 'often', sources: [scheduled] };
}

function components(api: string): Part {
  const systems = source('systems', `${api}/current-status`, (answer, context) => ({
    entries: arrayIn(answer, 'status').map((item) => systemEntry(item, answer, context)),
    lists: 'recent',
  }));
  return { id: 'components', required: false, cadence: 'always', sources: [systems] };
}

function source(id: string, url: string, read: Source['read']): Source {
  return { id, url, accept: 'application/json', read };
}

function listed(
  key: 'incidents' | 'scheduled',
  type: 'incident' | 'maintenance',
  answer: Answer,
  context: Context,
): Reading {
  const entries = arrayIn(answer, key).map((item) => toEntry(item, type, answer, context));
  return { entries, lists: 'open' };
}

function toEntry(
  item: unknown,
  type: 'incident' | 'maintenance',
  answer: Answer,
  { page }: Context,
): Entry {
  const raw = RawIncident.parse(item);
  return entryOf(raw, answer, (id) => toIncident(raw, id, type, page.url));
}

function arrayIn(answer: Answer, key: 'status' | 'incidents' | 'scheduled'): readonly unknown[] {
  const body = readJson(answer);
  const items = isCurrent(body) ? body[key] : undefined;
  if (Array.isArray(items)) return items;
  throw badBody(answer, `answered JSON that is not Heroku’s current status (no "${key}")`);
}

function history(answer: Answer): readonly unknown[] {
  const body = readJson(answer);
  if (!isHistory(body)) throw badBody(answer, 'answered JSON that is not Heroku’s history');
  return body;
}

function isCurrent(body: unknown): body is Readonly<Record<string, unknown>> {
  if (!isObject(body) || !Array.isArray(body['incidents'])) return false;
  const { status } = body;
  return Array.isArray(status) && status.some((one) => isObject(one) && 'system' in one);
}

/** There is always some history: an empty list is no answer of Heroku's. */
function isHistory(body: unknown): body is readonly unknown[] {
  return Array.isArray(body) && body.some(isIncident);
}

function isIncident(item: unknown): boolean {
  if (!isObject(item) || typeof item['title'] !== 'string') return false;
  return Array.isArray(item['updates']) && ('full_url' in item || 'systems' in item);
}
