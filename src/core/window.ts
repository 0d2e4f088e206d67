import type { Memory, Slot } from './memory.ts';
import { seconds } from './revision.ts';
import type { Fresh } from './fresh.ts';
import type { Read } from './read.ts';

/** How many of the oldest rows may stand out of order: lists are newest first, but not strictly. */
const LOOSE_ROWS = 2;

/**
 * Finds the told incidents that vanished from among newer ones in two reads running; one that slid
 * out of the end of the list is no news. A page that lists nothing at all proves nothing.
 */
export function vanished(memory: Memory, { read, unseen }: Fresh): string[] {
  const part = memory.part(read.part);
  if (part === undefined) return [];
  if (read.reading === null) return takeAll(part.missing);
  const { entries, lists } = read.reading;
  for (const entry of entries) part.missing.delete(entry.id);
  const away = absentees(memory, read, part);
  if (lists === 'open' || entries.length === 0) return [];
  const edge = edgeOf(memory, read, unseen);
  const inside = away.filter(([, slot]) => isNewer(slot, edge) && slot.known.standing === 'told');
  const gone = inside.filter(([id]) => part.missing.has(id)).map(([id]) => id);
  part.missing.clear();
  for (const [id] of inside) if (!gone.includes(id)) part.missing.add(id);
  return gone;
}

/** The slots of the part that this read does not list; those that just left are dated. */
function absentees(
  memory: Memory,
  { part: id, at }: Read,
  part: { readAt: number; sameAt: number },
): [string, Slot][] {
  const away: [string, Slot][] = [];
  for (const [incident, slot] of memory.slots) {
    if (slot.part !== id || slot.seenAt === at) continue;
    if (slot.seenAt === part.readAt) slot.seenAt = part.sameAt;
    away.push([incident, slot]);
  }
  return away;
}

/** Creation time, in seconds, above which a listed row is surely inside the window. */
function edgeOf(memory: Memory, { part, at }: Read, unseen: Fresh['unseen']): number {
  const listed = unseen.map(({ revision }) => seconds(revision.incident.createdAt));
  for (const slot of memory.slots.values()) {
    if (slot.part === part && slot.seenAt === at) listed.push(slot.known.createdAt);
  }
  listed.sort((one, other) => one - other);
  return listed[Math.min(LOOSE_ROWS, listed.length - 1)] ?? Infinity;
}

function isNewer(slot: Slot, edge: number): boolean {
  return slot.known.createdAt > edge;
}

function takeAll(ids: Set<string>): string[] {
  const all = [...ids];
  ids.clear();
  return all;
}
