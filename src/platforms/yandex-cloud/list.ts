import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';

/** Whether a body lists incidents as only this API writes them. */
export function isList(body: unknown): boolean {
  return isPage(body) && body.items.some(isIncident);
}

/**
 * The incidents of an answer as they came. Throws a Fault (BAD_BODY) when it is no such list, or
 * one that says it has some and shows none.
 */
export function openList(answer: Answer): readonly unknown[] {
  const body = readJson(answer);
  const empty = isPage(body) && body.items.length === 0 && body.count === 0;
  if (!isPage(body) || (!empty && !isList(body))) {
    throw badBody(answer, 'answered JSON that is not Yandex Cloud’s list of incidents');
  }
  return body.items;
}

/** `count` is of all incidents, of which the newest are shown. */
function isPage(body: unknown): body is { items: readonly unknown[]; count: number } {
  return isObject(body) && Array.isArray(body['items']) && typeof body['count'] === 'number';
}

function isIncident(item: unknown): boolean {
  return isObject(item) && Array.isArray(item['comments']) && 'levelId' in item;
}
