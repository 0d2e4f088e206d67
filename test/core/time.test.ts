import { describe, expect, it } from 'vitest';
import { EARLIEST_MS, isoSecond, isoTime, parseTime } from '../../src/core/time.ts';

describe('parseTime', () => {
  it.each([
    ['Z', '2025-03-04T10:11:12Z', '2025-03-04T10:11:12.000Z'],
    ['milliseconds', '2025-03-04T10:11:12.345Z', '2025-03-04T10:11:12.345Z'],
    ['one digit of fraction', '2025-03-04T10:11:12.3Z', '2025-03-04T10:11:12.300Z'],
    ['nanoseconds, cut', '2025-03-04T10:11:12.999999999Z', '2025-03-04T10:11:12.999Z'],
    ['a zone with a colon', '2025-03-04T10:11:12.345-04:00', '2025-03-04T14:11:12.345Z'],
    ['a zone without a colon', '2025-03-04T10:11:12+0530', '2025-03-04T04:41:12.000Z'],
    ['a space instead of the T', '2025-03-04 10:11:12+00:00', '2025-03-04T10:11:12.000Z'],
    ['no zone, as UTC', '2025-03-04T10:11:12', '2025-03-04T10:11:12.000Z'],
    ['no seconds', '2025-03-04T10:11Z', '2025-03-04T10:11:00.000Z'],
    ['29 February of a leap year', '2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['a leap second', '2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
  ])('reads %s', (_, text, iso) => {
    expect(isoTime(parseTime(text) ?? 0)).toBe(iso);
  });

  it.each([
    ['', '-1', '1', '2025', '2025-03-04', '1741082400000', 'Tue, 04 Mar 2025 10:11:12 GMT'],
    ['2025-13-04T10:11:12Z', '2025-00-04T10:11:12Z', '2025-02-30T10:11:12Z'],
    ['2025-02-29T10:11:12Z', '2100-02-29T10:11:12Z', '2025-04-00T10:11:12Z'],
    ['2025-03-04T24:11:12Z', '2025-03-04T10:60:12Z', '2025-03-04T10:11:61Z'],
    ['2025-03-04X10:11:12Z', '2025/03/04T10:11:12Z', '2025-03-04T10.11.12Z'],
    ['2025-03-04T10:11:12.Z', '2025-03-04T10:11:12ZZ', '2025-03-04T10:11:12 UTC'],
    ['2025-03-04T10:11:12+25:00', '2025-03-04T10:11:12+1', '2025-03-04T10:11:12+01:0x'],
    ['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '2009-12-31T23:59:59.999Z'],
  ])('is null for what is no time of a status page: %s, %s, %s …', (...texts) => {
    expect(texts.map(parseTime)).toEqual(texts.map(() => null));
  });

  it('is null for what is not said', () => {
    expect([parseTime(null), parseTime(undefined)]).toEqual([null, null]);
  });

  it('agrees with Date on every seventh hour of two years', () => {
    for (let at = EARLIEST_MS; at < EARLIEST_MS + 2 * 366 * 86_400_000; at += 7 * 3_600_001) {
      expect(parseTime(new Date(at).toISOString())).toBe(at);
    }
  });
});

describe('isoTime and isoSecond', () => {
  it('write UTC, with milliseconds and in whole seconds', () => {
    const at = Date.UTC(2025, 2, 4, 10, 11, 12, 345);

    expect([isoTime(at), isoSecond(at)]).toEqual([
      '2025-03-04T10:11:12.345Z',
      '2025-03-04T10:11:12Z',
    ]);
  });
});
