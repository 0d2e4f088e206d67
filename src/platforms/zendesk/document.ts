import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import { RawResource } from './schema.ts';

/** What stands beside the incidents of a JSON:API document, by its type and id. */
export type Included = ReadonlyMap<string, RawResource>;

export interface Document {
  readonly incidents: readonly RawResource[];
  readonly included: Included;
}

/**
 * Opens a list of Zendesk's. The documented API writes `started_at`, the page's own `startedAt`
 * (status.zendesk.com, 2026-09-19); both are read as the former. Throws a Fault (BAD_BODY) unless it
 * is a list of incidents; only an empty one may be of anything.
 */
export function openDocument(answer: Answer): Document {
  const body = snaked(readJson(answer));
  const data = isObject(body) ? body['data'] : undefined;
  if (!isObject(body) || !Array.isArray(data) || (data.length > 0 && !data.some(isIncident)))
    throw badBody(answer, 'answered JSON that is not Zendesk’s list of incidents');
  const included = Array.isArray(body['included']) ? body['included'] : [];
  const resources = included.map((item) => RawResource.parse(item));
  return {
    incidents: data.map((item) => RawResource.parse(item)),
    included: new Map(resources.map((one) => [`${one.type}/${one.id}`, one])),
  };
}

/** Whether a body is a list of incidents as Zendesk writes them; an empty one does not tell. */
export function isDocument(body: unknown): boolean {
  const document = snaked(body);
  return isObject(document) && Array.isArray(document['data']) && document['data'].some(isIncident);
}

function isIncident(item: unknown): boolean {
  if (!isObject(item) || item['type'] !== 'incident' || !isObject(item['attributes'])) return false;
  const { attributes } = item;
  return (
    'impact' in attributes && ('started_at' in attributes || 'maintenance_start_time' in attributes)
  );
}

/** Deeper nesting than any document's; what lies below is left as it is. */
const DEEPEST = 8;

/** The same JSON with its keys, and what is called a type, in snake case. */
function snaked(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item) => snaked(item, depth + 1));
  if (!isObject(value)) return value;
  const pairs = Object.entries(value).map(([key, inner]) => {
    const isType = key === 'type' && typeof inner === 'string';
    return [snake(key), isType ? snake(inner) : snaked(inner, depth + 1)] as const;
  });
  return Object.fromEntries(pairs);
}

function snake(word: string): string {
  return word.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
}
