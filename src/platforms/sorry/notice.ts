import { digest, digestText } from '../../core/digest.ts';
import type { Component, Incident, Status, Update } from '../../core/incident.ts';
import { isClosed } from '../../core/incident.ts';
import { normalise, plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import type { RawNotice } from './schema.ts';
import { statusOf, typeOf } from './words.ts';

/** A notice as an incident, with its latest update; null when it bears no time at all. */
export function toIncident(id: string, raw: RawNotice): Incident | null {
  const type = typeOf(raw);
  const [began, ended] = [parseTime(raw.began_at), parseTime(raw.ended_at)];
  const changedAt = parseTime(raw.updated_at);
  const createdAt = parseTime(raw.created_at) ?? began ?? changedAt;
  if (createdAt === null) return null;
  const status = statusOf(raw);
  const updates = updatesOf(id, raw, status, changedAt ?? createdAt);
  return {
    ...UNTOLD,
    id,
    type,
    name: raw.subject?.trim() ?? '',
    status,
    impact: impactOf(raw),
    components: componentsOf(raw),
    url: /^https?:\/\//i.test(raw.url ?? '') ? (raw.url ?? null) : null,
    createdAt,
    updatedAt: changedAt ?? updates.at(-1)?.createdAt ?? createdAt,
    ...(type === 'maintenance'
      ? { scheduledFor: began, scheduledUntil: ended }
      : { startedAt: began, resolvedAt: isClosed(status) ? ended : null }),
    updates,
  };
}

/** How bad it is is not told; a general notice is no trouble. */
function impactOf({ type }: RawNotice): Incident['impact'] {
  if (type === 'planned') return 'maintenance';
  return type === 'general' ? 'none' : 'unknown';
}

function componentsOf({ components }: RawNotice): readonly Component[] | null {
  if (!components) return null;
  return components.flatMap(({ id, name }) =>
    name?.trim() ? [{ id: id || name, name: name.trim() }] : [],
  );
}

/** An update that is not dated is told from the one before it by its words. */
function updatesOf(
  id: string,
  { latest_update: latest }: RawNotice,
  status: Status,
  changedAt: number,
): readonly Update[] {
  const message = plainText(latest?.content ?? '');
  if (message === '') return [];
  const at = parseTime(latest?.created_at);
  const undated = `${id}/${digestText(digest(normalise(message)))}`;
  const updateId = latest?.id || (at === null ? undated : updateIds(id)(at));
  return [updateOf(updateId, status, message, at ?? changedAt)];
}
