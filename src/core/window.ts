import { rememberedSource, type Read } from './read.ts';
import { seconds } from './revision.ts';
import type { Fresh } from './fresh.ts';
import type { Memory } from './memory.ts';

/** How many of the oldest rows may stand out of order: lists are newest first, but not strictly. */
const LOOSE_ROWS = 2;

/** Where a list surely ends, given when its rows were created, in any order; sorts them. */
export function looseEdge(created: number[]): number | undefined {
  created.sort((one, other) => one - other);
  return created[Math.min(LOOSE_ROWS, created.length - 1)];
}

/** The told incidents that a read does not list, though it lists older ones. */
export interface Absence {
  /** Those that the read before did not list either. */
  readonly gone: readonly string[];
  /** Those that it did. */
  readonly missing: ReadonlySet<string>;
}

const NONE: Absence = { gone: [], missing: new Set() };

/**
 * Finds the told incidents that vanished from among others in two reads running; one that slid out
 * of the end of the list is no news. A page that lists nothing at all proves nothing, nor does a
 * source that has not listed the incident itself.
 */
export function absenceIn(memory: Memory, { read, unseen }: Fresh): Absence {
  const part = memory.part(read.part);
  const before = part?.missing ?? NONE.missing;
  const source = rememberedSource(read);
  if (read.reading === null) {
    if (part?.source !== source) return NONE;
    return { ...NONE, gone: [...before].filter((id) => memory.slots.has(id)) };
  }
  if (read.reading.lists !== 'recent') return NONE;
  const edge = edgeOf(memory, read, unseen);
  const inside: string[] = [];
  for (const [id, slot] of memory.slots) {
    const { known, part: listedBy, seenAt } = slot;
    if (listedBy !== read.part || seenAt === read.at || slot.source !== source) continue;
    if (known.createdAt > edge && known.standing === 'told') inside.push(id);
  }
  const gone = inside.filter((id) => before.has(id));
  return { gone, missing: new Set(inside.filter((id) => !before.has(id))) };
}

/** Creation time, in seconds, above which a listed row is surely inside the window. */
function edgeOf(memory: Memory, { part, at }: Read, unseen: Fresh['unseen']): number {
  const listed = unseen.map(({ revision }) => seconds(revision.incident.createdAt));
  for (const slot of memory.slots.values()) {
    if (slot.part === part && slot.seenAt === at) listed.push(slot.known.createdAt);
  }
  return looseEdge(listed) ?? Infinity;
}
