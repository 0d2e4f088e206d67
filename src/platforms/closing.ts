import { isClosed } from '../core/incident.ts';
import type { Update } from '../core/incident.ts';

/** The update that closed an incident for good; what follows (a postmortem) closes nothing. */
export function closing(updates: readonly Update[]): Update | undefined {
  const open = updates.findLastIndex(({ status }) => !isClosed(status));
  return updates[open + 1];
}

/** When it was made. */
export function closedAt(updates: readonly Update[]): number | null {
  return closing(updates)?.createdAt ?? null;
}
