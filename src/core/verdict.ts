import { changeOf, opening, type News } from './change.ts';
import { eventOf, removedEvent, type Observation } from './eventOf.ts';
import { firstSight } from './firstSight.ts';
import { isClosed } from './incident.ts';
import { learn, learnQuietly, seen, unionOf, type Known } from './known.ts';
import { normalise } from './text.ts';
import { seconds, type Revision } from './revision.ts';
import { absenceIn, type Absence } from './window.ts';
import type { Event } from './event.ts';
import type { Fresh, Unseen } from './fresh.ts';
import type { Memory } from './memory.ts';
import { rememberedSource, type Read } from './read.ts';

/** What a read comes to: the events to tell, and what to remember once they are in the journal. */
export interface Verdict {
  readonly provider: string;
  readonly events: readonly Event[];
  /** Makes the memory agree with what was told. Called once the journal has the events. */
  commit(): void;
}

interface Judged {
  readonly id: string;
  readonly event: Event | null;
  readonly known: Known;
  readonly mark: number;
  /** The id under which the incident was known on the page's former platform. */
  readonly formerId?: string | undefined;
}

/** Compares the new revisions of a read with what is known. Changes nothing by itself. */
export function verdictOf(memory: Memory, fresh: Fresh): Verdict {
  const { read } = fresh;
  if (read.reading === null && isSettled(memory, read)) return nothingNew(memory, read);
  const observation = observationOf(read);
  const judged: Judged[] = [];
  const waiting: Unseen[] = [];
  for (const unseen of [...fresh.unseen, ...confirmed(memory, read)]) {
    if (mustWait(memory, read, unseen)) waiting.push(unseen);
    else judged.push(judge(memory, read, unseen, observation));
  }
  const absence = read.moved ? null : absenceIn(memory, fresh);
  const events = judged.flatMap(({ event }) => event ?? []);
  for (const id of absence?.gone ?? []) {
    events.push(removedEvent(id, memory.slots.get(id)!.known, observation));
  }
  const commit = () => remember(memory, read, { judged, waiting, absence });
  return { provider: read.provider.name, events, commit };
}

/** Whether nothing waits to be confirmed: the way it is at nearly every poll. */
function isSettled(memory: Memory, { part: id, moved }: Read): boolean {
  const part = memory.part(id);
  return part !== undefined && !moved && part.pending.size === 0 && part.missing.size === 0;
}

const NO_EVENTS: readonly Event[] = [];

function nothingNew(memory: Memory, { provider, part: id, at }: Read): Verdict {
  const commit = () => {
    memory.part(id)!.sameAt = at;
  };
  return { provider: provider.name, events: NO_EVENTS, commit };
}

function judge(memory: Memory, read: Read, unseen: Unseen, observation: Observation): Judged {
  const { revision, mark } = unseen;
  const { incident } = revision;
  const former = memory.slots.has(incident.id) ? undefined : formerOf(memory, read, unseen);
  const known =
    former === undefined ? memory.slots.get(incident.id)?.known : knownBefore(memory, former);
  const names = unionOf(known?.components ?? null, incident) ?? [];
  const wanted = wasTold(known) || read.provider.wants(incident, names);
  const news = newsOf(memory, read, unseen, known);
  const told = news !== null && wanted;
  return {
    id: incident.id,
    event: told ? eventOf(revision, known, news, observation) : null,
    known: remembered(unseen, known, { told, held: news !== null && !wanted }),
    mark,
    formerId: former,
  };
}

/** Once told, an incident is told to its end: a downgrade must not hide that it is over. */
function wasTold(known: Known | undefined): boolean {
  return known?.standing === 'told' || known?.standing === 'removed';
}

/** The page's former platform is another source, which named everything differently. */
function knownBefore(memory: Memory, formerId: string): Known {
  return { ...memory.slots.get(formerId)!.known, source: 'the page before it moved' };
}

function newsOf(
  memory: Memory,
  read: Read,
  { revision }: Unseen,
  known: Known | undefined,
): News | null {
  if (known === undefined) return firstSight(revision.incident, memory.beginning(read));
  if (known.standing === 'held' && !isStale(revision, known)) return opening(revision.incident);
  return changeOf(revision, known);
}

