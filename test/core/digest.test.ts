import { describe, expect, it } from 'vitest';
import { digest, digestText } from '../../src/core/digest.ts';

describe('a digest', () => {
  it('is a whole number of 48 bits, equal on every machine', () => {
    expect(digest('abc')).toBe(0xa9993e364706);
    expect(digest(Buffer.from('abc'))).toBe(digest('abc'));
  });

  it('is twelve digits in an id', () => {
    expect([digestText(255), digestText(digest('abc'))]).toEqual(['0000000000ff', 'a9993e364706']);
  });
});
