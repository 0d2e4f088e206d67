import { changeOf, opening, type News } from './change.ts';
import { eventOf, removedEvent, type Observation } from './eventOf.ts';
import { firstSight } from './firstSight.ts';
import { isClosed } from './incident.ts';
import { learn, seen, unionOf, type Known } from './known.ts';
import { normalise } from './text.ts';
import { seconds } from './revision.ts';
import { vanished } from './window.ts';
import type { Event } from './event.ts';
import type { Fresh, Unseen } from './fresh.ts';
import type { Memory } from './memory.ts';
import type { Read } from './read.ts';

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
  const observation = observationOf(read);
  const judged: Judged[] = [];
  const waiting: Unseen[] = [];
  for (const unseen of [...fresh.unseen, ...confirmed(memory, read)]) {
    if (mustWait(memory, read, unseen)) waiting.push(unseen);
    else judged.push(judge(memory, read, unseen, observation));
  }
  const gone = read.moved ? [] : vanished(memory, fresh);
  const events = judged.flatMap(({ event }) => event ?? []);
  for (const id of gone) events.push(removedEvent(id, memory.slots.get(id)!.known, observation));
  const commit = () => remember(memory, fresh, { judged, waiting, gone });
  return { provider: read.provider.name, events, commit };
}

function judge(memory: Memory, read: Read, unseen: Unseen, observation: Observation): Judged {
  const { revision, mark } = unseen;
  const { incident } = revision;
  const former = memory.slots.has(incident.id) ? undefined : formerOf(memory, read, unseen);
  const known = memory.slots.get(former ?? incident.id)?.known;
  const names = unionOf(known?.components ?? null, incident) ?? [];
  const wanted = known?.standing === 'told' || read.provider.wants(incident, names);
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

function newsOf(
  memory: Memory,
  read: Read,
  { revision }: Unseen,
  known: Known | undefined,
): News | null {
  if (known === undefined) return firstSight(revision.incident, memory.beginning(read));
  if (known.standing === 'held') return opening(revision.incident);
  return changeOf(revision, known);
}

function remembered(
  { revision }: Unseen,
  known: Known | undefined,
  { told, held }: { told: boolean; held: boolean },
): Known {
  const stale = known !== undefined && seconds(revision.incident.updatedAt) < known.updatedAt;
  if (stale && !told) return seen(known, revision);
  if (told) return learn(known, revision, 'told');
  return learn(known, revision, held ? 'held' : (known?.standing ?? 'noted'));
}

/** An open incident of a page that moved goes on under a new id: it is known by its title. */
function formerOf(memory: Memory, read: Read, { revision }: Unseen): string | undefined {
  if (!read.moved || isClosed(revision.incident.status)) return undefined;
  const title = normalise(revision.incident.name);
  const same = [...memory.slots].filter(
    ([, { known, part }]) =>
      part === read.part && !isClosed(known.status) && normalise(known.name) === title,
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
function confirmed(memory: Memory, { part: id, reading }: Read): Unseen[] {
  return reading === null ? [...(memory.part(id)?.pending.values() ?? [])] : [];
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
  readonly gone: readonly string[];
}

function remember(memory: Memory, { read }: Fresh, { judged, waiting, gone }: Outcome): void {
  const { at, part: id } = read;
  const part = partOf(memory, read, judged);
  for (const { id: incident, known, mark, formerId } of judged) {
    if (formerId !== undefined) memory.slots.delete(formerId);
    memory.slots.set(incident, { known, mark, part: id, seenAt: at });
    part.pending.delete(incident);
  }
  for (const unseen of waiting) part.pending.set(unseen.revision.incident.id, unseen);
  for (const incident of gone) {
    const slot = memory.slots.get(incident)!;
    memory.slots.set(incident, { ...slot, known: { ...slot.known, standing: 'removed' } });
  }
  part.sameAt = at;
  if (read.reading !== null) part.readAt = at;
  memory.sweep(at);
}

/** A shorter list than this is the whole history: nothing older can slide into it. */
const SHORTEST_WINDOW = 25;

function partOf(memory: Memory, read: Read, judged: readonly Judged[]) {
  const part = memory.part(read.part);
  if (part !== undefined && !read.moved) return part;
  if (part !== undefined) leave(memory, read);
  const whole = (read.reading?.entries.length ?? 0) < SHORTEST_WINDOW;
  const oldest = Math.min(...judged.map(({ known }) => known.createdAt * 1000));
  return memory.begin(read.part, read.at, whole || !Number.isFinite(oldest) ? 0 : oldest);
}

/** Incidents of the page as it was before it moved are kept, but no longer looked for. */
function leave(memory: Memory, { part, at }: Read): void {
  for (const slot of memory.slots.values()) {
    if (slot.part === part && slot.seenAt !== at) slot.part = `${part} before the move`;
  }
}
