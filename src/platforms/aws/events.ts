import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { entryOf } from '../entry.ts';
import { badBody, peekJson, readJson } from '../json.ts';
import type { Source } from '../platform.ts';
import { dashboardOf } from './dashboard.ts';
import { toIncident } from './incident.ts';
import { RawEvent } from './schema.ts';

/**
 * `currentevents`: what goes on, and for a while what is over by then. Events of half a year ago
 * stand beside those of today, so that one that left the list was not removed from it; if nobody saw
 * its end, it is over.
 */
export function events(url: string): Source {
  const dashboard = dashboardOf(url);
  return {
    id: 'events',
    url,
    accept: 'application/json',
    read: (answer) => ({
      entries: open(answer).map((item) => {
        const { arn, ...raw } = RawEvent.parse(item);
        const picked = { id: arn, ...raw };
        return entryOf(picked, answer, (id) => toIncident(raw, id, dashboard));
      }),
      lists: 'ongoing',
    }),
  };
}

/** Whether an answer is a list of events; an empty one shows it by its encoding, which nobody else uses. */
export function isEvents(answer: Answer): boolean {
  const body = peekJson(answer);
  return Array.isArray(body) && (body.some(isEvent) || (body.length === 0 && isUtf16(answer)));
}

function isEvent(item: unknown): boolean {
  if (!isObject(item)) return false;
  const { arn } = item;
  return typeof arn === 'string' && /^arn:aws[a-z-]*:health:/.test(arn);
}

/** `content-type: application/json;charset=utf-16`, and a byte order mark before the empty list. */
function isUtf16({ body }: Answer): boolean {
  const mark = body.subarray(0, 2).toString('hex');
  return mark === 'feff' || mark === 'fffe';
}

function open(answer: Answer): readonly unknown[] {
  const body = readJson(answer);
  if (Array.isArray(body) && isEvents(answer)) return body;
  throw badBody(answer, isFormer(body) ? FORMER : NOT_EVENTS);
}

/** status.aws.amazon.com/data.json, last seen in 2022-07: it says nothing of today. */
function isFormer(body: unknown): boolean {
  return isObject(body) && Array.isArray(body['archive']) && Array.isArray(body['current']);
}

const FORMER = 'answered the data of AWS’ former dashboard (data.json), which is no longer kept up';
const NOT_EVENTS = 'answered JSON that is not the list of AWS’ current events';