function remembered(
  { revision }: Unseen,
  known: Known | undefined,
  { told, held }: { told: boolean; held: boolean },
): Known {
  if (known !== undefined && isStale(revision, known) && !told) return seen(known, revision);
  if (told) return learn(known, revision, 'told');
  return learnQuietly(known, revision, held ? 'held' : (known?.standing ?? 'noted'));
}

function isStale({ incident }: Revision, { updatedAt }: Known): boolean {
  return seconds(incident.updatedAt) < updatedAt;
}

/** An open incident of a page that moved goes on under a new id: it is known by its title. */
function formerOf(memory: Memory, read: Read, { revision }: Unseen): string | undefined {
  if (!read.moved || isClosed(revision.incident.status)) return undefined;
  const { name, type } = revision.incident;
  const title = normalise(name);
  const parts = new Set([read.part, `${type}s`]);
  const same = [...memory.slots].filter(
    ([, { known, part }]) =>
      parts.has(part) && !isClosed(known.status) && normalise(known.name) === title,
  );
  return same.length === 1 ? same[0]![0] : undefined;
}

/** A component's change is believed when two reads running show it; the first read of all is. */
function mustWait(memory: Memory, { part: id }: Read, { revision }: Unseen): boolean {
  if (revision.incident.type !== 'component') return false;
  const part = memory.part(id);
  if (part === undefined) return false;
  return (
    part.pending.get(revision.incident.id)?.revision.incident.status !== revision.incident.status
  );
}

/** The changes that waited for a second read and were confirmed by an unchanged answer. */
function confirmed(memory: Memory, read: Read): Unseen[] {
  const part = memory.part(read.part);
  const same = read.reading === null && part?.source === rememberedSource(read);
  return same ? [...part.pending.values()] : [];
}

function observationOf({ provider, at, best, source }: Read): Observation {
  return {
    provider: provider.name,
    providerName: provider.title,
    observedAt: at,
    via: best ? undefined : source,
  };
}

interface Outcome {
  readonly judged: readonly Judged[];
  readonly waiting: readonly Unseen[];
  /** null when the page moved, and nothing is looked for. */
  readonly absence: Absence | null;
}

function remember(memory: Memory, read: Read, { judged, waiting, absence }: Outcome): void {
  const { at, part: id } = read;
  const source = rememberedSource(read);
  const former = memory.part(id);
  const begins = former === undefined || read.moved;
  if (former !== undefined && begins) leave(memory, read);
  const part = begins ? memory.begin(id, at) : former;
  for (const { id: incident, known, mark, formerId } of judged) {
    if (formerId !== undefined) memory.slots.delete(formerId);
    memory.slots.set(incident, { known, mark, part: id, source, seenAt: at });
    part.pending.delete(incident);
  }
  for (const unseen of waiting) part.pending.set(unseen.revision.incident.id, unseen);
  for (const incident of absence?.gone ?? []) {
    const slot = memory.slots.get(incident)!;
    memory.slots.set(incident, { ...slot, known: { ...slot.known, standing: 'removed' } });
  }
  if (begins) part.floor = floorOf(memory, read);
  if (absence !== null) part.missing = absence.missing;
  part.sameAt = at;
  if (read.reading !== null) Object.assign(part, { readAt: at, source });
  memory.sweep(at);
}

/** A shorter list than this is the whole history: nothing older can slide into it. */
const SHORTEST_WINDOW = 25;

/** When the oldest incident was created that the first read lists. */
function floorOf(memory: Memory, { part: id, at, reading }: Read): number {
  if (reading === null || reading.entries.length < SHORTEST_WINDOW) return 0;
  const listed = [...memory.slots.values()].filter(
    ({ part, seenAt }) => part === id && seenAt === at,
  );
  if (listed.length === 0) return 0;
  return Math.min(...listed.map(({ known }) => known.createdAt * 1000));
}

/** Incidents of the page as it was before it moved are kept, but no longer looked for. */
function leave(memory: Memory, { part, at }: Read): void {
  for (const slot of memory.slots.values()) {
    if (slot.part === part && slot.seenAt !== at) slot.part = `${part} before the move`;
  }
}
