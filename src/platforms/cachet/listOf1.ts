import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';

type Item = Readonly<Record<string, unknown>>;

/** By what the items of a list are told from those of the other lists. */
const TELLS = {
  incidents: (item: Item) => 'human_status' in item && !TELLS.schedules(item),
  schedules: (item: Item) => 'completed_at' in item,
  components: (item: Item) => 'group_id' in item,
};

/** Whether a body is such a list of `/api/v1`; an empty one tells itself by the way it pages. */
export function isListOf1(
  kind: keyof typeof TELLS,
  body: unknown,
): body is { readonly data: readonly unknown[] } {
  if (!isObject(body) || !Array.isArray(body['data'])) return false;
  const { data, meta } = body;
  if (data.length > 0) return data.some((item) => isObject(item) && TELLS[kind](item));
  return isObject(meta) && isObject(meta['pagination']) && isObject(meta['pagination']['links']);
}

/** The items of such a list. Throws a Fault (BAD_BODY) when it is none. */
export function dataOf1(answer: Answer, kind: keyof typeof TELLS): readonly unknown[] {
  const body = readJson(answer);
  if (!isListOf1(kind, body)) {
    throw badBody(answer, `answered JSON that is not a list of Cachet’s ${kind}`);
  }
  return body.data;
}
