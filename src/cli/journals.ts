import { MemoryJournal } from '../journal/memory.ts';
import { openJournal } from '../journal/sqlite/journal.ts';
import type { Journal } from '../journal/journal.ts';
import type { Say } from '../stream/report.ts';

/** The journal of a run: in a state file where one is named, else in memory. */
export async function openJournalOf(
  state: string | undefined,
  now: () => number,
  say: Say,
): Promise<Journal> {
  if (state === undefined) return new MemoryJournal();
  return openJournal({
    file: state,
    now,
    durable: (fault) => say({ kind: 'state', fault }),
  });
}
