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
