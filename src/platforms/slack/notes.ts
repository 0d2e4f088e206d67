import type { Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { updateOf } from '../entry.ts';
import type { RawNote } from './schema.ts';

/** What notes take over from their incident. */
export interface Ground {
  readonly id: string;
  /** For a note that bears no time. */
  readonly createdAt: number;
  /** What every note says, for none has a word of its own. */
  readonly status: Status;
  /** Whether the endpoint lists the newest note first. */
  readonly newestFirst: boolean;
}

interface Timed {
  readonly note: RawNote;
  readonly at: number;
}

/**
 * An incident's notes as updates, oldest first. Two notes may share a second, and `/current` lists
 * them newest first, `/history` oldest first (status.slack.com 2022, slack-status.com 2026), so that
 * the order decides between those two and both endpoints must come to the same ids.
 */
export function updatesOf(notes: readonly RawNote[], ground: Ground): readonly Update[] {
  const nextId = updateIds(ground.id);
  const told = notes.filter((note) => Boolean(note.body) || parseTime(note.date_created) !== null);
  const timed = told.map((note) => ({
    note,
    at: parseTime(note.date_created) ?? ground.createdAt,
  }));
  const turned = isNewestFirst(timed, ground.newestFirst) ? timed.toReversed() : timed;
  return turned
    .toSorted((one, other) => one.at - other.at)
    .map(({ note, at }) => updateOf(nextId(at), ground.status, plainText(note.body ?? ''), at));
}

/** The times decide, so that an endpoint may turn its order round. */
function isNewestFirst(timed: readonly Timed[], otherwise: boolean): boolean {
  const first = timed[0]?.at ?? 0;
  const last = timed.at(-1)?.at ?? 0;
  return first === last ? otherwise : first > last;
}
