import type { Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { updateOf } from '../entry.ts';
import { OPEN, statusOf } from '../words.ts';
import type { RawIncident } from './schema.ts';

/** What updates take over from their incident. */
export interface Ground {
  readonly id: string;
  readonly type: 'incident' | 'maintenance';
  /** For an update that bears no time. */
  readonly createdAt: number;
}

/** An incident's updates, oldest first; the page lists the newest first, which decides a tie. */
export function updatesOf(raw: RawIncident, { id, type, createdAt }: Ground): readonly Update[] {
  const nextId = updateIds(id);
  const told = (raw.updates ?? []).filter((one) => one.contents || one.created_at);
  const timed = told.map((update) => ({ update, at: parseTime(update.created_at) ?? createdAt }));
  const oldestFirst = timed.toReversed().sort((one, other) => one.at - other.at);
  let before: Status = OPEN[type];
  return oldestFirst.map(({ update, at }) => {
    // An `issue` or an `update` leaves the status as it was.
    before = statusFrom(type, update.update_type) ?? before;
    return updateOf(update.id || nextId(at), before, plainText(update.contents ?? ''), at);
  });
}

function statusFrom(type: Ground['type'], word: string | null | undefined): Status | undefined {
  return statusOf(type, word === 'maintenance' ? 'in_progress' : word);
}
