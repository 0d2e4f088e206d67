import { rememberedSource, type Read } from './read.ts';
import { seconds } from './revision.ts';
import type { Fresh, Unreadable } from './fresh.ts';
import { isClosed } from './incident.ts';
import type { Memory, Slot } from './memory.ts';

/** How many of the oldest rows may stand out of order: lists are newest first, but not strictly. */
const LOOSE_ROWS = 2;

/** Where a list surely ends, given when its rows were created, in any order; sorts them. */
export function looseEdge(created: number[]): number | undefined {
  created.sort((one, other) => one - other);
  return created[Math.min(LOOSE_ROWS, created.length - 1)];
}

/** The told incidents that a read should list, and does not. */
export interface Absence {
  /** Those that the read before did not list either. */
  readonly gone: readonly string[];
  /** Those that it did. */
  readonly missing: ReadonlySet<string>;
}

const NONE: Absence = { gone: [], missing: new Set() };

/**
 * Finds the told incidents that vanished in two reads running: open ones where each is listed
 * exactly while it is open; elsewhere those from among others, for one that slid out of the end of
 * the list is no news, and a page that lists nothing at all proves nothing. Nor does a source that
 * has not listed the incident itself, nor one that lists an entry without an id: it may be any.
 */
export function absenceIn(memory: Memory, { read, unseen, unreadable }: Fresh): Absence {
  if (unreadable.some(isNameless)) return NONE;
  const part = memory.part(read.part);
  const before = part?.missing ?? NONE.missing;
  const source = rememberedSource(read);
  if (read.reading === null) {
    if (part?.source !== source) return NONE;
    return { ...NONE, gone: [...before].filter((id) => memory.slots.has(id)) };
  }
  if (read.reading.lists === 'open') return NONE;
  const ongoing = read.reading.lists === 'ongoing';
  const edge = ongoing ? 0 : edgeOf(memory, read, unseen);
  const inside: string[] = [];
  for (const [id, slot] of memory.slots) {
    const { known, seenAt } = slot;
    if (seenAt === read.at || slot.source !== source || !isOf(memory, slot, read.part)) continue;
    if (ongoing && isClosed(known.status)) continue;
    if (known.createdAt > edge && known.standing === 'told') inside.push(id);
  }
  const gone = inside.filter((id) => before.has(id));
  return { gone, missing: new Set(inside.filter((id) => !before.has(id))) };
}

/** Whether an entry has no id of its own, so that it may be any incident. */
function isNameless({ id }: Unreadable): boolean {
  return id.startsWith('?');
}

/** One that was read back from a file may be listed by the part of another type. */
function isOf(memory: Memory, { part, known }: Slot, id: string): boolean {
  return part === id || (part === `${known.type}s` && memory.part(part) === undefined);
}

/** Creation time, in seconds, above which a listed row is surely inside the window. */
function edgeOf(memory: Memory, { part, at }: Read, unseen: Fresh['unseen']): number {
  const listed = unseen.map(({ revision }) => seconds(revision.incident.createdAt));
  for (const slot of memory.slots.values()) {
    if (slot.part === part && slot.seenAt === at) listed.push(slot.known.createdAt);
  }
  return looseEdge(listed) ?? Infinity;
}
