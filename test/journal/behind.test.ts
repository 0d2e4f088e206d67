import { MemoryJournal } from '../../src/journal/memory.ts';
import { behind } from '../../src/journal/behind.ts';
import { eventsOf, stretch } from './journals.ts';
import { expect, it } from 'vitest';

it('has the older events first, and then the journal’s own', () => {
  const journal = new MemoryJournal();
  journal.append(eventsOf('xyz'));
  const log = behind(journal, eventsOf('ab'));

  const batches = [0, 1, 2, 3].map((cursor) => stretch(log, cursor, 2));

  expect(batches).toEqual([
    { letters: 'ab', next: 2, skipped: 0 },
    { letters: 'b', next: 2, skipped: 0 },
    { letters: 'xy', next: 4, skipped: 0 },
    { letters: 'yz', next: 5, skipped: 0 },
  ]);
});

it('follows the journal itself, and leaves it as it was', () => {
  const journal = new MemoryJournal();
  const log = behind(journal, eventsOf('ab'));

  journal.append(eventsOf('x'));

  expect([journal.head, log.head]).toEqual([1, 3]);
  expect(stretch(journal, 0)).toEqual({ letters: 'x', next: 1, skipped: 0 });
});

it('loses none of the older events when the journal must make room', () => {
  const journal = new MemoryJournal(2);
  const log = behind(journal, eventsOf('ab'));

  journal.append(eventsOf('wxyz'));

  const batches = [stretch(log, 0), stretch(log, 2)];
  expect(batches).toEqual([
    { letters: 'ab', next: 2, skipped: 0 },
    { letters: 'yz', next: 6, skipped: 2 },
  ]);
});

it('is the journal itself when there is nothing older', () => {
  const journal = new MemoryJournal();

  expect(behind(journal, [])).toBe(journal);
});
