import { describe, expect, it } from 'vitest';
import { table } from '../../src/cli/table.ts';

describe('table', () => {
  it('aligns columns and ends no line in blanks', () => {
    expect(
      table(
        ['A', 'LONG', 'C'],
        [
          ['long', 'b', 'c'],
          ['a', 'b', ''],
        ],
      ),
    ).toEqual(['A     LONG  C', 'long  b     c', 'a     b']);
  });

  it('wraps the last column under itself, and keeps words whole', () => {
    expect(table(['A', 'B'], [['a', 'one two three-hundred-and-four five']], 20)).toEqual([
      'A  B',
      'a  one two',
      '   three-hundred-and-four',
      '   five',
    ]);
  });
});
