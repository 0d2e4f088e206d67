import { describe, expect, test } from 'vitest';
import { seededIds } from '../../src/demo/ids.ts';

describe('seededIds', () => {
  test('gives the same row for the same seed and another one for another seed', () => {
    const row = (seed: string) => {
      const ids = seededIds(seed);
      return [ids.short(), ids.ulid(0), ids.between(1, 1000), ids.random()];
    };

    expect(row('acme')).toEqual(row('acme'));
    expect(row('acme')).not.toEqual(row('paylane'));
  });

  test('makes short ids of twelve base-36 characters, no two alike', () => {
    const ids = seededIds('acme');
    const made = Array.from({ length: 2000 }, () => ids.short());

    expect(made.every((id) => /^[a-z0-9]{12}$/.test(id))).toBe(true);
    expect(new Set(made).size).toBe(2000);
  });

  test('makes ULIDs that begin with their time', () => {
    const id = seededIds('acme').ulid(Date.parse('2016-07-30T23:54:10.259Z'));

    expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(id.slice(0, 10)).toBe('01ARZ3NDEK');
  });

  test('draws whole numbers with both ends', () => {
    const ids = seededIds('dice');
    const drawn = new Set(Array.from({ length: 500 }, () => ids.between(3, 6)));

    expect([...drawn].sort((a, b) => a - b)).toEqual([3, 4, 5, 6]);
  });
});
