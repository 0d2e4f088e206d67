import type { Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { updateOf } from '../entry.ts';
import { OPEN, statusOf } from '../words.ts';
import type { RawEvent } from './schema.ts';

/** What events take over from what they tell of. */
export interface Ground {
  readonly id: string;
  readonly type: 'incident' | 'maintenance';
  /** For an event that bears no time. */
  readonly createdAt: number;
}

/** What an event's type ends with where it tells a status, e.g. `herokuIncidentMonitoring`. */
const STATUS = /(?:investigating|identified|monitoring|resolved|scheduled|in_progress|completed)$/;

/** Events as updates, oldest first; they are listed newest first, which decides a tie. */
export function updatesOf(events: readonly RawEvent[], ground: Ground): readonly Update[] {
  const nextId = updateIds(ground.id);
  const told = events.filter((event) => event.id || event.message);
  const timed = told.map((event) => ({
    event,
    at: parseTime(event.createdAt) ?? parseTime(event.updatedAt) ?? ground.createdAt,
  }));
  const oldestFirst = timed.toReversed().sort((one, other) => one.at - other.at);
  let before: Status = OPEN[ground.type];
  return oldestFirst.map(({ event, at }) => {
    before = statusIn(ground.type, event.type) ?? before;
    const message = plainText(event.message ?? '');
    return updateOf(event.id || nextId(at), before, message, at, parseTime(event.updatedAt) ?? at);
  });
}

function statusIn(type: Ground['type'], word: string | null | undefined): Status | undefined {
  const snake = (word ?? '').replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
  return statusOf(type, STATUS.exec(snake)?.[0]);
}
