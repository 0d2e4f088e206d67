import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.ts';
import { HOUR, MINUTE, SECOND } from './things.ts';
import { delayAfter, firstDelay, secondDelay } from '../../src/core/schedule.ts';

const TIMEOUT = new Fault('TIMEOUT', 'acme answered nothing in 10 s', { retryable: true });
const GONE = new Fault('HTTP_STATUS', 'acme answered 404', { status: 404 });
const WAITING = new Fault('RATE_LIMITED', 'acme asked to wait', { retryAfterMs: 20 * MINUTE });

describe('the delay to the next poll', () => {
  const pace = { everyMs: MINUTE, openEveryMs: 20 * SECOND };
  const delay = (fault: Fault | null, failures: number, open = false, random = 0) =>
    delayAfter(pace, { health: { failures, fault }, open, random: () => random });

  it.each([
    ['is the interval when all is well', delay(null, 0), MINUTE],
    ['is shorter while something is open', delay(null, 0, true), 20 * SECOND],
    ['is up to a twentieth early, never late', delay(null, 0, false, 1), 57 * SECOND],
    ['is the interval after the first failure', delay(TIMEOUT, 1), MINUTE],
    ['doubles with each failure', delay(TIMEOUT, 3), 4 * MINUTE],
    ['ends at five minutes for what may pass', delay(TIMEOUT, 50), 5 * MINUTE],
    ['ends at five short intervals while something is open', delay(TIMEOUT, 9, true), 100 * SECOND],
    ['ends at a quarter of an hour for what lasts', delay(GONE, 50), 15 * MINUTE],
    ['is as long as the other side asked for', delay(WAITING, 1), 20 * MINUTE],
  ])('%s', (_, waits, expected) => {
    expect(waits).toBe(expected);
  });

  it('is never shorter than a long interval', () => {
    const slow = { everyMs: HOUR, openEveryMs: HOUR };
    const health = { failures: 3, fault: TIMEOUT };

    expect(delayAfter(slow, { health, open: false, random: () => 0 })).toBe(HOUR);
  });
});

describe('first polls', () => {
  it('of few pages come at once, one after the other', () => {
    expect([0, 1, 2].map((at) => firstDelay(at, 3, MINUTE))).toEqual([0, 100, 200]);
  });

  it('of many pages are spread over the interval', () => {
    const last = firstDelay(9_999, 10_000, MINUTE);

    expect(last).toBeLessThan(MINUTE);
    expect(last).toBeGreaterThan(MINUTE * 0.99);
  });

  it('are followed by second ones that are spread evenly, each after its first', () => {
    const seconds = [0, 1, 2, 3].map((at) => secondDelay(at, 4, MINUTE));

    expect(seconds).toEqual([MINUTE, 15 * SECOND, 30 * SECOND, 45 * SECOND]);
  });
});
