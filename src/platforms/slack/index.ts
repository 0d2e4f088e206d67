import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { baseOf } from '../baseOf.ts';
import { entryOf } from '../entry.ts';
import { badBody, peekJson, readJson } from '../json.ts';
import type { Context, Entry, Page, Part, Platform, Source } from '../platform.ts';
import { toIncident } from './incident.ts';
import { RawIncident } from './schema.ts';

/**
 * Slack's own status page. What is over leaves `/current` at once, so `/history` is read, which
 * lists the last forty or so, open ones included. https://docs.slack.dev/reference/slack-status-api
 */
export const slack: Platform = {
  id: 'slack',
  title: 'Slack',
  verified: 'real',
  note: 'its notes have no status of their own: the last one of what is over counts as the end',
  oneVendor: true,
  owns: ({ host }) => host === 'slack-status.com' || host === 'status.slack.com',
  probes: (page) => [`${apiOf(page)}/history`],
  recognises: (answer) => {
    const body = peekJson(answer);
    return isCurrent(body) || isHistory(body);
  },
  parts: (page) => [incidents(apiOf(page))],
};

function apiOf(page: Page): string {
  return `${baseOf(page)}/api/v2.0.0`;
}

function incidents(api: string): Part {
  return {
    id: 'incidents',
    required: true,
    cadence: 'always',
    sources: [
      source('history', `${api}/history`, (answer, context) => {
        const entries = history(answer).map((item) => toEntry(item, answer, context, false));
        return { entries, lists: 'recent' };
      }),
      source('current', `${api}/current`, (answer, context) => {
        const entries = current(answer).map((item) => toEntry(item, answer, context, true));
        return { entries, lists: 'open' };
      }),
    ],
  };
}

function source(id: string, url: string, read: Source['read']): Source {
  return { id, url, accept: 'application/json', read };
}

function history(answer: Answer): readonly unknown[] {
  const body = readJson(answer);
  if (!isHistory(body)) throw badBody(answer, 'answered JSON that is not Slack’s history');
  return body;
}

function current(answer: Answer): readonly unknown[] {
  const body = readJson(answer);
  if (!isCurrent(body)) throw badBody(answer, 'answered JSON that is not Slack’s current status');
  return body.active_incidents;
}

function isCurrent(body: unknown): body is { readonly active_incidents: readonly unknown[] } {
  if (!isObject(body) || typeof body['status'] !== 'string') return false;
  return Array.isArray(body['active_incidents']);
}

/** There is always some history: an empty list is no answer of Slack's. */
function isHistory(body: unknown): body is readonly unknown[] {
  return Array.isArray(body) && body.some(isEvent);
}

function isEvent(item: unknown): boolean {
  if (!isObject(item) || !Array.isArray(item['notes'])) return false;
  return typeof item['title'] === 'string' && typeof item['date_created'] === 'string';
}

function toEntry(item: unknown, answer: Answer, { page }: Context, newestFirst: boolean): Entry {
  const raw = RawIncident.parse(item);
  return entryOf(raw, answer, (id) => toIncident(raw, id, newestFirst, page.url));
}
