import { isClosed } from './incident.ts';
import { normalise } from './text.ts';
import type { Memory } from './memory.ts';
import type { Read } from './read.ts';
import type { Revision, Unseen } from './revision.ts';

/**
 * An incident that was open when a page moved goes on under a new id: it is known by its title. One
 * that is over by now is the same only if it ended since.
 */
export function formerOf(
  memory: Memory,
  read: Read,
  { unseen: { revision }, claimed }: { unseen: Unseen; claimed: ReadonlySet<string> },
): string | undefined {
  if (!read.moved || isHistory(memory, read, revision)) return undefined;
  const { name, type } = revision.incident;
  const title = normalise(name);
  const parts = new Set([read.part, `${type}s`]);
  const same = [...memory.slots].filter(
    ([id, { known, part }]) =>
      parts.has(part) &&
      !claimed.has(id) &&
      !isClosed(known.status) &&
      normalise(known.name) === title,
  );
  return same.length === 1 ? same[0]![0] : undefined;
}

/** What was over before the page was read for the last time where it was. */
function isHistory(memory: Memory, { part }: Read, { incident }: Revision): boolean {
  const readAt = memory.part(part)?.sameAt ?? Infinity;
  return isClosed(incident.status) && (incident.updates.at(-1)?.createdAt ?? 0) <= readAt;
}
