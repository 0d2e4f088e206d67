import { expect, it } from 'vitest';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { eventsOf } from '../journal/journals.ts';
import { record } from '../../src/stream/record.ts';
import { virtually } from './virtual.ts';
import type { Event } from '../../src/core/event.ts';
import type { Verdict } from '../../src/core/verdict.ts';

function aVerdict(letters: string, commit: () => void): Verdict {
  return { events: eventsOf(letters), commit };
}

it('lets a verdict be remembered once the journal has its events, and passes it on', () => {
  virtually(({ hot, expectObservable, flush }) => {
    const journal = new MemoryJournal();
    const heads: number[] = [];
    const commit = () => void heads.push(journal.head);
    const verdicts = {
      a: aVerdict('ab', commit),
      n: aVerdict('', commit),
      c: aVerdict('c', commit),
    };
    const polls = hot('  -a-n-c-', verdicts);
    const expected = '   -a-n-c-';

    expectObservable(polls.pipe(record(journal))).toBe(expected, verdicts);
    flush();

    expect(heads).toEqual([2, 2, 3]);
  });
});

it('lets nothing be remembered that the journal refused', () => {
  virtually(({ hot, expectObservable, flush }) => {
    const full = new Error('no space left on device');
    const journal = new MemoryJournal();
    journal.append = (_events: readonly Event[]) => {
      throw full;
    };
    const commits: string[] = [];
    const polls = hot('-a', { a: aVerdict('a', () => void commits.push('a')) });

    expectObservable(polls.pipe(record(journal))).toBe('-#', {}, full);
    flush();

    expect(commits).toEqual([]);
  });
});
