import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/sinks/digestOf.ts';
import { moreOf, portionsOf } from '../../src/sinks/portionsOf.ts';
import { anEvent } from './anEvent.ts';

const ROOM = {
  lineOf: ({ text }: { text: string }) => text,
  sizeOf: (line: string) => line.length,
  each: 30,
  all: 60,
  groups: 3,
};

/** A digest of incidents that are called `10 letters`, so many at each provider. */
function aDigest(...counts: readonly number[]) {
  return digestOf(
    counts.flatMap((count, p) =>
      Array.from({ length: count }, (_, n) =>
        anEvent({ provider: `p${p}`, incident_id: `${n}`, name: '10 letters' }),
      ),
    ),
    undefined,
  );
}

describe('a digest in a message', () => {
  test.each([
    [
      'fits',
      [1, 2],
      [
        [1, 0],
        [2, 0],
      ],
      0,
    ],
    [
      'is cut at each provider',
      [5, 2],
      [
        [3, 2],
        [2, 0],
      ],
      0,
    ],
    [
      'is cut at its end',
      [3, 2, 4],
      [
        [3, 0],
        [2, 0],
        [1, 3],
      ],
      0,
    ],
    [
      'leaves providers out that have no room',
      [3, 3, 4],
      [
        [3, 0],
        [3, 0],
      ],
      4,
    ],
    [
      'leaves out all behind them',
      [3, 3, 4, 1],
      [
        [3, 0],
        [3, 0],
      ],
      5,
    ],
    [
      'has so many providers at the most',
      [1, 1, 1, 1, 1],
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      2,
    ],
    ['of nothing', [], [], 0],
  ] as const)('%s', (_, counts, shown, left) => {
    const portions = portionsOf(aDigest(...counts), ROOM);

    expect(portions.shown.map(({ lines, left }) => [lines.length, left])).toEqual(shown);
    expect(portions.left).toBe(left);
  });

  test('says how many it leaves out', () => {
    expect(moreOf(0)).toEqual([]);
    expect(moreOf(7)).toEqual(['and 7 more']);
  });
});
