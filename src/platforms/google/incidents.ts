import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { entryOf } from '../entry.ts';
import { badBody, readJson } from '../json.ts';
import type { Source } from '../platform.ts';
import { toIncident } from './incident.ts';
import { RawIncident } from './schema.ts';

/** `incidents.json`: all incidents of a year (of five, for Search), open or not, by their beginning. */
export function incidents(url: string): Source {
  return {
    id: 'incidents',
    url,
    accept: 'application/json',
    read: (answer) => ({
      entries: open(answer).map((item) => {
        const raw = RawIncident.parse(item);
        return entryOf(raw, answer, (id) => toIncident(raw, id, url));
      }),
      lists: 'recent',
    }),
  };
}

/** Whether a body is a list of incidents as only Google's dashboards write them. */
export function isList(body: unknown): body is readonly unknown[] {
  return Array.isArray(body) && body.some(isIncident);
}

function isIncident(item: unknown): boolean {
  return isObject(item) && 'external_desc' in item && 'status_impact' in item;
}

/** An empty list has no shape that tells it from any other; dashboards keep what is over for a year. */
function open(answer: Answer): readonly unknown[] {
  const body = readJson(answer);
  if (isList(body)) return body;
  const empty = Array.isArray(body) && body.length === 0;
  throw badBody(answer, empty ? 'answered an empty list, which says nothing' : NOT_GOOGLES);
}

const NOT_GOOGLES = 'answered JSON that is not a list of incidents of Google’s';
