import { isObject } from '../../core/isObject.ts';
import { RawEnum } from './schema.ts';

/** The words of a page, by their ids: a status, a severity or an impact (`in_progress`). */
export type Words = ReadonlyMap<string, string>;

/** Whether a body is a page's list of words, as only PagerDuty's pages have one. */
export function hasEnums(body: unknown): boolean {
  if (!isObject(body) || !Array.isArray(body['post_enums'])) return false;
  return body['post_enums'].some((one) => isObject(one) && 'post_enum_type' in one);
}

/**
 * Reads `post_enums`. Owners may rename a word, not its key: `maintenance/status/in_progress`
 * (signalwire.trust.pagerduty.com, 2026-09-15).
 */
export function wordsOf(body: unknown): Words {
  const items = isObject(body) && Array.isArray(body['post_enums']) ? body['post_enums'] : [];
  const words = new Map<string, string>();
  for (const { id, name, layout_settings: layout } of items.map((item) => RawEnum.parse(item))) {
    const word = layout?.key?.split('/').at(-1) || name?.trim().toLowerCase().replaceAll(' ', '_');
    if (id && word) words.set(id, word);
  }
  return words;
}
