import { isClosed } from '../core/incident.ts';
import type { Update } from '../core/incident.ts';

/** The time of the update that closed it for good; what follows (a postmortem) closes nothing. */
export function closedAt(updates: readonly Update[]): number | null {
  const open = updates.findLastIndex((update) => !isClosed(update.status));
  return updates[open + 1]?.createdAt ?? null;
}
