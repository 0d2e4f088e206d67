import { expect, it } from 'vitest';
import { anyTime } from '../../src/platforms/anyTime.ts';

const AT = Date.UTC(2026, 3, 12, 13, 20);

it.each([
  ['2026-04-12T13:20:00Z'],
  ['2026-04-12T15:20:00.000+02:00'],
  ['2026-04-12 13:20:00'],
  [' 2026-04-12T13:20 '],
  ['Sun, 12 Apr 2026 06:20:00 PDT'],
  ['12 Apr 2026 13:20:00 GMT'],
  [1776000000],
  [1776000000000],
  [1776000000.0004],
  ['1776000000'],
  ['1776000000.000'],
  ['1776000000000'],
])('reads %j as the same moment', (value) => {
  expect(anyTime(value)).toBe(AT);
});

it.each([
  [''],
  ['0'],
  [0],
  [-1],
  [42],
  ['42'],
  [Number.NaN],
  [Infinity],
  [1e21],
  ['yesterday'],
  ['2026-04-12'],
  ['12.04.2026 13:20:00'],
  [null],
  [undefined],
  [true],
  [[1776000000]],
  [{}],
])('takes %j for no time', (value) => {
  expect(anyTime(value)).toBeNull();
});
