import { isClosed } from '../../core/incident.ts';
import type { Update } from '../../core/incident.ts';

/** The time that people were shown for the update after which nothing was open any more. */
export function closedAt(updates: readonly Update[]): number | null {
  const open = updates.findLastIndex((update) => !isClosed(update.status));
  return updates[open + 1]?.displayAt ?? null;
}
