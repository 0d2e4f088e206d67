import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.ts';
import { MINUTE } from './things.ts';
import { WELL, after, type Turn } from '../../src/core/health.ts';

const TIMEOUT = new Fault('TIMEOUT', 'acme answered nothing in 10 s', { retryable: true });
const REFUSED = new Fault('HTTP_STATUS', 'acme answered 503', { retryable: true, status: 503 });
const GONE = new Fault('HTTP_STATUS', 'acme answered 404', { status: 404 });
const SLOW_DOWN = new Fault('HTTP_STATUS', 'acme answered 429', { status: 429, retryable: true });
const WAITING = new Fault('RATE_LIMITED', 'acme asked to wait', { retryAfterMs: 20 * MINUTE });

describe('health', () => {
  it('is said when it turns, and not while it stays', () => {
    const polls: readonly [Fault | null, Turn][] = [
      [null, null],
      [TIMEOUT, 'failing'],
      [TIMEOUT, null],
      [REFUSED, 'failing differently'],
      [SLOW_DOWN, 'failing differently'],
      [WAITING, null],
      [null, 'recovered'],
      [null, null],
    ];
    let health = WELL;
    const turns: Turn[] = [];

    for (const [fault] of polls) {
      const next = after(health, fault);
      health = next.health;
      turns.push(next.turn);
    }

    expect(turns).toEqual(polls.map(([, turn]) => turn));
  });

  it('counts the failures in a row, of those that may pass and of the others apart', () => {
    const once = after(WELL, TIMEOUT).health;
    const twice = after(once, REFUSED).health;

    expect(twice).toEqual({ failures: 2, fault: REFUSED });
    expect(after(twice, GONE).health).toEqual({ failures: 1, fault: GONE });
    expect(after(twice, null).health).toEqual({ failures: 0, fault: null });
  });
});
