import { isClosed } from './incident.ts';
import { normalise } from './text.ts';
import type { Memory } from './memory.ts';
import type { Read } from './read.ts';
import type { Unseen } from './revision.ts';

/** An open incident of a page that moved goes on under a new id: it is known by its title. */
export function formerOf(
  memory: Memory,
  read: Read,
  { unseen: { revision }, claimed }: { unseen: Unseen; claimed: ReadonlySet<string> },
): string | undefined {
  if (!read.moved || isClosed(revision.incident.status)) return undefined;
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
