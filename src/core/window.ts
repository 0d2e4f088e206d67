import { rememberedSource, type Read } from './read.ts';
import { seconds } from './revision.ts';
import type { Fresh, Unreadable } from './fresh.ts';
import { isClosed } from './incident.ts';
import type { Memory, Slot } from './memory.ts';
import type { Reading } from './reading.ts';

/** How many of the oldest rows may stand out of order: lists are newest first, but not strictly. */
const LOOSE_ROWS = 2;

/** Where a list surely ends, given when its rows were created, in any order; sorts them. */
export function looseEdge(created: number[]): number | undefined {
  created.sort((one, other) => one - other);
  return created[Math.min(LOOSE_ROWS, created.length - 1)];
}

/** The told incidents that a read should list, and does not. */
export interface Absence {
  /** Those that are not listed for long enough. */
  readonly gone: readonly string[];
  /** The others, and since when; epoch milliseconds. */
  readonly missing: ReadonlyMap<string, number>;
}

const NONE: Absence = { gone: [], missing: new Map() };
/** Caches and empty answers of pages that only list what is open must not end it all. */
const ONGOING_MS = 120_000;

/**
 * Finds the told incidents that vanished in two reads running: open ones where each is listed
 * exactly while it is open, when that has been so for two minutes; elsewhere those from among others, for one that slid out of the end of
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
    const still = [...before.keys()].filter((id) => memory.slots.has(id));
    return sorted(still, before, read.at, part.lists);
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
  return sorted(inside, before, read.at, read.reading.lists);
}

function sorted(
  absent: readonly string[],
  before: ReadonlyMap<string, number>,
  at: number,
  lists: Reading['lists'],
): Absence {
  const leastMs = lists === 'ongoing' ? ONGOING_MS : 0;
  const isGone = (id: string) => before.has(id) && at - before.get(id)! >= leastMs;
  const missing = absent.filter((id) => !isGone(id));
  return {
    gone: absent.filter(isGone),
    missing: new Map(missing.map((id) => [id, before.get(id) ?? at])),
  };
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
