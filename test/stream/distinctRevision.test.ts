import { aRead, aReading, anEntry } from './incidents.ts';
import { describe, expect, it } from 'vitest';
import { map, type Observable } from 'rxjs';
import { Memory } from '../../src/core/memory.ts';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { distinctRevision } from '../../src/stream/distinctRevision.ts';
import { now, virtually } from './virtual.ts';
import { record } from '../../src/stream/record.ts';
import { withChange } from '../../src/stream/withChange.ts';
import type { Entry } from '../../src/core/reading.ts';
import type { Fresh } from '../../src/core/fresh.ts';
import type { Read } from '../../src/core/read.ts';

/** The words of the revisions that were never seen, in order; nothing is remembered. */
function fresh(reads: Observable<Read>, memory = new Memory('active')): Observable<string> {
  return reads.pipe(distinctRevision(memory), map(wordsOf));
}

/** The same, and each revision is remembered as the pipeline does it. */
function remembered(reads: Observable<Read>): Observable<string> {
  const memory = new Memory('all');
  let words = '';
  return reads.pipe(
    map((read) => ({ ...read, at: now() })),
    distinctRevision(memory),
    map((one) => {
      words = wordsOf(one);
      return one;
    }),
    withChange(memory),
    record(new MemoryJournal()),
    map(() => words),
  );
}

function wordsOf({ unseen }: Fresh): string {
  return unseen
    .map(({ revision: { incident } }) => `${incident.id}${incident.updates.length}`)
    .join(' ');
}

const READS = {
  o: aRead('a1'),
  m: aRead('a2'),
  n: aRead('a3'),
  r: aRead('a4'),
  b: aRead('b1 a1'),
  e: aRead(''),
  '=': aRead('='),
};
const WORDS = { 0: '', 1: 'a1', 2: 'a2', 3: 'a3', 4: 'a4', b: 'b1' };

describe('passes', () => {
  it('each revision once, however often it is read', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('  -o-o-m-m-o-r-r', READS);
      const expected = '   -1-0-2-0-0-4-0';

      expectObservable(remembered(reads)).toBe(expected, WORDS);
    });
  });

  it('stale copies once, in whatever order they come', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('  -n-o-r-m-o-n-m', READS);
      const expected = '   -3-1-4-2-0-0-0';

      expectObservable(remembered(reads)).toBe(expected, WORDS);
    });
  });

  it('only the new ones of a page', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('  -o-b-b', READS);
      const expected = '   -1-b-0';

      expectObservable(remembered(reads)).toBe(expected, WORDS);
    });
  });

  it('a read that brings none, for absence is news as well', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('  -e-=-o-e-=', READS);
      const expected = '   -0-0-1-0-0';

      expectObservable(remembered(reads)).toBe(expected, WORDS);
    });
  });

  it('a revision again until it is remembered, and remembers nothing by itself', () => {
    virtually(({ hot, expectObservable, flush }) => {
      const memory = new Memory('active');
      const reads = hot('  -o-o', READS);
      const expected = '   -1-1';

      expectObservable(fresh(reads, memory)).toBe(expected, WORDS);
      flush();

      expect(memory.slots.size).toBe(0);
    });
  });

  it('the revisions of a page from the oldest to the newest', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('r', { r: aRead('c1 a4 b1') });

      expectObservable(fresh(reads)).toBe('x', { x: 'b1 c1 a4' });
    });
  });

  it('of an incident that is listed twice what its first row says', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('  -t-t', { t: aRead('a2 a1 a2') });
      const expected = '   -2-0';

      expectObservable(remembered(reads)).toBe(expected, WORDS);
    });
  });
});

it('reads no incident whose entry is as it was', () => {
  virtually(({ hot, expectObservable, flush }) => {
    let count = 0;
    const counted = (word: string): Entry => {
      const entry = anEntry(word);
      return { ...entry, incident: () => (count++, entry.incident()) };
    };
    const page = (...words: string[]) =>
      aRead('', { reading: { ...aReading(''), entries: words.map(counted) } });
    const reads = hot('  -a-a-b', { a: page('a1'), b: page('a1', 'b1') });
    const expected = '   -1-0-b';

    expectObservable(remembered(reads)).toBe(expected, WORDS);
    flush();

    expect(count).toBe(2);
  });
});
