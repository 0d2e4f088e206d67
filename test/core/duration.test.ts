import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../src/core/duration.ts';

describe('parseDuration', () => {
  it.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['1.5s', 1500],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['1h1m1s1ms', 3_661_001],
    ['60', 60_000],
    ['0.25', 250],
    [60, 60_000],
    [0.1, 100],
    [0, 0],
  ])('reads %j as %d ms', (written, ms) => {
    expect(parseDuration(written)).toBe(ms);
  });

  it.each([
    '',
    ' ',
    's',
    '5x',
    '5 m',
    '30s5m',
    '1s1s',
    '-5',
    '-5s',
    '+5',
    '1e3',
    '.5s',
    '1.',
    '1,5s',
    'NaN',
    '5M',
    -1,
    NaN,
    Infinity,
  ])('takes %j for no duration', (written) => {
    expect(parseDuration(written)).toBeUndefined();
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0ms'],
    [250, '250ms'],
    [1000, '1s'],
    [1500, '1.5s'],
    [60_000, '1m'],
    [90_000, '1m30s'],
    [5_400_000, '1h30m'],
    [86_400_000, '24h'],
    [172_799_000, '47h59m59s'],
    [172_800_000, '2d'],
    [183_600_000, '2d3h'],
    [3_162_240_000_000, '36600d'],
    [3_661_001, '1h1m1.001s'],
  ])('writes %d ms as %s, which reads back the same', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
    expect(parseDuration(text)).toBe(ms);
  });
});
