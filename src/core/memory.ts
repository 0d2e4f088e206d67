import { isClosed } from './incident.ts';
import type { Known } from './known.ts';
import type { Backfill, Beginning } from './firstSight.ts';
import type { Read } from './read.ts';
import type { Reading } from './reading.ts';
import { restorePart, restoreSlot, savePart, saveSlot, type SavedMemory } from './savedMemory.ts';
import type { Unseen } from './revision.ts';

/** What is kept of one incident of a page. */
export interface Slot {
  known: Known;
  /** The mark of the entry that was taken in last; NaN when it was read back from a file. */
  mark: number;
  /** The part of the page that lists it. */
  part: string;
  /** The source that listed it last, '' for the platform's best. */
  source: string;
  /** When it was last on the page, epoch milliseconds. */
  seenAt: number;
}

/** What is kept of one part of a page. */
export interface PartMemory {
  /** The source that was read last, '' for the platform's best. */
  source: string;
  /** What it means there when an incident is no longer listed. */
  lists: Reading['lists'];
  /** When its content was read, and when it was last confirmed; epoch milliseconds. */
  readAt: number;
  sameAt: number;
  /** Creation time of the oldest incident listed at the start; what is older is history. */
  floor: number;
  /** Whether the page has another address since it was read. */
  elsewhere: boolean;
  /** Incidents that should have been listed, and since when they are not; epoch milliseconds. */
  missing: ReadonlyMap<string, number>;
  /** Component changes that were read once and wait for the second time. */
  readonly pending: Map<string, Unseen>;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The latest root cause was written 48 days after its incident was resolved. */
const KEPT_MS = 90 * DAY_MS;
const MOST_SLOTS = 5_000;

/**
 * What is remembered of one provider's page. Bounded: an incident is forgotten 90 days after it
 * left the page, and no page holds more than 5,000.
 */
export class Memory {
  readonly slots = new Map<string, Slot>();
  readonly backfill: Backfill;
  /** Until when an earlier run surely watched the page; epoch milliseconds. */
  since: number | null = null;
  /** When an earlier run last told something; epoch milliseconds. */
  toldAt = 0;
  readonly #startedAt: number;
  readonly #parts = new Map<string, PartMemory>();
  #sweptAt = 0;
  #address: string | undefined;

  /** `startedAt`: since when the page is watched in this run, even if it could not be read yet. */
  constructor(backfill: Backfill, startedAt = Infinity) {
    this.backfill = backfill;
    this.#startedAt = startedAt;
  }

  /** All of it as JSON, for the next run. */
  save(): SavedMemory {
    return {
      slots: [...this.slots].map(([id, slot]) => [id, saveSlot(slot)] as const),
      parts: [...this.#parts].map(([id, part]) => [id, savePart(part)] as const),
      address: this.#address ?? null,
      toldAt: this.toldAt,
      sweptAt: this.#sweptAt,
    };
  }

  /** What an earlier run saved; this one goes on as if it had never ended. */
  restore(saved: SavedMemory): void {
    for (const [id, slot] of saved.slots) this.slots.set(id, restoreSlot(slot));
    for (const [id, part] of saved.parts) this.#parts.set(id, restorePart(part));
    this.#address = saved.address ?? undefined;
    this.toldAt = saved.toldAt;
    this.#sweptAt = saved.sweptAt;
    const watched = saved.parts.map(([, { sameAt }]) => sameAt);
    if (watched.length > 0) this.since = Math.max(...watched);
  }

  /**
   * Says where the page is by the configuration. At another address than before it is another page:
   * its parts are then read as after a move, and their history is not told.
   */
  watch(address: string): void {
    const moved = this.#address !== undefined && this.#address !== address;
    this.#address = address;
    if (moved) for (const part of this.#parts.values()) part.elsewhere = true;
  }

  /** The memory of a part; undefined until the part was read. */
  part(id: string): PartMemory | undefined {
    return this.#parts.get(id);
  }

  /** Begins (or, when the page moved, begins anew) to remember a part. */
  begin(id: string, at: number): PartMemory {
    const part: PartMemory = {
      source: '',
      lists: 'recent',
      readAt: at,
      sameAt: at,
      floor: 0,
      elsewhere: false,
      missing: new Map(),
      pending: new Map(),
    };
    this.#parts.set(id, part);
    return part;
  }

  /** What decides whether an incident of this read is news when it was never seen before. */
  beginning({ part: id, moved }: Read): Beginning {
    const part = this.#parts.get(id);
    const first = part === undefined || moved;
    const since = part !== undefined && moved ? part.sameAt : this.since;
    const floor = part?.floor ?? 0;
    return { first, backfill: this.backfill, since, startedAt: this.#startedAt, floor };
  }

  /** Whether the part lists something that is open, or a maintenance that starts within the hour. */
  hasOpen(id: string, at: number): boolean {
    const part = this.#parts.get(id);
    if (part === undefined) return false;
    for (const { known, part: listedBy, seenAt } of this.slots.values()) {
      if (listedBy === id && seenAt === part.readAt && isOpen(known, at)) return true;
    }
    return false;
  }

  /**
   * The incidents that the page lists as open, and the maintenances in progress; not what a filter
   * holds back.
   */
  open(): { readonly id: string; readonly known: Known }[] {
    const open = [];
    for (const [id, { known, part, seenAt }] of this.slots) {
      const listed = this.#parts.get(part)?.readAt === seenAt;
      if (listed && known.standing !== 'held' && isUnderWay(known)) open.push({ id, known });
    }
    return open;
  }

  /**
   * Lets what a filter held back be judged anew by the next full read: the filter may be another
   * one. What is over by now has become history.
   */
  reconsider(): void {
    for (const [id, slot] of this.slots) {
      if (slot.known.standing !== 'held') continue;
      const standing = isClosed(slot.known.status) ? 'noted' : 'held';
      const known: Known = { ...slot.known, standing, revisions: [] };
      this.slots.set(id, { ...slot, known, mark: Number.NaN });
    }
  }

  /** Forgets what left the page long ago; looks once a day. */
  sweep(at: number): void {
    if (at - this.#sweptAt < DAY_MS && this.slots.size <= MOST_SLOTS) return;
    this.#sweptAt = at;
    const dated = [...this.slots].map(([id, slot]) => ({ id, slot, seenAt: this.#lastSeen(slot) }));
    dated.sort((one, other) => one.seenAt - other.seenAt);
    const over = dated.length - MOST_SLOTS;
    for (const [index, { id, slot, seenAt }] of dated.entries()) {
      if (index < over || at - seenAt > KEPT_MS) this.#forget(id, slot);
    }
  }

  /** What an unchanged page listed when it was last read, it lists still. */
  #lastSeen({ part: id, seenAt }: Slot): number {
    const part = this.#parts.get(id);
    return part?.readAt === seenAt ? part.sameAt : seenAt;
  }

  /** What is as old as a forgotten incident is history, should the list slide back to it. */
  #forget(id: string, { part: listedBy, known, seenAt }: Slot): void {
    this.slots.delete(id);
    const part = this.#parts.get(listedBy);
    const after = Math.min((known.createdAt + 1) * 1000, seenAt);
    if (part !== undefined) part.floor = Math.max(part.floor, after);
  }
}

function isOpen(known: Known, at: number): boolean {
  if (isUnderWay(known)) return true;
  return known.status === 'scheduled' && (known.scheduledFor ?? 0) * 1000 - at < HOUR_MS;
}

function isUnderWay({ status, type }: Known): boolean {
  return type !== 'component' && status !== 'scheduled' && !isClosed(status);
}
