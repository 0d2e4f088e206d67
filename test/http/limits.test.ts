import { describe, expect, it } from 'vitest';
import { Limits, type Place } from '../../src/http/limits.ts';

/** Enters guests and writes down who was admitted to which lane. */
function setUp(concurrency: number, perHost: number) {
  const limits = new Limits(concurrency, perHost);
  const admitted: string[] = [];
  const enter = (host: string, name: string): Place =>
    limits.enter(host, { admitted: (lane) => admitted.push(`${name}${lane}`) });
  return { admitted, enter, limits };
}

/** Lets every promise there is run its course. */
function settle(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

describe('limits', () => {
  it('give each guest of a host a lane of its own, the lowest free one', async () => {
    const { admitted, enter } = setUp(9, 3);
    const [a] = ['a', 'b', 'c', 'd'].map((name) => enter('x', name));
    await settle();

    a?.leave();
    await settle();

    expect(admitted).toEqual(['a0', 'b1', 'c2', 'd0']);
  });

  it('let a host’s place go when its guest leaves the queue for all', async () => {
    const { admitted, enter } = setUp(1, 1);
    const first = enter('x', 'a');
    const second = enter('y', 'b');
    enter('y', 'c');
    await settle();

    second.leave();
    first.leave();
    await settle();

    expect(admitted).toEqual(['a0', 'c0']);
  });

  it('count a place once, however often it is left', async () => {
    const { admitted, enter } = setUp(9, 1);
    const first = enter('x', 'a');
    enter('x', 'b');
    await settle();

    first.leave();
    first.leave();
    enter('y', 'c');
    await settle();

    expect(admitted.sort()).toEqual(['a0', 'b0', 'c0']);
  });

  it('remember only hosts with guests', async () => {
    const { enter, limits } = setUp(9, 1);
    const places = ['x', 'x', 'y'].map((host) => enter(host, 'a'));
    await settle();
    const before = limits.hosts;

    for (const place of places) place.leave();

    expect([before, limits.hosts]).toEqual([2, 0]);
  });

  it('hold after a host was forgotten and others took its limiter over', async () => {
    const { admitted, enter } = setUp(9, 1);
    for (const host of ['x', 'y', 'z']) enter(host, 'early').leave();
    await settle();

    for (const host of ['z', 'x']) for (const name of ['a', 'b']) enter(host, host + name);
    await settle();

    expect(admitted).toEqual(['za0', 'xa0']);
  });
});
