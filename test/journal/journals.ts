import { MemoryJournal } from '../../src/journal/memory.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { behind } from '../../src/journal/behind.ts';
import type { Event } from '../../src/core/event.ts';
import type { Journal } from '../../src/journal/journal.ts';

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
export function stretch(journal: Journal, cursor: number, limit = 100) {
  const { events, next, skipped } = journal.read(cursor, limit);
  return { letters: lettersOf(events), next, skipped };
}

/** All letters from a cursor on, however many batches they come in. */
export function lettersFrom(journal: Journal, from: number): string {
  let letters = '';
  for (let cursor = from; cursor < journal.head;) {
    const batch = stretch(journal, cursor);
    letters += batch.letters;
    cursor = batch.next;
  }
  return letters;
}

/** Every journal there is, by what it is called, holding what the letters say. */
export const JOURNALS: Record<string, (letters: string) => Journal> = {
  'in memory': (letters) => filled(new MemoryJournal(), letters),
  'in memory, behind nothing': (letters) => filled(behind(new MemoryJournal(), []), letters),
  'in memory, behind older events': (letters) =>
    filled(behind(new MemoryJournal(), eventsOf(letters.slice(0, 2))), letters.slice(2)),
};

function filled(journal: Journal, letters: string): Journal {
  journal.append(eventsOf(letters));
  return journal;
}
