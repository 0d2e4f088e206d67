import { it } from 'vitest';
import { dice, virtually } from './virtual.ts';
import { of } from 'rxjs';
import { poll } from '../../src/stream/poll.ts';

it('does the work when it is due, and again that long after its end', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const work = cold('   w-|          ');
    const subs = ['    ---^-!', '--------^-!', '-------------^-!'];
    const expected = ' ---w----w----w--';
    const unsub = '    ----------------!';

    const polls = poll(
      () => 3,
      () => work,
    );

    expectObservable(polls, unsub).toBe(expected);
    expectSubscriptions(work.subscriptions).toBe(subs);
  });
});

it('asks anew each time how long to wait', () => {
  virtually(({ expectObservable }) => {
    const waits = dice(0, 1, 5);
    const expected = ' ww----w----w--';
    const unsub = '    --------------!';

    const polls = poll(waits, () => of('w'));

    expectObservable(polls, unsub).toBe(expected);
  });
});

it('never does the work twice at once: slow work delays the next', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const slow = cold('  -----s-----|');
    const quick = cold(' q|          ');
    const works = [slow, quick];
    const slowSub = '    --^----------!         ';
    const quickSub = '   ---------------^!      ';
    const expected = '   -------s-------q-';
    const unsub = '      -----------------!';

    const polls = poll(
      () => 2,
      () => works.shift()!,
    );

    expectObservable(polls, unsub).toBe(expected);
    expectSubscriptions(slow.subscriptions).toBe(slowSub);
    expectSubscriptions(quick.subscriptions).toBe(quickSub);
  });
});

it('takes a time that has passed for now', () => {
  virtually(({ expectObservable }) => {
    const expected = ' w--w-';
    const unsub = '    -----!';

    const polls = poll(dice(-5_000, 3), () => of('w'));

    expectObservable(polls, unsub).toBe(expected);
  });
});

it('does not fire at once when the time is further away than a timer can count', () => {
  virtually(({ cold, expectObservable }) => {
    const expected = ' 2147483647ms w';
    const unsub = '    2147483648ms !';

    const polls = poll(
      () => 2 ** 32,
      () => cold('w-|'),
    );

    expectObservable(polls, unsub).toBe(expected);
  });
});

it('errors with the work', () => {
  virtually(({ cold, expectObservable }) => {
    const work = cold('  w--#');
    const expected = ' --w--#';

    const polls = poll(
      () => 2,
      () => work,
    );

    expectObservable(polls).toBe(expected);
  });
});

it('gives up the work that goes on when nobody listens any more', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const work = cold('  ----w|');
    const sub = '      --^--!  ';
    const expected = ' ------  ';
    const unsub = '    -----!  ';

    const polls = poll(
      () => 2,
      () => work,
    );

    expectObservable(polls, unsub).toBe(expected);
    expectSubscriptions(work.subscriptions).toBe(sub);
  });
});

it('counts for each listener on its own', () => {
  virtually(({ expectObservable }) => {
    const polls = poll(
      () => 4,
      () => of('w'),
    );

    expectObservable(polls, '^----!').toBe('  ----w');
    expectObservable(polls, '--^----!').toBe('------w');
  });
});
