import { describe, expect, it } from 'vitest';
import { EMPTY, NEVER, Subject, concat, map, of, take, throwError, type Observable } from 'rxjs';
import { keepRunning } from '../../src/stream/keepRunning.ts';
import { virtually } from './virtual.ts';

/** Rows are words; a row's identity is the word, and its stream is found by it. */
function running(
  lists: Observable<readonly string[]>,
  streams: Record<string, Observable<string>>,
): Observable<string> {
  return keepRunning(lists, String, (row) => streams[row]!);
}

const LISTS = { e: [], a: ['a'], b: ['b'], c: ['a', 'b'] };

it('starts the stream of every row and merges them', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const a = cold('      -a---a---');
    const b = cold('      ---b---b-');
    const lists = cold('  -c-------', LISTS);
    const subs = '        -^--------!';
    const expected = '    --a-b-a-b-';
    const unsub = '       ----------!';

    expectObservable(running(lists, { a, b }), unsub).toBe(expected);
    expectSubscriptions(a.subscriptions).toBe(subs);
    expectSubscriptions(b.subscriptions).toBe(subs);
  });
});

it('starts what came, ends what went, and leaves the rest undisturbed', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const a = cold('      a--a--a--a--');
    const b = cold('         -b--b--b--');
    const lists = cold('  a--c---b-----', LISTS);
    const aSub = '        ^------!     ';
    const bSub = '        ---^---------!';
    const expected = '    a--ab-ab--b--';
    const unsub = '       -------------!';

    expectObservable(running(lists, { a, b }), unsub).toBe(expected);
    expectSubscriptions(a.subscriptions).toBe(aSub);
    expectSubscriptions(b.subscriptions).toBe(bSub);
  });
});

it('ends the stream of a row that was changed, and starts its new one', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const old = cold('    --o--o--o--');
    const fresh = cold('       --n--n--');
    const lists = cold('  o----n-----', { o: ['old'], n: ['fresh'] });
    const oldSub = '      ^----!     ';
    const freshSub = '    -----^-----!';
    const expected = '    --o----n--n';
    const unsub = '       -----------!';

    expectObservable(running(lists, { old, fresh }), unsub).toBe(expected);
    expectSubscriptions(old.subscriptions).toBe(oldSub);
    expectSubscriptions(fresh.subscriptions).toBe(freshSub);
  });
});

it('starts a row that comes back', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const a = cold('      -a-----');
    const lists = cold('  a--e--a--', LISTS);
    const subs = ['       ^--!', '------^--!'];
    const expected = '    -a-----a-';
    const unsub = '       ---------!';

    expectObservable(running(lists, { a }), unsub).toBe(expected);
    expectSubscriptions(a.subscriptions).toBe(subs);
  });
});

it('runs a row that is listed twice once', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const a = cold('     -a|');
    const lists = cold(' (t|)', { t: ['a', 'a'] });

    expectObservable(running(lists, { a })).toBe('-a|');
    expectSubscriptions(a.subscriptions).toBe('^-!');
  });
});

it('tells each stream its place among how many', () => {
  virtually(({ cold, expectObservable }) => {
    const lists = cold<readonly string[]>('a-(c|)', LISTS);

    const places = keepRunning(lists, String, (row, index, count) =>
      concat(of(`${row} ${index + 1}/${count}`), NEVER),
    );

    expectObservable(places, '----!').toBe('x-y', { x: 'a 1/1', y: 'b 2/2' });
  });
});

describe('completes', () => {
  it('when the list and all streams have', () => {
    virtually(({ cold, expectObservable }) => {
      const a = cold('      -a|    ');
      const b = cold('        ---b|');
      const lists = cold('  a-(c|) ', LISTS);
      const expected = '    -a---b|';

      expectObservable(running(lists, { a: concat(a, EMPTY), b }).pipe(take(9))).toBe(expected);
    });
  });

  it('not before the list has, for rows may come', () => {
    virtually(({ cold, expectObservable }) => {
      const a = cold('     a|    ');
      const lists = cold(' a----|', LISTS);
      const expected = '   a----|';

      expectObservable(running(lists, { a })).toBe(expected);
    });
  });

  it('at once when the streams do', () => {
    virtually(({ cold, expectObservable }) => {
      const lists = cold('  -(c|)', LISTS);
      const expected = '    -(ab|)';

      expectObservable(running(lists, { a: of('a'), b: of('b') })).toBe(expected);
    });
  });

  it('at the end of a list without rows', () => {
    virtually(({ expectObservable }) => {
      expectObservable(running(of([]), {})).toBe('|');
    });
  });
});

describe('errors', () => {
  it('with a stream, and ends the others', () => {
    virtually(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('      --#');
      const b = cold('      -b-b-b');
      const lists = cold('  c-----', LISTS);
      const bSub = '        ^-!';
      const expected = '    -b#';

      expectObservable(running(lists, { a, b })).toBe(expected);
      expectSubscriptions(b.subscriptions).toBe(bSub);
    });
  });

  it('with the list, and ends the streams', () => {
    virtually(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('      -a-a-a');
      const lists = cold('  a-#   ', LISTS);
      const aSub = '        ^-!   ';
      const expected = '    -a#   ';

      expectObservable(running(lists, { a })).toBe(expected);
      expectSubscriptions(a.subscriptions).toBe(aSub);
    });
  });

  it('with a stream that fails at once, and starts none of the rows after it', () => {
    virtually(({ cold, expectObservable, expectSubscriptions }) => {
      const b = cold('      -b-b-b');
      const lists = cold('  -c----', LISTS);

      expectObservable(running(lists, { a: throwError(() => 'error'), b })).toBe('-#');
      expectSubscriptions(b.subscriptions).toBe([]);
    });
  });
});

it('leaves no stream running behind a listener who had enough of its first word', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const silent = cold('----');
    const lists = cold(' -a--', LISTS);
    const a = concat(of('a'), silent);

    expectObservable(running(lists, { a }).pipe(take(1))).toBe('-(a|)');
    expectSubscriptions(silent.subscriptions).toBe('-(^!)');
  });
});

it('ends the list and all streams when nobody listens any more', () => {
  const list = new Subject<readonly string[]>();
  const stream = new Subject<string>();

  const subscription = running(list, { a: stream.pipe(map(String)) }).subscribe();
  list.next(['a']);
  const before = [list.observed, stream.observed];
  subscription.unsubscribe();

  expect(before).toEqual([true, true]);
  expect([list.observed, stream.observed]).toEqual([false, false]);
});
