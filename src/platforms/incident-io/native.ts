import type { Answer } from '../../core/ask.ts';
import { digest, digestText } from '../../core/digest.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import type { Context, Entry, Page, Source } from '../platform.ts';
import { toIncident } from './incident.ts';
import { RawIncident } from './schema.ts';

/** What the page itself calls for its history: whole texts, components, maintenances as well. */
export function native({ url, host }: Page): Source {
  return {
    id: 'native',
    url: `${url}/proxy/${host}/incidents`,
    accept: 'application/json',
    read: (answer, context) => {
      const entries = open(answer).map((item) => toEntry(item, answer, context));
      return { entries, lists: 'recent' };
    },
  };
}

/** Whether a body is a list of incidents as only incident.io writes them. */
export function isNative(body: unknown): boolean {
  if (!isObject(body) || !Array.isArray(body['incidents'])) return false;
  return body['incidents'].some(isNativeIncident);
}

function isNativeIncident(item: unknown): boolean {
  if (!isObject(item)) return false;
  if ('status_page_id' in item) return true;
  const { updates } = item;
  return Array.isArray(updates) && updates.some((one) => isObject(one) && 'to_status' in one);
}

/** null, or an empty list, is how the page says that nothing ever happened; a missing one says nothing. */
function open(answer: Answer): readonly unknown[] {
  const body = readJson(answer);
  if (!isObject(body) || 'page' in body) throw notNative(answer);
  const { incidents } = body;
  if (incidents === null || (Array.isArray(incidents) && incidents.length === 0)) return [];
  if (!isNative(body) || !Array.isArray(incidents)) throw notNative(answer);
  return incidents;
}

function notNative(answer: Answer): Error {
  return badBody(answer, 'answered JSON that is not incident.io’s list of incidents');
}

function toEntry(item: unknown, answer: Answer, context: Context): Entry {
  const raw = RawIncident.parse(item);
  const mark = markOf(raw);
  const id = raw.id || `?${digestText(mark)}`;
  return {
    id,
    mark,
    incident: () => {
      if (!raw.id) throw badBody(answer, 'answered an incident without an id');
      const incident = toIncident({ ...raw, id }, context);
      if (incident === null) throw badBody(answer, `answered incident ${id} without any time`);
      return incident;
    },
  };
}

function markOf(raw: RawIncident): number {
  const parts: unknown[] = [raw.id, raw.type, raw.name, raw.status, raw.published_at];
  for (const one of raw.component_impacts ?? []) {
    parts.push('impact', one.component_id, one.status, one.start_at, one.end_at);
  }
  for (const one of raw.affected_components ?? []) parts.push(one.component_id, one.status);
  for (const one of raw.status_summaries ?? []) parts.push(one.worst_component_status);
  for (const update of raw.updates ?? []) {
    parts.push('update', update.id, update.published_at, update.to_status);
    parts.push(update.message_string || JSON.stringify(update.message));
    for (const one of update.component_statuses ?? []) parts.push(one.component_id, one.status);
  }
  return digest(parts.join('\u001F'));
}
