import { UNSAID, type Incident, type Status } from '../../core/incident.ts';
import { EARLIEST_MS, parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { Context } from '../platform.ts';
import type { RawMaintenance } from './pageIn.ts';

const STATUSES: ReadonlyMap<string, Status> = new Map([
  ['scheduled', 'scheduled'],
  ['ended', 'completed'],
]);

/**
 * A maintenance, which pages list while it is under way. One that was begun by hand has no times:
 * it begins when it is first seen.
 */
export function toMaintenance(raw: RawMaintenance, id: string, { page }: Context): Incident {
  const [scheduledFor, scheduledUntil] = timesOf(raw);
  const createdAt = scheduledFor ?? EARLIEST_MS;
  const status = STATUSES.get(raw.status ?? '') ?? 'in_progress';
  const message = plainMarkdown(raw.description ?? '');
  return {
    ...UNTOLD,
    id,
    type: 'maintenance',
    name: raw.title?.trim() ?? '',
    status,
    impact: 'maintenance',
    url: page.url,
    createdAt,
    updatedAt: scheduledFor ?? UNSAID,
    scheduledFor,
    scheduledUntil,
    updates: [updateOf(updateIds(id)(createdAt), status, message, createdAt)],
  };
}

/** What repeats has a range of dates as well: those between which it does. */
function timesOf(raw: RawMaintenance): readonly [number | null, number | null] {
  const [slot] = raw.timeslotList ?? [];
  const [start, end] = raw.strategy === 'single' ? (raw.dateRange ?? []) : [];
  const local = (text: string | null | undefined) => timeIn(text, raw.timezoneOffset);
  return [local(slot?.startDate ?? start), local(slot?.endDate ?? end)];
}

/** Times are those of the maintenance's own zone; before 1.21 none is given, and they are UTC. */
function timeIn(text: string | null | undefined, offset: string | null | undefined): number | null {
  const isZoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text ?? '');
  return parseTime(isZoned ? text : `${text ?? ''}${offset ?? ''}`);
}
