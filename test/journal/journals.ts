import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { behind } from '../../src/journal/behind.ts';
import type { Event } from '../../src/core/event.ts';
import { openJournal, type SqliteOptions } from '../../src/journal/sqlite/journal.ts';
import type { EventLog, Journal } from '../../src/journal/journal.ts';

/** The event that a letter stands for. */
export function event(letter: string): Event {
  return anEvent({ id: letter, incident_id: letter });
}

export function eventsOf(letters: string): Event[] {
  return Array.from(letters, event);
}

/** The letters of events, in order. */
export function lettersOf(events: readonly Event[]): string {
  return events.map(({ id }) => id).join('');
}

/** What a reader is given, in short. */
export function stretch(journal: EventLog, cursor: number, limit = 100) {
  const { events, next, skipped } = journal.read(cursor, limit);
  return { letters: lettersOf(events), next, skipped };
}

/** All letters from a cursor on, however many batches they come in. */
export function lettersFrom(journal: EventLog, from: number): string {
  let letters = '';
  for (let cursor = from; cursor < journal.head;) {
    const batch = stretch(journal, cursor);
    letters += batch.letters;
    cursor = batch.next;
  }
  return letters;
}

/** What the tests of all journals need of one. */
export type AJournal = EventLog & Pick<Journal, 'append'>;

/** Every journal there is, by what it is called, holding what the letters say. */
export const JOURNALS: Record<string, (letters: string) => Promise<AJournal>> = {
  'in memory': async (letters) => filled(new MemoryJournal(), letters),
  'in memory, behind nothing': async (letters) => filled(whole(new MemoryJournal(), ''), letters),
  'in memory, behind older events': async (letters) =>
    filled(whole(new MemoryJournal(), letters.slice(0, 2)), letters.slice(2)),
  'in a file': async (letters) => filled(await aSqliteJournal(), letters),
  'in a file, most of it no longer in memory': async (letters) =>
    filled(await aSqliteJournal({ capacity: 1 }), letters),
  'in a file, opened anew': async (letters) => {
    const journal = filled(await aSqliteJournal(), letters);
    journal.close();
    return aSqliteJournal({ file: journal.file });
  },
};

/** A journal in a state file of its own, which is gone after the tests. */
export async function aSqliteJournal(options: Partial<SqliteOptions> = {}) {
  const file = options.file ?? join(mkdtempSync(join(tmpdir(), 'statuswire-journal-')), 'state.db');
  const journal = await openJournal({
    file,
    now: () => Date.parse('2026-07-01T12:00:00Z'),
    durable: () => undefined,
    ...options,
  });
  return Object.assign(journal, { file });
}

export function whole(journal: Journal, older: string): AJournal {
  const log = behind(journal, eventsOf(older));
  if (log === journal) return journal;
  return Object.assign(log, { append: (events: readonly Event[]) => journal.append(events) });
}

function filled<J extends AJournal>(journal: J, letters: string): J {
  journal.append(eventsOf(letters));
  return journal;
}
