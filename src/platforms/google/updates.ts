import type { Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { OPEN } from '../words.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { RawIncident, RawUpdate } from './schema.ts';
import { statusAfter } from './words.ts';

/**
 * An incident's updates, oldest first. They have no ids: texts, `modified` and even the status are
 * rewritten, only the second in which one was created stays. `fallback` is for one without a time.
 */
export function updatesOf(raw: RawIncident, id: string, fallback: number): readonly Update[] {
  const nextId = updateIds(id);
  const timed = rawUpdatesOf(raw).map((update) => ({ update, at: timeOf(update) ?? fallback }));
  // The page lists the newest first, which decides between two of the same second.
  const oldestFirst = timed.toReversed().sort((one, other) => one.at - other.at);
  let status: Status = OPEN.incident;
  return oldestFirst.map(({ update, at }) => {
    status = statusAfter(status, update.status);
    return {
      id: nextId(at),
      status,
      message: plainMarkdown(update.text ?? ''),
      createdAt: at,
      displayAt: parseTime(update.when) ?? at,
      updatedAt: parseTime(update.modified) ?? at,
    };
  });
}

/** When an update was made. */
export function timeOf({ created, when }: RawUpdate): number | null {
  return parseTime(created) ?? parseTime(when);
}

/** `most_recent_update` only repeats the first of them. */
export function rawUpdatesOf({ updates, most_recent_update: newest }: RawIncident): RawUpdate[] {
  const told = (updates ?? []).filter(saysAnything);
  return told.length === 0 && newest && saysAnything(newest) ? [newest] : told;
}

function saysAnything(update: RawUpdate): boolean {
  return Boolean(update.text || update.status) || timeOf(update) !== null;
}
