import type { Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { updateIds } from '../../core/updateIds.ts';
import { anyTime } from '../anyTime.ts';
import { updateOf } from '../entry.ts';
import type { RawEvent, RawLog } from './schema.ts';
import { bareSummary, statusOf } from './words.ts';

/** An event's log, oldest first; `fallback` is for an entry that bears no time. */
export function updatesOf(
  { event_log: log }: RawEvent,
  arn: string,
  fallback: number,
): readonly Update[] {
  const nextId = updateIds(arn);
  const timed = (log ?? [])
    .filter(saysAnything)
    .map((entry) => ({ entry, at: anyTime(entry.timestamp) ?? fallback }));
  return oldestFirst(timed).map(({ entry, at }) => {
    const { message, summary, status } = entry;
    const text = plainText(message ?? '') || bareSummary(summary);
    return updateOf(nextId(at), statusOf(status, summary), text, at);
  });
}

/** Two of one second stand in the list's own order, whichever way that goes. */
function oldestFirst<Timed extends { readonly at: number }>(timed: Timed[]): Timed[] {
  const turned = (timed[0]?.at ?? 0) > (timed.at(-1)?.at ?? 0);
  return (turned ? timed.toReversed() : timed).sort((one, other) => one.at - other.at);
}

function saysAnything({ message, summary, timestamp }: RawLog): boolean {
  return Boolean(message || summary) || anyTime(timestamp) !== null;
}
