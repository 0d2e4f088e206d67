import { describe, expect, it } from 'vitest';
import {
  firstSince,
  lastUntil,
  momentOf,
  nearest,
  parseFeedTime,
} from '../../src/core/feedTime.ts';
import type { Moment } from '../../src/core/feedTime.ts';
import { isoTime } from '../../src/core/time.ts';
import { zoneMinutes } from '../../src/core/zones.ts';

const utc = (text: string): number => Date.parse(`${text}Z`);

describe('a feed’s date', () => {
  it.each([
    ['Wed, 01 Jan 2014 09:09:00 -0800', '2014-01-01T17:09:00'],
    ['24 Mar 2026 03:05:00 +0900', '2026-03-23T18:05:00'],
    ['Fri, 31 Jul 2026 00:12:00 Z', '2026-07-31T00:12:00'],
    ['Mon, 17 Aug 2026 21:01:19 PDT', '2026-08-18T04:01:19'],
    ['Mon, 17 Jan 2026 21:01:19 PST', '2026-01-18T05:01:19'],
    ['Fri, 28 Aug 2026 19:50:46 GMT', '2026-08-28T19:50:46'],
    ['fri, 28 aug 26 19:50:46 UT', '2026-08-28T19:50:46'],
    ['Friday, 28 August 2026 19:50 CEST', '2026-08-28T17:50:00'],
    ['1 Sep 2026 7:05 EST', '2026-09-01T12:05:00'],
    ['Mon, 15 Jan 2024 11:45:00 +00:00', '2024-01-15T11:45:00'],
    ['Mon, 15 Jan 2024 11:45:00', '2024-01-15T11:45:00'],
    ['Tue, 29 Feb 2028 23:59:60 UTC', '2028-03-01T00:00:00'],
    ['Aug 21, 2026 - 00:37 UTC', '2026-08-21T00:37:00'],
    ['2026-08-21T00:37:20Z', '2026-08-21T00:37:20'],
    ['2026-08-21T02:37:20+02:00', '2026-08-21T00:37:20'],
    ['2026-08-21 00:37:20', '2026-08-21T00:37:20'],
    [' \n Fri, 28 Aug 2026 19:50:46 GMT ', '2026-08-28T19:50:46'],
  ])('%s is %s in UTC', (text, expected) => {
    expect(parseFeedTime(text)).toBe(utc(expected));
  });

  it.each([
    '',
    '-1',
    '2026',
    'yesterday',
    'Fri, 28 Aug 2026',
    'Fri, 32 Aug 2026 19:50:46 GMT',
    'Fri, 29 Feb 2026 19:50:46 GMT',
    'Fri, 28 Foo 2026 19:50:46 GMT',
    'Fri, 28 Aug 2026 24:50:46 GMT',
    'Fri, 28 Aug 2026 19:60:46 GMT',
    'Fri, 28 Aug 2026 13:00 PM GMT',
    'Fri, 28 Aug 2026 19:50:46 XYZ',
    'Fri, 28 Aug 2026 19:50:46 +9900',
    'Fri, 28 Aug 2026 19:50:46 +0075',
    'Fri, 28 Aug 2026 19:50:46 GMT and so on',
    'since Fri, 28 Aug 2026 19:50:46 GMT',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'Thu, 31 Dec 2009 23:59:59 GMT',
    'Aug 21, 00:37 UTC',
  ])('"%s" is none', (text) => {
    expect(parseFeedTime(text)).toBeNull();
  });
});

describe('a date without a year', () => {
  const momentIn = (text: string): Moment => {
    const moment = momentOf(text);
    if (moment === null) throw new Error(`${text} is no moment`);
    return moment;
  };
  const iso = (time: number | null) => time && isoTime(time);

  it.each([
    ['Aug 21, 00:37 UTC', '2026-08-21T00:37:20', '2026-08-21T00:37:00.000Z'],
    ['Jun  8, 19:13 UTC', '2022-06-08T19:13:39', '2022-06-08T19:13:00.000Z'],
    ['Aug 28, 10:33 PM UTC', '2026-08-28T19:50:46', '2026-08-28T22:33:00.000Z'],
    ['Aug 28, 12:05 AM UTC', '2026-08-28T19:50:46', '2026-08-28T00:05:00.000Z'],
    ['Aug 28, 12:05 pm UTC', '2026-08-28T19:50:46', '2026-08-28T12:05:00.000Z'],
    ['Jul 3, 7:18 PM PDT', '2020-07-04T00:00:00', '2020-07-04T02:18:00.000Z'],
    ['Dec 31, 23:50 UTC', '2027-01-01T00:20:00', '2026-12-31T23:50:00.000Z'],
    ['Jan 1, 00:20 UTC', '2026-12-31T23:50:00', '2027-01-01T00:20:00.000Z'],
    ['Dec 31, 18:50 PST', '2027-01-01T00:20:00', '2027-01-01T02:50:00.000Z'],
    ['Feb 29, 12:00 UTC', '2028-04-02T00:00:00', '2028-02-29T12:00:00.000Z'],
    ['May 13, 2017, 06:45 UTC', '2026-01-01T00:00:00', '2017-05-13T06:45:00.000Z'],
    ['September 3 at 14:49 +03', '2026-09-03T12:00:00', '2026-09-03T11:49:00.000Z'],
  ])('"%s" near %s is %s', (text, anchor, expected) => {
    expect(iso(nearest(momentIn(text), utc(anchor)))).toBe(expected);
  });

  it('is the last one up to a time, or the first one from it on', () => {
    const moment = momentIn('Dec 29, 12:20 UTC');
    const newYear = utc('2026-01-02T00:00:00');

    expect(iso(lastUntil(moment, newYear))).toBe('2025-12-29T12:20:00.000Z');
    expect(iso(firstSince(moment, newYear))).toBe('2026-12-29T12:20:00.000Z');
  });

  it('that no year near has is none', () => {
    expect(nearest(momentIn('Feb 29, 12:00 UTC'), utc('2026-03-01T00:00:00'))).toBeNull();
  });

  it.each([
    '',
    'Resolved',
    'Aug 21',
    '00:37 UTC',
    'on Aug 21, 00:37 UTC',
    'Aug 21, 00:37 UTC we',
    '21',
  ])('"%s" is none', (text) => {
    expect(momentOf(text)).toBeNull();
  });
});

describe('a zone', () => {
  it.each([
    ['Z', 0],
    ['utc', 0],
    ['EDT', -240],
    ['IST', 330],
    ['NST', -210],
    ['+05:45', 345],
    ['-08', -480],
    ['GMT+2', 120],
  ])('%s is %i minutes east', (zone, minutes) => {
    expect(zoneMinutes(zone)).toBe(minutes);
  });

  it.each(['', 'A', 'XYZ', '+15', '+1260', '8'])('"%s" is unknown', (zone) => {
    expect(zoneMinutes(zone)).toBeNull();
  });
});
