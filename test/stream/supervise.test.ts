import { defer, merge } from 'rxjs';
import { expect, it } from 'vitest';
import { now, virtually } from './virtual.ts';
import { supervise } from '../../src/stream/supervise.ts';

const BUG = new TypeError('x is undefined');

/** Supervision whose dice always fall on 0 or on what is given; the crashes are written down. */
function supervision(random = 0) {
  const crashes: unknown[] = [];
  return {
    crashes,
    crashed: (error: unknown) => void crashes.push(error),
    now,
    random: () => random,
  };
}

it('lets an actor that does not crash be', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const actor = cold('--a--b--|');
    const { crashes, ...options } = supervision();

    const supervised = supervise(() => actor, options);

    expectObservable(supervised).toBe('--a--b--|');
    expectSubscriptions(actor.subscriptions).toBe('^-------!');
    expect(crashes).toEqual([]);
  });
});

it('starts an actor anew a second after it crashed, and tells of each crash once', () => {
  virtually(({ cold, expectObservable, flush }) => {
    const lives = [cold('a-#', undefined, BUG), cold('b-#', undefined, BUG), cold('c-|')];
    const { crashes, ...options } = supervision();

    const supervised = supervise(() => lives.shift()!, options);

    expectObservable(supervised).toBe('a 1001ms b 1001ms c-|');
    flush();
    expect(crashes).toEqual([BUG, BUG]);
  });
});

it('waits longer and longer while it keeps crashing, up to five minutes', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const actor = cold('#', {}, BUG);
    const waits = [2, 3, 5, 9, 17, 33, 65, 129, 257, 301, 301];
    const starts = waits.map((_, index) => waits.slice(0, index + 1).reduce((a, b) => a + b));
    const subs = [0, ...starts].map((second) => `${second}s (^!)`);

    const supervised = supervise(() => actor, supervision(1));

    expectObservable(supervised, `${starts.at(-1)! + 1}s !`).toBe('');
    expectSubscriptions(actor.subscriptions).toBe(subs);
  });
});

it('forgives what happened more than ten minutes ago', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const short = cold('                       #', {}, BUG);
    const long = cold('             597s 001ms #', {}, BUG);
    const shortSubs = ['(^!)', '2s (^!)', '604s 001ms (^!)'];
    const unsub = '                 604s 002ms !';

    const lives = [short, short, long];
    const supervised = supervise(() => lives.shift() ?? short, supervision(1));

    expectObservable(supervised, unsub).toBe('');
    expectSubscriptions(short.subscriptions).toBe(shortSubs);
  });
});

it('does not forgive what happened within ten minutes', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const short = cold('                       #', {}, BUG);
    const long = cold('                   597s #', {}, BUG);
    const shortSubs = ['(^!)', '2s (^!)', '607s (^!)'];
    const unsub = '                 607s 001ms !';

    const lives = [short, short, long];
    const supervised = supervise(() => lives.shift() ?? short, supervision(1));

    expectObservable(supervised, unsub).toBe('');
    expectSubscriptions(short.subscriptions).toBe(shortSubs);
  });
});

it('disturbs no other actor', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const broken = cold('-#', {}, BUG);
    const well = cold('  --a--b--c--|');
    const wellSub = '    ^----------!';
    const expected = '   --a--b--c----';
    const unsub = '      -------------!';

    const actors = [broken, well].map((actor) => supervise(() => actor, supervision()));

    expectObservable(merge(...actors), unsub).toBe(expected);
    expectSubscriptions(well.subscriptions).toBe(wellSub);
  });
});

it('supervises the start of an actor too', () => {
  virtually(({ cold, expectObservable, flush }) => {
    const { crashes, ...options } = supervision();
    const starts = [
      () => {
        throw BUG;
      },
      () => cold('a|'),
    ];

    const supervised = supervise(() => starts.shift()!(), options);

    expectObservable(supervised).toBe('1s a|');
    flush();
    expect(crashes).toEqual([BUG]);
  });
});

it('gives up the actor, or the wait for it, when nobody listens any more', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const actor = cold('--#', {}, BUG);

    const supervised = supervise(() => defer(() => actor), supervision());

    expectObservable(supervised, '^!').toBe('');
    expectObservable(supervised, '^---!').toBe('');
    expectSubscriptions(actor.subscriptions).toBe(['^!', '^-!']);
  });
});
