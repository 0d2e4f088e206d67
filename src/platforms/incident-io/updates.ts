import type { Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { OPEN } from '../words.ts';
import { updateIds } from '../../core/updateIds.ts';
import { richText } from './richText.ts';
import type { RawIncident, RawUpdate } from './schema.ts';
import { nativeStatusOf } from './words.ts';

interface Ground {
  readonly id: string;
  readonly type: 'incident' | 'maintenance';
  /** For an update that bears no time. */
  readonly createdAt: number;
}

/** An incident's updates, oldest first, as this source lists them itself. */
export function updatesOf(raw: RawIncident, ground: Ground): readonly Update[] {
  const nextId = updateIds(ground.id);
  const told = (raw.updates ?? []).filter((update) => update.id || update.published_at);
  const timed = told.map((update) => ({
    update,
    at: parseTime(update.published_at) ?? ground.createdAt,
  }));
  timed.sort((a, b) => a.at - b.at);
  let before: Status = OPEN[ground.type];
  return timed.map(({ update, at }) => {
    // An update without a status of its own leaves the status as it was.
    before = nativeStatusOf(ground.type, update.to_status) ?? before;
    const id = update.id || nextId(at);
    const message = messageOf(update);
    return { id, status: before, message, createdAt: at, displayAt: at, updatedAt: at };
  });
}

function messageOf(update: RawUpdate): string {
  return update.message_string ? plainText(update.message_string) : richText(update.message);
}
