import { describe, expect, it } from 'vitest';
import { fullJitter } from '../../src/core/backoff.ts';

describe('full jitter', () => {
  const limits = { baseMs: 500, capMs: 10_000 };

  it('waits for less than a ceiling that doubles up to its cap', () => {
    const ceilings = [0, 1, 2, 5, 1000].map((attempt) => fullJitter(attempt, limits, () => 1));

    expect(ceilings).toEqual([500, 1000, 2000, 10_000, 10_000]);
  });

  it('may wait for nothing', () => {
    expect(fullJitter(3, limits, () => 0)).toBe(0);
  });
});
