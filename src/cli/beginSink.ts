import type { EventLog, Journal } from '../journal/journal.ts';
import { behind, ownCursor } from '../journal/behind.ts';
import { forgetSink } from './forgetSink.ts';
import type { Memories } from './memories.ts';
import { openEvents } from './openEvents.ts';
import { dropOpening, keepOpening, openingOf } from './opening.ts';
import type { Say } from '../stream/report.ts';

/** Where a sink goes on. */
export interface Beginning {
  readonly log: EventLog;
  /** Where in the log. */
  readonly cursor: number;
  /** Remembers how far the sink has come. */
  readonly moved: (cursor: number) => void;
}

/** What a sink begins in. */
interface World {
  readonly journal: Journal;
  readonly memories: Memories;
  readonly say: Say;
}

/** What the sink's store says of its kind. */
const KIND = 'kind';

/**
 * A sink goes on where it stopped. One that is new begins with all that was told of incidents that
 * are open, and then with what is appended from now on; that holds over a crash.
 */
export function beginSink(
  { name, type }: { readonly name: string; readonly type: string },
  { journal, memories, say }: World,
): Beginning {
  const store = journal.storeOf(name);
  const kind = store.get(KIND);
  // What another kind of sink has remembered would be misunderstood.
  if (kind !== undefined && kind !== type) forgetSink(name, journal, say);
  const known = journal.cursorOf(name);
  const from = known ?? journal.head;
  const older =
    known === undefined ? openEvents(journal, memories) : openingOf(store, from, journal);
  journal.transact(() => {
    journal.moveCursor(name, from);
    store.set(KIND, type);
    if (older.length > 0) keepOpening(older, store);
  });
  const moved = (cursor: number) => {
    journal.moveCursor(name, ownCursor(cursor, older, from));
    if (older.length > 0 && cursor === older.length) dropOpening(store);
  };
  return { log: behind(journal, older, from), cursor: 0, moved };
}
