import type { Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { plainText } from '../../core/text.ts';
import { updateIds } from '../../core/updateIds.ts';
import { OPEN } from '../words.ts';
import type { RawIncident, RawUpdate } from './schema.ts';
import { datadogStatusOf } from './words.ts';

interface Ground {
  readonly id: string;
  readonly type: 'incident' | 'maintenance';
  readonly status: Status;
  /** For an update that bears no time. */
  readonly createdAt: number;
}

/**
 * An incident's updates, oldest first; the page lists the newest first, which decides a tie, as all
 * of an incident that was entered afterwards were created in the same moment.
 */
export function updatesOf(raw: RawIncident, ground: Ground): readonly Update[] {
  const nextId = updateIds(ground.id);
  const timed = logOf(raw).map((update, index) => ({
    update,
    createdAt: createdAtOf(update) ?? ground.createdAt,
    newest: index === 0,
  }));
  const oldestFirst = timed.toReversed().sort((a, b) => a.createdAt - b.createdAt);
  return oldestFirst.map(({ update, createdAt, newest }) => ({
    id: update.id || nextId(createdAt),
    status:
      datadogStatusOf(ground.type, update.status) ?? (newest ? ground.status : OPEN[ground.type]),
    message: plainText(update.description ?? ''),
    createdAt,
    // `startedAt` is what people are shown; it may lie a week before the update was written.
    displayAt: parseTime(update.startedAt) ?? createdAt,
    updatedAt: parseTime(update.lastModifiedAt) ?? createdAt,
  }));
}

/** When an update was written: its own word, else what it shows to people, else its last edit. */
export function createdAtOf({ createdAt, startedAt, lastModifiedAt }: RawUpdate): number | null {
  return parseTime(createdAt) ?? parseTime(startedAt) ?? parseTime(lastModifiedAt);
}

/** The timeline, or what is said in its place where there is none. */
function logOf({ timeline, description, currentStatus }: RawIncident): readonly RawUpdate[] {
  const told = (timeline ?? []).filter(({ id, description }) => id || description);
  return told.length > 0 || !description ? told : [{ description, status: currentStatus }];
}
