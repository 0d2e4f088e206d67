import type { Event } from '../core/event.ts';
import type { Store } from '../core/store.ts';
import type { Journal } from '../journal/journal.ts';

/** What the store of a sink says of the incidents that it is to be told of first. */
const OPENING = 'opening';

type Incident = readonly [provider: string, id: string];

/** Keeps in mind of which incidents a sink is to be told first. */
export function keepOpening(events: readonly Event[], store: Store): void {
  const incidents = new Map<string, Incident>(
    events.map(({ provider, incident_id: id }) => [`${provider}/${id}`, [provider, id]]),
  );
  store.set(OPENING, JSON.stringify([...incidents.values()]));
}

/** Hears that the sink was told of all of them. */
export function dropOpening(store: Store): void {
  store.delete(OPENING);
}

/** What was told of them before the sink began, until it was told of all. */
export function openingOf(store: Store, from: number, journal: Journal): readonly Event[] {
  const events = incidentsIn(store.get(OPENING)).flatMap(([provider, id]) =>
    journal.eventsOf(String(provider), String(id)),
  );
  return withoutNewer(events, from, journal);
}

/** How many events, at most, a sink has not taken that it would be told if it went on. */
export function leftFor(sink: string, journal: Journal): number {
  const from = journal.cursorOf(sink);
  if (from === undefined) return 0;
  return openingOf(journal.storeOf(sink), from, journal).length + journal.head - from;
}

function incidentsIn(kept = '[]'): unknown[][] {
  try {
    const incidents: unknown = JSON.parse(kept);
    return Array.isArray(incidents) ? incidents.filter((one) => Array.isArray(one)) : [];
  } catch {
    return [];
  }
}

/** What was appended since the sink began stands in the journal before it. */
function withoutNewer(events: readonly Event[], from: number, journal: Journal): readonly Event[] {
  if (events.length === 0) return events;
  const newer = new Set(journal.read(from, journal.head - from).events.map(({ id }) => id));
  return events.filter(({ id }) => !newer.has(id));
}
