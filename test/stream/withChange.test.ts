import { describe, expect, it } from 'vitest';
import { map, type Observable } from 'rxjs';
import { Memory } from '../../src/core/memory.ts';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { aRead, aReading } from './incidents.ts';
import { distinctRevision } from '../../src/stream/distinctRevision.ts';
import { now, virtually } from './virtual.ts';
import { record } from '../../src/stream/record.ts';
import { withChange } from '../../src/stream/withChange.ts';
import type { Event } from '../../src/core/event.ts';
import type { Read } from '../../src/core/read.ts';

/** What is told of each read: `a opened: a1 a2`, all events joined by a semicolon. */
function told(reads: Observable<Read>, memory = new Memory('active')): Observable<string> {
  return reads.pipe(
    map((read) => ({ ...read, at: now() })),
    distinctRevision(memory),
    withChange(memory),
    record(new MemoryJournal()),
    map(({ events }) => events.map(inShort).join('; ')),
  );
}

function inShort({ incident_id, change, updates }: Event): string {
  const ids = updates.map(({ id }) => ` ${id}`).join('');
  return `${incident_id} ${change}${ids === '' ? '' : `:${ids}`}`;
}

const READS = {
  o: aRead('a1'),
  i: aRead('a2'),
  m: aRead('a3'),
  r: aRead('a4'),
  b: aRead('b1 a1'),
  e: aRead(''),
  '=': aRead('='),
};
const TOLD = {
  _: '',
  o: 'a opened: a1',
  i: 'a updated: a2',
  m: 'a updated: a3',
  r: 'a resolved: a4',
  b: 'b opened: b1',
};

describe('tells', () => {
  it('how an incident goes on, each update once', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('  -o-o-i-m-r-r', READS);
      const expected = '   -o-_-i-m-r-_';

      expectObservable(told(reads)).toBe(expected, TOLD);
    });
  });

  it('all updates between two polls with the next, oldest first', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('  -o-r', READS);
      const expected = '   -o-x';

      expectObservable(told(reads)).toBe(expected, { ...TOLD, x: 'a resolved: a2 a3 a4' });
    });
  });

  it('nothing of a stale copy', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('  -i-o-i-o-m', READS);
      const expected = '   -x-_-_-_-m';

      expectObservable(told(reads)).toBe(expected, { ...TOLD, x: 'a opened: a1 a2' });
    });
  });

  it('nothing of closed history at the start, and of what opens later', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('  -r-n', { r: aRead('a4'), n: aRead('b1 a4') });
      const expected = '   -_-b';

      expectObservable(told(reads)).toBe(expected, TOLD);
    });
  });

  it('an incident as removed that was missing from among others in two reads running', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('  -a-x-=', {
        a: aRead('e1 d1 c4 b4 a4'),
        x: aRead('e1 c4 b4 a4'),
        '=': aRead('='),
      });
      const expected = '   -a-_-r';
      const opened = 'd opened: d1; e opened: e1';

      expectObservable(told(reads)).toBe(expected, { ...TOLD, a: opened, r: 'd removed' });
    });
  });

  it('a component’s change when a second read confirms it', () => {
    virtually(({ hot, expectObservable }) => {
      const component = (word: string) =>
        aRead('=', { part: 'components', reading: aReading(word, {}, 'component') });
      const same = aRead('=', { part: 'components' });
      const reads = hot('  -w-d-w-d-=', { w: component('a1'), d: component('a2'), '=': same });
      const expected = '   -_-_-_-_-d';

      expectObservable(told(reads)).toBe(expected, { ...TOLD, d: 'a opened: a2' });
    });
  });

  it('an incident that the page lists twice once', () => {
    virtually(({ hot, expectObservable }) => {
      const reads = hot('  -t-t-t', { t: aRead('a2 a1 a2') });
      const expected = '   -x-_-_';

      expectObservable(told(reads)).toBe(expected, { ...TOLD, x: 'a opened: a1 a2' });
    });
  });
});

it('remembers nothing by itself', () => {
  const memory = new Memory('active');
  const verdicts: number[] = [];

  virtually(({ hot }) => {
    hot('-o', READS)
      .pipe(distinctRevision(memory), withChange(memory))
      .subscribe(({ events }) => verdicts.push(events.length));
  });

  expect(verdicts).toEqual([1]);
  expect(memory.slots.size).toBe(0);
});
