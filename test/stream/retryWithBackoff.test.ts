import { describe, it } from 'vitest';
import { defer, throwError } from 'rxjs';
import { aFault, dice, virtually } from './virtual.ts';
import { retryWithBackoff, type RetryOptions } from '../../src/stream/retryWithBackoff.ts';

const HALF = () => 0.5;
const OPTIONS: RetryOptions = {
  retries: 5,
  baseMs: 8,
  capMs: 32,
  patienceMs: 20,
  random: HALF,
};
const BUSY = aFault('HTTP_STATUS', { status: 503, retryable: true });

it('waits a random part of a ceiling that doubles up to its cap', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const broken = cold(' #', {}, BUSY);
    const subs = ['(^!)', '4ms (^!)', '12ms (^!)', '28ms (^!)', '44ms (^!)', '60ms (^!)'];
    const expected = '   60ms #';

    const retried = broken.pipe(retryWithBackoff(OPTIONS));

    expectObservable(retried).toBe(expected, {}, BUSY);
    expectSubscriptions(broken.subscriptions).toBe(subs);
  });
});

it('throws the dice for every wait, from none at all to nearly the ceiling', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const broken = cold(' #', {}, BUSY);
    const subs = ['(^!)', '(^!)', '15ms (^!)'];
    const expected = '   15ms #';

    const random = dice(0, 0.99);
    const retried = broken.pipe(retryWithBackoff({ ...OPTIONS, retries: 2, random }));

    expectObservable(retried).toBe(expected, {}, BUSY);
    expectSubscriptions(broken.subscriptions).toBe(subs);
  });
});

it('gives what an attempt brings, and is quiet about those before', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const broken = cold('  --#       ', {}, BUSY);
    const well = cold('          -a-|');
    const brokenSub = '    ^-!       ';
    const wellSub = '      ------^--!';
    const expected = '     -------a-|';

    const attempts = [broken, well];
    const retried = defer(() => attempts.shift()!).pipe(retryWithBackoff(OPTIONS));

    expectObservable(retried).toBe(expected);
    expectSubscriptions(broken.subscriptions).toBe(brokenSub);
    expectSubscriptions(well.subscriptions).toBe(wellSub);
  });
});

it('errors with the last fault when the attempts are used up', () => {
  virtually(({ expectObservable }) => {
    const faults = [BUSY, aFault('TIMEOUT', { retryable: true })];
    const last = aFault('NETWORK', { retryable: true });

    const retried = defer(() => throwError(() => faults.shift() ?? last)).pipe(
      retryWithBackoff({ ...OPTIONS, retries: 2 }),
    );

    expectObservable(retried).toBe('12ms #', {}, last);
  });
});

it('tries once when it is not to repeat', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const broken = cold('-#', {}, BUSY);

    const retried = broken.pipe(retryWithBackoff({ ...OPTIONS, retries: 0 }));

    expectObservable(retried).toBe('-#', {}, BUSY);
    expectSubscriptions(broken.subscriptions).toBe('^!');
  });
});

it('stops waiting when nobody listens any more', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const broken = cold('#', {}, BUSY);

    const retried = broken.pipe(retryWithBackoff(OPTIONS));

    expectObservable(retried, '--!').toBe('---');
    expectSubscriptions(broken.subscriptions).toBe('(^!)');
  });
});

describe('asked to wait', () => {
  it('waits as long, and a little more by chance', () => {
    virtually(({ cold, expectObservable, expectSubscriptions }) => {
      const patient = aFault('RATE_LIMITED', { retryable: true, retryAfterMs: 20 });
      const limited = cold(' #', {}, patient);
      const subs = ['(^!)', '24ms (^!)'];
      const expected = '    24ms #';

      const retried = limited.pipe(retryWithBackoff({ ...OPTIONS, retries: 1 }));

      expectObservable(retried).toBe(expected, {}, patient);
      expectSubscriptions(limited.subscriptions).toBe(subs);
    });
  });

  it('longer than it has patience for, it leaves the wait to the next poll', () => {
    virtually(({ cold, expectObservable, expectSubscriptions }) => {
      const stern = aFault('RATE_LIMITED', { retryable: true, retryAfterMs: 21 });
      const limited = cold('-#', {}, stern);

      const retried = limited.pipe(retryWithBackoff(OPTIONS));

      expectObservable(retried).toBe('-#', {}, stern);
      expectSubscriptions(limited.subscriptions).toBe('^!');
    });
  });
});

describe('errors at once', () => {
  it('with a fault that will not pass', () => {
    virtually(({ cold, expectObservable, expectSubscriptions }) => {
      const gone = aFault('HTTP_STATUS', { status: 404 });
      const refused = cold('-#', {}, gone);

      const retried = refused.pipe(retryWithBackoff(OPTIONS));

      expectObservable(retried).toBe('-#', {}, gone);
      expectSubscriptions(refused.subscriptions).toBe('^!');
    });
  });

  it('with an error that is no fault but a bug', () => {
    virtually(({ cold, expectObservable, expectSubscriptions }) => {
      const bug = Object.assign(new TypeError('x is undefined'), { retryable: true });
      const buggy = cold('-#', {}, bug);

      const retried = buggy.pipe(retryWithBackoff(OPTIONS));

      expectObservable(retried).toBe('-#', {}, bug);
      expectSubscriptions(buggy.subscriptions).toBe('^!');
    });
  });
});
