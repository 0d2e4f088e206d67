import type { Event } from '../core/event.ts';
import type { EventLog, Journal } from '../journal/journal.ts';
import { behind, ownCursor } from '../journal/behind.ts';
import type { Memories } from './memories.ts';
import { openEvents } from './openEvents.ts';

/** Where a sink goes on. */
export interface Beginning {
  readonly log: EventLog;
  /** Where in the log. */
  readonly cursor: number;
  /** Remembers how far the sink has come. */
  readonly moved: (cursor: number) => void;
}

/** What the sink's store says of its kind, and of the incidents that it is to be told of first. */
const KIND = 'kind';
const OPENING = 'opening';

/**
 * A sink goes on where it stopped. One that is new begins with all that was told of incidents that
 * are open, and then with what is appended from now on; that holds over a crash.
 */
export function beginSink(
  { name, type }: { readonly name: string; readonly type: string },
  journal: Journal,
  memories: Memories,
  others: readonly string[],
): Beginning {
  const store = journal.storeOf(name);
  const kind = store.get(KIND);
  // What another kind of sink has remembered would be misunderstood.
  if (kind !== undefined && kind !== type) journal.forgetSinksBut(others);
  const known = journal.cursorOf(name);
  const from = known ?? journal.head;
  const older =
    known === undefined
      ? openEvents(journal, memories)
      : withoutNewer(openingOf(store.get(OPENING), journal), from, journal);
  journal.transact(() => {
    journal.moveCursor(name, from);
    store.set(KIND, type);
    if (older.length > 0) store.set(OPENING, JSON.stringify(incidentsIn(older)));
  });
  const moved = (cursor: number) => {
    journal.moveCursor(name, ownCursor(cursor, older, from));
    if (older.length > 0 && cursor === older.length) store.delete(OPENING);
  };
  return { log: behind(journal, older, from), cursor: 0, moved };
}

type Incident = readonly [provider: string, id: string];

function incidentsIn(events: readonly Event[]): Incident[] {
  const all = new Map(
    events.map(({ provider, incident_id: id }) => [`${provider}/${id}`, [provider, id] as const]),
  );
  return [...all.values()];
}

function openingOf(kept: string | undefined, journal: Journal): Event[] {
  const incidents: unknown = JSON.parse(kept ?? '[]');
  if (!Array.isArray(incidents)) return [];
  return incidents.flatMap((incident: unknown) =>
    Array.isArray(incident) ? journal.eventsOf(String(incident[0]), String(incident[1])) : [],
  );
}

/** What was appended since the sink began stands in the journal before it. */
function withoutNewer(events: readonly Event[], from: number, journal: Journal): readonly Event[] {
  if (events.length === 0) return events;
  const newer = new Set(journal.read(from, journal.head - from).events.map(({ id }) => id));
  return events.filter(({ id }) => !newer.has(id));
}
