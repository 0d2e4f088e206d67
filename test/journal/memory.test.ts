import { CAPACITY, MemoryJournal } from '../../src/journal/memory.ts';
import { describe, expect, it } from 'vitest';
import { eventsOf, stretch } from './journals.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A journal for ten events that was given the first letters of the alphabet, one by one. */
function given(count: number): MemoryJournal {
  const journal = new MemoryJournal(10);
  for (const event of eventsOf(LETTERS.slice(0, count))) journal.append([event]);
  return journal;
}

describe('a full journal', () => {
  it('keeps as many events as it has room for, and a tenth more', () => {
    expect(stretch(given(11), 0)).toEqual({ letters: 'abcdefghijk', next: 11, skipped: 0 });
  });

  it('makes room by dropping the oldest, and counts them to who did not read them', () => {
    expect(stretch(given(12), 0)).toEqual({ letters: 'cdefghijkl', next: 12, skipped: 2 });
  });

  it('counts to each reader only what it has missed', () => {
    const journal = given(12);

    const skipped = [0, 1, 2, 3, 12].map((cursor) => journal.read(cursor, 1).skipped);

    expect(skipped).toEqual([2, 1, 0, 0, 0]);
  });

  it('goes on counting its cursors', () => {
    const journal = given(26);

    expect(journal.head).toBe(26);
    expect(stretch(journal, 24)).toEqual({ letters: 'yz', next: 26, skipped: 0 });
  });

  it('keeps the newest of a batch that is larger than itself', () => {
    const journal = new MemoryJournal(10);

    journal.append(eventsOf(LETTERS));

    expect(stretch(journal, 0)).toEqual({ letters: 'qrstuvwxyz', next: 26, skipped: 16 });
  });
});

it('has room for ten thousand events, and is never larger than that and a tenth', () => {
  const journal = new MemoryJournal();
  const [event] = eventsOf('a');
  let most = 0;

  for (let round = 0; round < 300; round++) {
    journal.append(Array.from({ length: 100 }, () => event!));
    most = Math.max(most, journal.read(0, Infinity).events.length);
  }

  expect(journal.head).toBe(30_000);
  expect(most).toBe(CAPACITY * 1.1);
  expect(CAPACITY).toBe(10_000);
});
