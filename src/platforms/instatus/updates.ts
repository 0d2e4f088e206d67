import type { Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { updateIds } from '../../core/updateIds.ts';
import { updateOf } from '../entry.ts';
import { OPEN } from '../words.ts';
import type { HistoryItem } from './history.ts';
import { wordStatusOf } from './words.ts';

/** The updates of an item of the feed, oldest first; their ids are their own seconds. */
export function updatesOf({ id, type, start, updates }: HistoryItem): readonly Update[] {
  const nextId = updateIds(id);
  let before: Status = OPEN[type];
  return updates.flatMap(({ at, word, html }) => {
    if (at === null) return [];
    const status = wordStatusOf(type, word) ?? before;
    before = type === 'maintenance' ? begun(status, at, start) : status;
    return [updateOf(nextId(at), before, textOf(html), at)];
  });
}

/** Before its start a maintenance is only announced, by the word "identified" as well. */
function begun(status: Status, at: number, start: number | null): Status {
  return status === 'in_progress' && start !== null && at < start ? 'scheduled' : status;
}

/** The feed puts a full stop behind every text, whether or not it has one. */
function textOf(html: string): string {
  const text = plainText(html).replace(/(?:\s*\.)+$/, '.');
  return text === '.' ? '' : text.replace(/([!?])\.$/, '$1');
}
