import type { Incident, Status, Update } from '../../core/incident.ts';
import { isClosed } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { updateIds } from '../../core/updateIds.ts';
import { anyTime } from '../anyTime.ts';
import { updateOf } from '../entry.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { Page } from '../platform.ts';
import { OPEN, isMaintenanceStatus, statusOf } from '../words.ts';
import type { Mapping } from './mapping.ts';
import type { Picked } from './pick.ts';
import { timeOf, updatesOf } from './updates.ts';
import { impactIn, statusIn, typeIn } from './words.ts';

type Type = 'incident' | 'maintenance';

const CLOSED = { incident: 'resolved', maintenance: 'completed' } as const;

/** An incident as the options find it; null when it bears no time at all. */
export function toIncident(
  id: string,
  picked: Picked,
  { options, permalink }: Mapping,
  page: Page,
): Incident | null {
  const { texts } = picked;
  const createdAt = firstTime(picked);
  if (createdAt === null) return null;
  const word = statusIn(options, texts.status);
  const type = typeIn(options, texts.type) ?? guessedType(picked, word);
  const resolvedAt = anyTime(texts.resolved_at);
  const said = statedStatus(type, picked, word, resolvedAt);
  const updates = updatesOf(picked.updates, {
    id,
    status: said,
    open: OPEN[type],
    createdAt,
    statusOf: (own) => statusFor(type, statusIn(options, own)),
  });
  const status = said ?? updates.at(-1)?.status ?? statusFor(type, word);
  const impact = type === 'maintenance' && !texts.impact ? type : impactIn(options, texts.impact);
  const updatedAt = lastTime(picked, updates, isClosed(status) ? resolvedAt : null) ?? createdAt;
  const incident = { id, status, createdAt, updatedAt };
  return {
    ...incident,
    type,
    name: plainText(texts.name ?? ''),
    impact,
    components: picked.components,
    url: addressOf(permalink?.replaceAll('{id}', encodeURIComponent(id)) ?? texts.url, page),
    startedAt: anyTime(texts.started_at),
    resolvedAt,
    scheduledFor: type === 'maintenance' ? anyTime(texts.scheduled_for) : null,
    scheduledUntil: type === 'maintenance' ? anyTime(texts.scheduled_until) : null,
    updates: updates.length > 0 ? updates : onlyText(picked, incident),
  };
}

function firstTime({ texts, updates }: Picked): number | null {
  const logged = updates.map(timeOf).filter((time) => time !== null);
  const oldest = logged.length > 0 ? Math.min(...logged) : null;
  const { created_at: created, started_at: started, updated_at: updated } = texts;
  return anyTime(created) ?? anyTime(started) ?? oldest ?? anyTime(updated);
}

function lastTime(
  { texts }: Picked,
  updates: readonly Update[],
  resolvedAt: number | null,
): number | null {
  const stated = anyTime(texts.updated_at);
  if (stated !== null) return stated;
  const times = [...updates.map(({ updatedAt }) => updatedAt), resolvedAt ?? 0];
  const newest = Math.max(...times);
  return newest > 0 ? newest : null;
}

function guessedType({ texts }: Picked, status: Status | undefined): Type {
  const planned = isMaintenanceStatus(status) || texts.scheduled_for !== undefined;
  return planned ? 'maintenance' : 'incident';
}

/** What the incident itself says; a word that nobody knows is open, unless an end is stated. */
function statedStatus(
  type: Type,
  { texts }: Picked,
  word: Status | undefined,
  resolvedAt: number | null,
): Status | undefined {
  if (texts.status !== undefined && word !== undefined) return statusFor(type, word);
  if (resolvedAt !== null) return CLOSED[type];
  return texts.status === undefined ? undefined : OPEN[type];
}

/** A status in the words of a type. */
function statusFor(type: Type, status: Status | undefined): Status {
  if (status === undefined) return OPEN[type];
  return statusOf(type, status) ?? (isClosed(status) ? CLOSED[type] : OPEN[type]);
}

/** A text that is rewritten is one update; it stays the same one as long as its incident began then. */
function onlyText(
  { texts }: Picked,
  { id, status, createdAt, updatedAt }: Pick<Incident, 'id' | 'status' | 'createdAt' | 'updatedAt'>,
): readonly Update[] {
  if (texts.message === undefined) return [];
  const dated = anyTime(texts.created_at) ?? anyTime(texts.started_at);
  const updateId = dated === null ? `${id}/message` : updateIds(id)(dated);
  return [updateOf(updateId, status, plainMarkdown(texts.message), createdAt, updatedAt)];
}

/** An http(s) address, also when it was written without its host. */
function addressOf(text: string | undefined, { url }: Page): string | null {
  if (text === undefined || !URL.canParse(text, `${url}/`)) return null;
  const address = new URL(text, `${url}/`);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}
