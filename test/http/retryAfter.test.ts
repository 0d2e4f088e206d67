import { describe, expect, it } from 'vitest';
import { retryAfter } from '../../src/http/retryAfter.ts';

const NOW = Date.UTC(2026, 10, 23, 8, 0, 0);

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['1', 1000],
    [' 120 ', 120_000],
    ['3600', 3_600_000],
    ['3601', 3_600_000],
    ['99999999999999999999999', 3_600_000],
    ['Mon, 23 Nov 2026 08:00:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 07:00:00 GMT', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 3_600_000],
    ['Monday, 23-Nov-26 08:00:30 GMT', 30_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    ['Mon Nov 23 08:00:30 2026', 30_000],
    ['Sun Nov  6 08:49:37 1994', 0],
  ])('%j means %i ms', (value, waitMs) => {
    expect(retryAfter(value, NOW)).toBe(waitMs);
  });

  it.each([
    '',
    '-1',
    '+5',
    '1.5',
    '1e3',
    '0x10',
    '10s',
    '10, 20',
    'soon',
    'NaN',
    'Infinity',
    '2026-11-23T08:00:30Z',
    'Mon, 23 Nov 2026 08:00:30',
    'Mon, 23 Nov 2026 08:00:30 CET',
    'Mon, 31 Feb 2026 08:00:30 GMT',
    'Mon, 00 Nov 2026 08:00:30 GMT',
    'Mon, 23 Nov 2026 24:00:30 GMT',
    'Mon, 23 Nov 2026 08:60:30 GMT',
    'Mon, 23 Nov 2026 08:00:61 GMT',
    'Mon, 23 Foo 2026 08:00:30 GMT',
  ])('%j is ignored', (value) => {
    expect(retryAfter(value, NOW)).toBeUndefined();
  });
});
