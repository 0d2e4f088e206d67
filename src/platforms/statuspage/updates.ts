import type { Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import type { RawIncident, RawUpdate } from './schema.ts';
import { OPEN, statusOf } from '../words.ts';

/** What an update takes over from its incident. */
export interface Ground {
  readonly id: string;
  readonly type: 'incident' | 'maintenance';
  readonly status: Status;
  /** For an update that bears no time. */
  readonly createdAt: number;
}

/** An incident's updates, oldest first; the page lists the newest first, which decides a tie. */
export function updatesOf(raw: RawIncident, ground: Ground): readonly Update[] {
  const nextId = updateIds(ground.id);
  const told = (raw.incident_updates ?? []).filter(saysAnything);
  const timed = told.map((update, index) => ({
    update,
    createdAt: timeOf(update) ?? ground.createdAt,
    newest: index === 0,
  }));
  const oldestFirst = timed.toReversed().sort((a, b) => a.createdAt - b.createdAt);
  return oldestFirst.map(({ update, createdAt, newest }) => ({
    id: update.id || nextId(createdAt),
    status: statusOf(ground.type, update.status) ?? (newest ? ground.status : OPEN[ground.type]),
    message: plainText(update.body ?? ''),
    createdAt,
    displayAt: parseTime(update.display_at) ?? createdAt,
    updatedAt: parseTime(update.updated_at) ?? createdAt,
  }));
}

/** When an update was made: its own word, else what it shows to people, else its last edit. */
export function timeOf(update: RawUpdate): number | null {
  const { created_at: created, display_at: shown, updated_at: edited } = update;
  return parseTime(created) ?? parseTime(shown) ?? parseTime(edited);
}

function saysAnything(update: RawUpdate): boolean {
  return Boolean(update.id || update.body || update.status) || timeOf(update) !== null;
}
