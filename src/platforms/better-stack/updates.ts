import type { Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { updateOf } from '../entry.ts';
import { OPEN } from '../words.ts';
import type { Report } from './page.ts';
import type { RawUpdate } from './schema.ts';

interface Ground {
  readonly type: 'incident' | 'maintenance';
  readonly startsAt: number | null;
  /** What its report is closed as; undefined while it is open. */
  readonly closed: Status | undefined;
}

/** A report's updates, oldest first; the page lists the newest first, which decides a tie. */
export function updatesOf({ updates }: Report, ground: Ground): readonly Update[] {
  const timed = updates.toReversed().flatMap((update) => {
    const at = parseTime(update.published_at) ?? ground.startsAt;
    return at === null ? [] : [{ update, at }];
  });
  timed.sort((a, b) => a.at - b.at);
  let before: Status = OPEN[ground.type];
  return timed.map(({ update, at }, index) => {
    const last = index === timed.length - 1 ? ground.closed : undefined;
    before = statusOf(update, ground) ?? last ?? begun(at, ground) ?? before;
    return updateOf(update.id, before, plainText(update.message ?? ''), at);
  });
}

/** An update has no status but those of the resources it names; undefined when they say nothing. */
function statusOf({ affected_resources: named }: RawUpdate, { type }: Ground): Status | undefined {
  if (!named || named.length === 0) return undefined;
  const over = named.every(({ status }) => status === 'resolved');
  if (type === 'maintenance') return over ? 'completed' : undefined;
  return over ? 'resolved' : OPEN.incident;
}

/** What is told after a maintenance's start; its announcement may bear the very time of it. */
function begun(at: number, { type, startsAt }: Ground): Status | undefined {
  const after = type === 'maintenance' && startsAt !== null && at > startsAt;
  return after ? 'in_progress' : undefined;
}
