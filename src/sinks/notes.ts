import * as z from 'zod';
import { digest, digestText } from '../core/digest.ts';
import type { Event } from '../core/event.ts';
import type { Store } from '../core/store.ts';

/** Where a message stands, in its service's own terms. */
export type Place = Readonly<Record<string, string>>;

/** What a sink remembers of each incident: its message, and which events were told of it. */
export interface Notes {
  /** Whether this very event was told: what a crash makes the lane repeat is known by it. */
  isTold(event: Event): boolean;
  /** Where the message of the event's incident stands, when that is known. */
  placeOf(event: Event): Place | undefined;
  /** Notes that an event was told, and where its incident's message stands. */
  note(event: Event, place?: Place): void;
}

/** A lane repeats a batch at the most; these are a batch of nothing but one incident. */
const MOST_TOLD = 100;

const Note = z.object({
  place: z.record(z.string(), z.string()).optional(),
  told: z.array(z.string()),
});
type Note = z.infer<typeof Note>;

/** Keeps the notes at `<provider>/<incident_id>`. */
export function notesIn(store: Store): Notes {
  return {
    isTold: (event) => noteOf(store, event).told.includes(markOf(event)),
    placeOf: (event) => noteOf(store, event).place,
    note(event, place) {
      const before = noteOf(store, event);
      const told = [...before.told, markOf(event)].slice(-MOST_TOLD);
      const stands = place ?? before.place;
      const note: Note = stands === undefined ? { told } : { place: stands, told };
      store.set(keyOf(event), JSON.stringify(note));
    },
  };
}

function keyOf({ provider, incident_id }: Event): string {
  return `${provider}/${incident_id}`;
}

/** Ids are long; a note has many of them. */
function markOf({ id }: Event): string {
  return digestText(digest(id));
}

function noteOf(store: Store, event: Event): Note {
  const kept = store.get(keyOf(event));
  if (kept === undefined) return { told: [] };
  try {
    return Note.parse(JSON.parse(kept));
  } catch {
    return { told: [] };
  }
}
