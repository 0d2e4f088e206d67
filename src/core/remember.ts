import { looseEdge } from './window.ts';
import { rememberedSource, type Read } from './read.ts';
import { endedBy, type Ending } from './removal.ts';
import type { Beginning } from './firstSight.ts';
import type { Judged } from './judge.ts';
import type { Memory, PartMemory } from './memory.ts';
import type { Unseen } from './revision.ts';

/** What a read comes to, as far as it is to be remembered. */
export interface Outcome {
  readonly judged: readonly Judged[];
  readonly waiting: readonly Unseen[];
  /** The incidents that are no longer listed, and how they ended. */
  readonly ended: ReadonlyMap<string, Ending>;
  /** Those that are missing; null when the page moved, and none are looked for. */
  readonly missing: ReadonlyMap<string, number> | null;
}

/** Takes into memory what a read came to. */
export function remember(
  memory: Memory,
  read: Read,
  { judged, waiting, ended, missing }: Outcome,
): void {
  const { at, part: id } = read;
  const source = rememberedSource(read);
  const former = memory.part(id);
  const begins = former === undefined || read.moved;
  const beginning = begins ? memory.beginning(read) : null;
  if (former !== undefined) {
    if (begins) leave(memory, read);
    else if (read.reading !== null) date(memory, read, former);
  }
  const part = begins ? memory.begin(id, at) : former;
  for (const { id: incident, known, mark, formerId } of judged) {
    if (formerId !== undefined) memory.slots.delete(formerId);
    memory.slots.set(incident, { known, mark, part: id, source, seenAt: at });
    part.pending.delete(incident);
  }
  if (read.reading !== null) part.pending.clear();
  for (const unseen of waiting) part.pending.set(unseen.revision.incident.id, unseen);
  for (const [incident, ending] of ended) {
    const slot = memory.slots.get(incident)!;
    memory.slots.set(incident, { ...slot, known: endedBy(ending, slot.known) });
  }
  if (beginning !== null) part.floor = floorOf(memory, read, beginning);
  if (missing !== null) part.missing = missing;
  part.sameAt = at;
  if (read.reading !== null) {
    Object.assign(part, { readAt: at, source, lists: read.reading.lists });
  }
  memory.sweep(at);
}

/** What has just left the list was on it until the list was last confirmed. */
function date(memory: Memory, { part, at }: Read, { readAt, sameAt }: PartMemory): void {
  for (const slot of memory.slots.values()) {
    if (slot.part === part && slot.seenAt === readAt && readAt !== at) slot.seenAt = sameAt;
  }
}

/** A shorter list than this is the whole history: nothing older can slide into it. */
const SHORTEST_WINDOW = 25;
/** How long after the fact vendors may post what was over by then. */
const LATE_MS = 7 * 86_400_000;

/**
 * Before when what is created is history: when the oldest incidents were created that the first
 * read lists, or a week before the page was watched, for a first read may have been cut short. A
 * list of open ones says nothing of history, which is then all that was before.
 */
function floorOf(
  memory: Memory,
  { part: id, at, reading }: Read,
  { since, startedAt }: Beginning,
): number {
  const watchedSince = since ?? Math.min(at, startedAt);
  if (reading !== null && reading.lists !== 'recent') return watchedSince;
  const late = watchedSince - LATE_MS;
  if (reading === null || reading.entries.length < SHORTEST_WINDOW) return late;
  const created: number[] = [];
  for (const { part, seenAt, known } of memory.slots.values()) {
    if (part === id && seenAt === at) created.push(known.createdAt * 1000);
  }
  return Math.max(looseEdge(created) ?? 0, late);
}

/** Incidents of the page as it was before it moved are kept, but no longer looked for. */
function leave(memory: Memory, { part, at }: Read): void {
  for (const slot of memory.slots.values()) {
    if (slot.part === part && slot.seenAt !== at) slot.part = `${part} before the move`;
  }
}
