import { describe, expect, it } from 'vitest';
import { isUlid, ulidTime } from '../../src/platforms/ulid.ts';

describe('a ULID', () => {
  it.each([
    ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '2016-07-30T23:54:10.259Z'],
    ['01arz3ndektsv4rrffq69g5fav', '2016-07-30T23:54:10.259Z'],
    ['00000000000000000000000000', '1970-01-01T00:00:00.000Z'],
  ])('%s was made at %s', (id, time) => {
    expect(ulidTime(id)).toBe(Date.parse(time));
  });

  it.each([
    '',
    'kctbh9vrtdwd',
    '81ARZ3NDEKTSV4RRFFQ69G5FAV',
    '01ARZ3NDEKTSV4RRFFQ69G5FAU',
    '01ARZ3',
  ])('is not "%s"', (id) => {
    expect(isUlid(id)).toBe(false);
    expect(ulidTime(id)).toBeNull();
  });
});
