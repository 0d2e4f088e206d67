import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/config/nearest.ts';

const KEYS = ['interval', 'openInterval', 'timeout', 'headers', 'url'];

describe('nearest', () => {
  it.each([
    ['intervall', 'interval'],
    ['INTERVAL', 'interval'],
    ['itnerval', 'interval'],
    ['timout', 'timeout'],
    ['header', 'headers'],
    ['uri', 'url'],
    ['openinterval', 'openInterval'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, KEYS)).toBe(meant);
  });

  it.each(['cadence', 'x', 'zz', ''])('has no idea what %j was to be', (word) => {
    expect(nearest(word, KEYS)).toBeUndefined();
  });

  it('counts a swap of two letters as one step', () => {
    expect(nearest('rul', ['url'])).toBe('url');
  });
});

describe('didYouMean', () => {
  it('is a question when something is alike, and nothing otherwise', () => {
    expect(didYouMean('timout', KEYS)).toBe('; did you mean "timeout"?');
    expect(didYouMean('cadence', KEYS)).toBe('');
  });
});
