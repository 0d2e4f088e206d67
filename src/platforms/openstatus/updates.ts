import type { Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { updateOf } from '../entry.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { RawUpdate } from './schema.ts';

/** Updates, oldest first; the page lists the newest first. What bears no time is left out. */
export function updatesOf(
  id: string,
  updates: readonly RawUpdate[] | null | undefined,
  statusOf: (word: string | null | undefined, at: number) => Status,
): readonly Update[] {
  const nextId = updateIds(id);
  const timed = (updates ?? []).flatMap((raw) => {
    const at = parseTime(raw.date) ?? parseTime(raw.updatedAt);
    return at === null ? [] : [{ raw, at }];
  });
  const oldestFirst = timed.toReversed().sort((one, other) => one.at - other.at);
  return oldestFirst.map(({ raw, at }) =>
    updateOf(
      raw.id || nextId(at),
      statusOf(raw.status, at),
      plainMarkdown(raw.message ?? ''),
      at,
      parseTime(raw.updatedAt) ?? at,
    ),
  );
}
