import { expect, test } from 'vitest';
import { inZone } from '../../src/demo/zone.ts';

test.each([
  ['Etc/UTC', '2026-07-01T12:00:00.776Z'],
  ['America/New_York', '2026-07-01T08:00:00.776-04:00'],
  ['America/Los_Angeles', '2026-07-01T05:00:00.776-07:00'],
  ['Europe/Berlin', '2026-07-01T14:00:00.776+02:00'],
  ['Asia/Kolkata', '2026-07-01T17:30:00.776+05:30'],
  ['Pacific/Auckland', '2026-07-02T00:00:00.776+12:00'],
])('an instant is written in the zone %s as %s', (zone, written) => {
  const at = Date.parse('2026-07-01T12:00:00.776Z');

  expect(inZone(at, zone)).toBe(written);
  expect(Date.parse(written)).toBe(at);
});

test('a zone without an offset in winter is written +00:00, because it is not UTC', () => {
  expect(inZone(Date.parse('2026-01-01T12:00:00Z'), 'Europe/London')).toBe(
    '2026-01-01T12:00:00.000+00:00',
  );
});
