import type { Impact, Incident } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { RawIncident } from './pageIn.ts';

/** What an incident takes over from its page. */
export interface Ground {
  readonly id: string;
  readonly over: boolean;
  readonly url: string;
}

/** What its author chose for it is a colour, which says as much. */
const IMPACTS: ReadonlyMap<string, Impact> = new Map([
  ['danger', 'major'],
  ['warning', 'minor'],
  ['info', 'none'],
]);

/**
 * Whether an incident of the history is over: it was resolved, or taken off the page, which was the
 * only way to end one before 2.1.
 */
export function isOver({ active, pin }: RawIncident): boolean {
  return !active || !pin;
}

/** An incident, which is one text that may be rewritten; null when it bears no time at all. */
export function toIncident(raw: RawIncident, { id, over, url }: Ground): Incident | null {
  // Without a zone times are UTC: they are made by `R.isoDateTime(dayjs.utc())`.
  const editedAt = parseTime(raw.lastUpdatedDate);
  const createdAt = parseTime(raw.createdDate) ?? editedAt;
  if (createdAt === null) return null;
  const updatedAt = Math.max(createdAt, editedAt ?? 0);
  const status = over ? 'resolved' : 'investigating';
  const message = plainMarkdown(raw.content ?? '');
  return {
    ...UNTOLD,
    id,
    type: 'incident',
    name: raw.title?.trim() ?? '',
    status,
    impact: IMPACTS.get(raw.style ?? '') ?? 'unknown',
    url,
    createdAt,
    updatedAt,
    resolvedAt: over && !raw.active ? editedAt : null,
    updates: [updateOf(updateIds(id)(createdAt), status, message, createdAt, updatedAt)],
  };
}
