import { absenceIn } from './window.ts';
import { judge, type Judged } from './judge.ts';
import { endingEvent, type Observation } from './eventOf.ts';
import { endingOf } from './removal.ts';
import { remember, type Outcome } from './remember.ts';
import { rememberedSource, type Read } from './read.ts';
import type { Event } from './event.ts';
import type { Fresh } from './fresh.ts';
import type { Memory } from './memory.ts';
import type { Unseen } from './revision.ts';

/** What a read comes to: the events to tell, and what to remember once they are in the journal. */
export interface Verdict {
  readonly events: readonly Event[];
  /** Whether nothing is to be told, and nothing to be remembered but the time. */
  readonly quiet?: boolean;
  /** Makes the memory agree with what was told. Called once the journal has the events. */
  commit(): void;
}

/** Compares the new revisions of a read with what is known. Changes nothing by itself. */
export function verdictOf(memory: Memory, fresh: Fresh): Verdict {
  const { read } = fresh;
  if (read.reading === null && isSettled(memory, read)) return nothingNew(memory, read);
  const observation = observationOf(read);
  const judging = { observation, claimed: new Set<string>() };
  const judged: Judged[] = [];
  const waiting: Unseen[] = [];
  for (const unseen of [...fresh.unseen, ...confirmed(memory, read)]) {
    if (mustWait(memory, read, unseen)) waiting.push(unseen);
    else judged.push(judge(memory, read, unseen, judging));
  }
  const absence = read.moved ? null : absenceIn(memory, fresh);
  const ended = endedOf(memory, read, absence?.gone ?? []);
  const events = judged.flatMap(({ event }) => event ?? []);
  for (const [id, ending] of ended) {
    events.push(endingEvent(ending, memory.slots.get(id)!.known, observation));
  }
  const missing = absence?.missing ?? null;
  const commit = () => remember(memory, read, { judged, waiting, ended, missing });
  return { events, commit };
}

function endedOf(memory: Memory, read: Read, gone: readonly string[]): Outcome['ended'] {
  const lists = read.reading?.lists ?? memory.part(read.part)?.lists ?? 'recent';
  const known = (id: string) => memory.slots.get(id)!.known;
  return new Map(gone.map((id) => [id, endingOf(id, known(id), lists, read.at)]));
}

/** Whether nothing waits to be confirmed: the way it is at nearly every poll. */
function isSettled(memory: Memory, { part: id, moved }: Read): boolean {
  const part = memory.part(id);
  return part !== undefined && !moved && part.pending.size === 0 && part.missing.size === 0;
}

const NO_EVENTS: readonly Event[] = [];

function nothingNew(memory: Memory, { part: id, at }: Read): Verdict {
  const commit = () => {
    memory.part(id)!.sameAt = at;
  };
  return { events: NO_EVENTS, quiet: true, commit };
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
