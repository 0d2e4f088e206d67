import { isClosed } from '../core/incident.ts';
import type { Status, Update } from '../core/incident.ts';

/**
 * An incident's updates, oldest first, where only the incident's own status says that it is over:
 * it ended with its newest update, unless one said so itself.
 */
export function withEnd(updates: readonly Update[], status: Status): readonly Update[] {
  const newest = updates.at(-1);
  if (newest === undefined || !isClosed(status) || isClosed(newest.status)) return updates;
  return [...updates.slice(0, -1), { ...newest, status }];
}

/** When an incident ended for good, as its updates tell it; what follows the end ends nothing. */
export function endOf(updates: readonly Update[]): number | null {
  const open = updates.findLastIndex(({ status }) => !isClosed(status));
  return updates[open + 1]?.createdAt ?? null;
}
