import { describe, expect, it } from 'vitest';
import { formatPath, formatProblem } from '../../src/config/problem.ts';

describe('formatPath', () => {
  it.each<[(string | number)[], string]>([
    [[], ''],
    [['providers', 0, 'evry'], 'providers[0].evry'],
    [[3], '[3]'],
    [['a', 'headers', 'x-token'], 'a.headers["x-token"]'],
    [['$schema'], '$schema'],
    [['a"b'], '["a\\"b"]'],
  ])('writes %j as %s', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});

describe('formatProblem', () => {
  it('leaves out what there is not', () => {
    const problem = { file: 'p.json', line: 3, column: 38, path: 'a.b', message: 'unknown key' };

    expect(formatProblem(problem)).toBe('p.json:3:38: a.b: unknown key');
    expect(formatProblem({ ...problem, path: '' })).toBe('p.json:3:38: unknown key');
    expect(formatProblem({ ...problem, path: '', line: 0, column: 0 })).toBe('p.json: unknown key');
  });
});
