import type { Incident } from '../../../src/core/incident.ts';
import { feed } from '../../../src/platforms/feed/index.ts';
import type { Entry } from '../../../src/platforms/platform.ts';
import { CONTEXT, answerOf, sourceOf } from '../fixtures.ts';
import { rss } from './rss.ts';
import type { Item } from './rss.ts';

export const PAGE = 'https://status.acme.test';
export const AT = 'Thu, 02 Apr 2026 13:30:00 GMT';
export const source = sourceOf(feed, 'incidents', 'feed');

/** What the platform reads of a feed. */
export function entries(xml: string): readonly Entry[] {
  return source.read(answerOf(xml), CONTEXT).entries;
}

export function all(xml: string): readonly Incident[] {
  return entries(xml).map((entry) => entry.incident());
}

/** The incident of a feed with one item. */
export function only(item: Item): Incident {
  const [incident] = all(rss([{ title: 'Mail is late', guid: 'a1', pubDate: AT, ...item }]));
  if (!incident) throw new Error('nothing was read');
  return incident;
}

/** The ids of a feed's incidents, each with those of its updates. */
export function ids(xml: string): readonly (readonly [string, readonly string[]])[] {
  return all(xml).map(({ id, updates }) => [id, updates.map((update) => update.id)]);
}
