import { Fault } from './fault.ts';
import { UNSAID, type Incident } from './incident.ts';
import { revisionOf, type Unseen } from './revision.ts';
import { isBack, returnOf } from './removal.ts';
import { seenAgain } from './known.ts';
import type { Entry } from './reading.ts';
import type { Memory, Slot } from './memory.ts';
import { rememberedSource, type Read } from './read.ts';

/** An entry of a page that could not be understood, and why. */
export interface Unreadable {
  readonly id: string;
  readonly fault: Fault;
}

/** What is new in a read. */
export interface Fresh {
  /** Its `moved` is also true when the page has another address, or has exchanged all incidents. */
  readonly read: Read;
  /** Revisions never seen before, oldest first. */
  readonly unseen: readonly Unseen[];
  readonly unreadable: readonly Unreadable[];
}

/** How many known incidents must have vanished at once for a page to count as exchanged. */
const EXCHANGED = 3;

/**
 * Leaves of a read what was never seen: by identity of the revision, whatever order copies arrive
 * in. Only notes which incidents are on the page; what is new is remembered after it was told.
 */
export function freshOf(memory: Memory, read: Read): Fresh {
  const { reading } = read;
  if (reading === null) return { read, unseen: [], unreadable: [] };
  const moved =
    read.moved ||
    memory.part(read.part)?.elsewhere === true ||
    (reading.lists === 'recent' && isExchanged(memory, read, reading.entries));
  const unseen: Unseen[] = [];
  const unreadable: Unreadable[] = [];
  const source = rememberedSource(read);
  for (const entry of onceEach(reading.entries)) {
    const slot = memory.slots.get(entry.id);
    if (slot !== undefined) note(slot, read);
    if (slot === undefined || !isSame(slot, entry, source))
      take(entry, slot, read, unseen, unreadable);
  }
  unseen.sort((one, other) => one.revision.incident.updatedAt - other.revision.incident.updatedAt);
  return { read: moved ? { ...read, moved } : read, unseen, unreadable };
}

/** An incident that a page lists twice is as its first row says. */
function onceEach(entries: readonly Entry[]): Iterable<Entry> {
  return new Map(entries.toReversed().map((entry) => [entry.id, entry])).values();
}

function note(slot: Slot, read: Read): void {
  slot.seenAt = read.at;
  slot.part = read.part;
  slot.source = rememberedSource(read);
}

/** Whether there is nothing to read: the way it is with nearly every entry. */
function isSame({ mark, known }: Slot, entry: Entry, source: string): boolean {
  return mark === entry.mark && known.source === source && known.standing !== 'removed';
}

function take(
  entry: Entry,
  slot: Slot | undefined,
  read: Read,
  unseen: Unseen[],
  unreadable: Unreadable[],
): void {
  try {
    const revision = revisionOf(dated(entry.incident(), read.at), rememberedSource(read));
    const { mark } = entry;
    if (!slot?.known.revisions.includes(revision.key)) unseen.push({ revision, mark });
    else if (isBack(revision, slot.known)) {
      unseen.push({ revision: returnOf(revision, slot.known), mark });
    } else {
      slot.mark = mark;
      slot.known = seenAgain(slot.known, revision);
    }
  } catch (error) {
    const fault = error instanceof Fault ? error : unexpected(entry, error);
    unreadable.push({ id: entry.id, fault });
  }
}

/** A component whose source does not date its changes changed when we saw it. */
function dated(incident: Incident, at: number): Incident {
  return incident.updatedAt === UNSAID ? { ...incident, updatedAt: at } : incident;
}

/** One odd incident must not cost the page its others, whatever we did not think of. */
function unexpected(entry: Entry, cause: unknown): Fault {
  return new Fault('BAD_BODY', `incident ${entry.id} could not be read`, { cause });
}

/** A page that lists incidents but none of those it listed before is another page by now. */
function isExchanged(memory: Memory, { part: id }: Read, entries: readonly Entry[]): boolean {
  const part = memory.part(id);
  if (part === undefined || entries.length === 0) return false;
  if (entries.some((entry) => memory.slots.has(entry.id))) return false;
  let listed = 0;
  for (const slot of memory.slots.values()) {
    if (slot.part === id && slot.seenAt === part.readAt) listed += 1;
  }
  return listed >= EXCHANGED;
}
