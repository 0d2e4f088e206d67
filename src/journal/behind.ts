import type { Event } from '../core/event.ts';
import type { Journal } from './journal.ts';

/**
 * The journal as seen by a lane that has older events to deliver first: its cursors count those
 * before the journal's own.
 */
export function behind(journal: Journal, older: readonly Event[]): Journal {
  if (older.length === 0) return journal;
  const offset = older.length;
  return {
    appended: journal.appended,
    get head() {
      return offset + journal.head;
    },
    append: (events) => journal.append(events),
    read(cursor, limit) {
      if (cursor < offset) {
        const events = older.slice(cursor, cursor + limit);
        return { events, next: cursor + events.length, skipped: 0 };
      }
      const { events, next, skipped } = journal.read(cursor - offset, limit);
      return { events, next: next + offset, skipped };
    },
  };
}
