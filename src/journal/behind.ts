import type { Event } from '../core/event.ts';
import type { EventLog } from './journal.ts';

/**
 * The journal from a cursor on, as seen by a lane that has older events to deliver first: its
 * cursors count those, and then the journal's own.
 */
export function behind(journal: EventLog, older: readonly Event[], from = 0): EventLog {
  if (older.length === 0 && from === 0) return journal;
  const offset = older.length - from;
  return {
    appended: journal.appended,
    get head() {
      return offset + journal.head;
    },
    read(cursor, limit) {
      if (cursor < older.length) {
        const events = older.slice(cursor, cursor + limit);
        return { events, next: cursor + events.length, skipped: 0 };
      }
      const { events, next, skipped } = journal.read(cursor - offset, limit);
      return { events, next: next + offset, skipped };
    },
  };
}

/** The journal's own cursor for one that counts the older events, too. */
export function ownCursor(cursor: number, older: readonly Event[], from: number): number {
  return Math.max(from, cursor - older.length + from);
}
