import type { Status, Update } from '../../core/incident.ts';
import { updateIds } from '../../core/updateIds.ts';
import { updateOf } from '../entry.ts';
import { epochOf } from '../epoch.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import { OPEN } from '../words.ts';
import type { RawChange, RawUpdate } from './schema.ts';
import { phaseStatusOf } from './words.ts';

interface Ground {
  readonly id: string;
  readonly type: 'incident' | 'maintenance';
  /** For an update that bears no time. */
  readonly createdAt: number;
}

/** A change's updates, oldest first, as they are listed. */
export function updatesOf(raw: RawChange, { id, type, createdAt }: Ground): readonly Update[] {
  const nextId = updateIds(id);
  const timed = logOf(raw).map((update) => ({ update, at: timeOf(update) ?? createdAt }));
  timed.sort((a, b) => a.at - b.at);
  let before: Status = OPEN[type];
  return timed.map(({ update, at }) => {
    // An update need not change the status: https://docs.flashcat.cloud/en/on-call/statuspage/publish-events
    before = phaseStatusOf(type, update.status) ?? before;
    const message = plainMarkdown(update.description ?? '');
    return updateOf(update.update_id || nextId(at), before, message, at);
  });
}

/** When an update was made. */
export function timeOf({ at_seconds: at }: RawUpdate): number | null {
  return epochOf(at, 1000);
}

/** The updates, or what the change says itself where there are none. */
function logOf({ updates, description, status }: RawChange): readonly RawUpdate[] {
  const told = (updates ?? []).filter((one) => one.update_id || one.description);
  return told.length > 0 || !description ? told : [{ description, status }];
}
