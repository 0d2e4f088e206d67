import { JOURNALS, eventsOf, lettersFrom, stretch } from './journals.ts';
import { describe, expect, it } from 'vitest';

describe.each(Object.entries(JOURNALS))('a journal %s', (_name, journalOf) => {
  it('is read in the order of appending', async () => {
    const journal = await journalOf('abc');

    journal.append(eventsOf('de'));

    expect(lettersFrom(journal, 0)).toBe('abcde');
  });

  it('is read on from the cursor behind the last event of the batch before', async () => {
    const journal = await journalOf('abcde');

    const batches = [stretch(journal, 0, 2), stretch(journal, 2, 2), stretch(journal, 4, 2)];

    expect(batches).toEqual([
      { letters: 'ab', next: 2, skipped: 0 },
      { letters: 'cd', next: 4, skipped: 0 },
      { letters: 'e', next: 5, skipped: 0 },
    ]);
  });

  it('is read from any cursor, however large the batch before was', async () => {
    const journal = await journalOf('abcde');

    const batches = [1, 2, 3].map((cursor) => stretch(journal, cursor, 1).letters);

    expect(batches).toEqual(['b', 'c', 'd']);
  });

  it('can be read again from a cursor that was read before', async () => {
    const journal = await journalOf('abcd');

    const batches = [stretch(journal, 1, 2), stretch(journal, 1, 2)];

    expect(batches[1]).toEqual(batches[0]);
  });

  it('has nothing at its head', async () => {
    const journal = await journalOf('abc');

    const { head } = journal;

    expect(head).toBe(3);
    expect(stretch(journal, head)).toEqual({ letters: '', next: 3, skipped: 0 });
  });

  it('moves its head with every event', async () => {
    const journal = await journalOf('abc');

    journal.append(eventsOf('de'));

    expect(journal.head).toBe(5);
  });

  it('tells that something was appended when it can be read already', async () => {
    const journal = await journalOf('abc');
    const heard: unknown[] = [];
    journal.appended.subscribe(() => heard.push(stretch(journal, 3)));

    journal.append(eventsOf('d'));
    journal.append(eventsOf('ef'));

    expect(heard).toEqual([
      { letters: 'd', next: 4, skipped: 0 },
      { letters: 'def', next: 6, skipped: 0 },
    ]);
  });

  it('says nothing when nothing was appended', async () => {
    const journal = await journalOf('abc');
    const heard: unknown[] = [];
    journal.appended.subscribe(() => heard.push(journal.head));

    journal.append([]);

    expect(heard).toEqual([]);
    expect(journal.head).toBe(3);
  });

  it('keeps what it was given, whatever becomes of the list it came in', async () => {
    const journal = await journalOf('abc');
    const news = eventsOf('de');

    journal.append(news);
    news.pop();

    expect(stretch(journal, 3)).toEqual({ letters: 'de', next: 5, skipped: 0 });
  });

  it('takes what a listener appends on hearing of an event', async () => {
    const journal = await journalOf('ab');
    const answered = journal.appended.subscribe(() => {
      answered.unsubscribe();
      journal.append(eventsOf('d'));
    });

    journal.append(eventsOf('c'));

    expect(lettersFrom(journal, 0)).toBe('abcd');
  });
});
