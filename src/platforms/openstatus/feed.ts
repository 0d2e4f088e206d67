import type { Answer } from '../../core/ask.ts';
import type { Component } from '../../core/incident.ts';
import { badBody, peekJson, readJson } from '../json.ts';
import { RawFeed } from './schema.ts';

/** The page's JSON feed. Throws a Fault (BAD_BODY) for anything else. */
export function feedIn(answer: Answer): RawFeed {
  const feed = RawFeed.safeParse(readJson(answer)).data;
  if (feed === undefined) throw badBody(answer, 'answered JSON that is not a feed of OpenStatus');
  return feed;
}

/** The same, or undefined for anything else. */
export function peekFeed(answer: Answer | undefined): RawFeed | undefined {
  return answer && RawFeed.safeParse(peekJson(answer)).data;
}

/** The feed from its first list on: the time before it ticks. */
export function relevantIn(body: Buffer): Buffer {
  const at = body.indexOf('"monitors":');
  return at > 0 ? body.subarray(at) : body;
}

/** The components behind ids; null where the feed names none. */
export function componentsIn(
  { pageComponents, pageComponentGroups }: RawFeed,
  ids: readonly string[] | null | undefined,
): readonly Component[] | null {
  if (!ids || !pageComponents) return null;
  const groups = new Map((pageComponentGroups ?? []).map(({ id, name }) => [id, name?.trim()]));
  return pageComponents.flatMap(({ id, name, groupId }) => {
    if (!id || !name?.trim() || !ids.includes(id)) return [];
    const group = groupId ? groups.get(groupId) : undefined;
    return [{ id, name: group ? `${group} / ${name.trim()}` : name.trim() }];
  });
}
