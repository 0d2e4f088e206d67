import * as z from 'zod';
import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import { Text } from '../raw.ts';

const RawSite = z.object({ name: Text, slug: Text, status: Text }).catch({});
export type RawSite = z.infer<typeof RawSite>;

/** Whether a body is `history/summary.json`; one without sites says nothing. */
export function isSummary(body: unknown): body is readonly unknown[] {
  return Array.isArray(body) && body.length > 0 && body.every(isSite);
}

function isSite(item: unknown): boolean {
  if (!isObject(item)) return false;
  const { slug, status, uptime } = item;
  return [slug, status, uptime].every((field) => typeof field === 'string');
}

/** The sites that a page watches. Throws a Fault (BAD_BODY) when there are none. */
export function sitesIn(answer: Answer): readonly RawSite[] {
  const body = readJson(answer);
  if (!isSummary(body)) throw badBody(answer, 'answered JSON that is no summary of Upptime’s');
  return body.map((item) => RawSite.parse(item));
}
