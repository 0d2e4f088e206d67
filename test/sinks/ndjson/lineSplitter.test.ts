import { describe, expect, test } from 'vitest';
import { LineSplitter } from '../../../src/sinks/ndjson/lineSplitter.ts';

/** Every line with its offset, then the tail. */
function split(content: Buffer | string, chunkBytes: number, longest?: number) {
  const lines: [string | null, number][] = [];
  const splitter = new LineSplitter((text, start) => lines.push([text, start]), longest);
  const bytes = Buffer.from(content);
  const chunk = Buffer.alloc(chunkBytes);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const length = bytes.copy(chunk, 0, at);
    splitter.push(chunk.subarray(0, length));
  }
  return { lines, tail: splitter.tail() };
}

describe('LineSplitter', () => {
  const content = 'one\n\n\0\0zwölf ☃\n\0\n\0fifth';
  const sizes = Array.from({ length: 30 }, (_, n) => n + 1);

  test.each(sizes)('chunks of %i bytes give the same lines', (size) => {
    const { lines, tail } = split(content, size);

    expect(lines).toEqual([
      ['one', 0],
      ['', 4],
      ['zwölf ☃', 5],
      ['', 18],
    ]);
    expect(tail).toEqual({ text: 'fifth', start: 20 });
  });

  test('a file that ends with a line has no tail', () => {
    expect(split('one\n', 3)).toEqual({ lines: [['one', 0]], tail: undefined });
    expect(split('', 3)).toEqual({ lines: [], tail: undefined });
  });

  test.each([1, 2, 3, 7, 100])('in chunks of %i a line that is too long is skipped', (size) => {
    const { lines, tail } = split('12345\n123456\n1234\n1234567', size, 5);

    expect(lines).toEqual([
      ['12345', 0],
      [null, 6],
      ['1234', 13],
    ]);
    expect(tail).toEqual({ text: null, start: 18 });
  });

  test('a line that is too long is not held', () => {
    const splitter = new LineSplitter(() => {}, 5);
    const chunk = Buffer.alloc(1_000_000, 'x');
    const before = process.memoryUsage().arrayBuffers;

    for (let n = 0; n < 100; n += 1) splitter.push(chunk);

    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
    expect(splitter.tail()).toEqual({ text: null, start: 0 });
  });

  test('zero bytes within a line are kept, and those before it count for nothing', () => {
    expect(split('\0\0\0\0\0a\0b\n', 2, 3).lines).toEqual([['a\0b', 0]]);
  });
});
