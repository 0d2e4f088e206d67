import { describe, expect, test } from 'vitest';
import { fitted } from '../../src/sinks/fitted.ts';

/** Every `&` counts five. */
function within(most: number) {
  return (text: string) => text.replaceAll('&', '&amp;').length <= most;
}

describe('a text that must fit', () => {
  test.each([
    ['all of it', 20, 'all of it'],
    ['&&&&', 20, '&&&&'],
    ['&&&&&', 20, '&&&…'],
    ['a & b & c & d', 12, 'a & b…'],
    ['0123456789', 5, '0123…'],
    ['&', 3, ''],
    ['', 3, ''],
    ['ab😀😀😀', 5, 'ab😀…'],
  ])('%o in %i is %o', (text, most, expected) => {
    expect(fitted(text, most, within(most))).toBe(expected);
  });

  test('is cut before an address that would be cut', () => {
    const text = 'See https://status.acme.test/incidents/1 for more';

    expect(fitted(text, 30, within(30))).toBe('See…');
    expect(fitted(text, 46, within(46))).toBe('See https://status.acme.test/incidents/1 for…');
  });

  test('is judged a few times only, however long it is', () => {
    let asked = 0;
    const text = '&'.repeat(1_000_000);

    fitted(text, 4000, (cut) => ((asked += 1), within(4000)(cut)));

    expect(asked).toBeLessThan(20);
  });
});
