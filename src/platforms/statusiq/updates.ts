import { isClosed } from '../../core/incident.ts';
import type { Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { updateOf } from '../entry.ts';
import { OPEN } from '../words.ts';
import type { RawIncident, RawUpdate } from './schema.ts';
import { stateOf } from './words.ts';

type Type = 'incident' | 'maintenance';
type Raw = RawIncident & { readonly id: string };

/** An incident's updates, oldest first; before there is one, its description stands for it. */
export function updatesOf(raw: Raw, type: Type, beganAt: number | null): readonly Update[] {
  const nextId = updateIds(raw.id);
  const told = (raw.incident_status_updates ?? []).filter(isTold);
  const timed = told.toReversed().flatMap((update) => {
    const at = parseTime(update.status_updated_at) ?? beganAt;
    return at === null ? [] : [{ update, at }];
  });
  timed.sort((a, b) => a.at - b.at);
  let before: Status = OPEN[type];
  const updates = timed.map(({ update, at }) => {
    before = stateOf(type, update.incident_status_id) ?? (isClosed(before) ? OPEN[type] : before);
    const id = update.enc_inc_state_progress_id || nextId(at);
    return updateOf(id, before, plainText(update.incident_status_desc ?? ''), at);
  });
  return updates.length > 0 ? updates : described(raw, type, beganAt);
}

function isTold({ incident_status_desc: text, status_updated_at: time }: RawUpdate): boolean {
  return Boolean(text) || Boolean(time);
}

function described(raw: Raw, type: Type, beganAt: number | null): readonly Update[] {
  const text = plainText(raw.incident_desc ?? '');
  if (text === '' || beganAt === null) return [];
  return [updateOf(updateIds(raw.id)(beganAt), OPEN[type], text, beganAt)];
}
