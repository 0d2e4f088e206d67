import type { Component, Impact, Incident } from '../../core/incident.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { goTime } from './goTime.ts';
import type { RawIssue } from './schema.ts';

const IMPACTS: ReadonlyMap<string, Impact> = new Map([
  ['notice', 'minor'],
  ['disrupted', 'major'],
  ['down', 'critical'],
]);

/**
 * An issue, which is one text that is rewritten; null when it bears no time at all. What is only
 * information is never shown as unresolved (cState's layouts/issues/issue.html).
 */
export function toIncident(
  raw: RawIssue,
  { id, text }: { readonly id: string; readonly text: string },
  names: ReadonlyMap<string, string>,
): Incident | null {
  const editedAt = goTime(raw.lastMod);
  const createdAt = goTime(raw.createdAt ?? raw.created_at) ?? editedAt;
  if (createdAt === null) return null;
  const status = raw.resolved || raw.informational ? 'resolved' : 'investigating';
  const resolvedAt = raw.resolved ? goTime(raw.resolvedAt ?? raw.resolved_at) : null;
  const updatedAt = Math.max(createdAt, editedAt ?? 0, resolvedAt ?? 0);
  return {
    ...UNTOLD,
    id,
    type: 'incident',
    name: raw.title?.replace(/\s+/g, ' ').trim() ?? '',
    status,
    impact: raw.informational ? 'none' : (IMPACTS.get(raw.severity ?? '') ?? 'unknown'),
    components: componentsOf(raw, names),
    url: raw.permalink && /^https?:\/\//i.test(raw.permalink) ? raw.permalink : null,
    createdAt,
    updatedAt,
    resolvedAt,
    updates: [updateOf(updateIds(id)(createdAt), status, text, createdAt, updatedAt)],
  };
}

/** Systems have no ids but their names. */
function componentsOf(
  { affected }: RawIssue,
  names: ReadonlyMap<string, string>,
): readonly Component[] | null {
  if (!affected) return null;
  return affected.flatMap((name) => (name ? [{ id: name, name: names.get(name) ?? name }] : []));
}
