import { describe, expect, it } from 'vitest';
import { globs } from '../../src/config/glob.ts';

describe('globs', () => {
  it.each<[string[], string]>([
    [[], 'anything'],
    [['Actions'], 'Actions'],
    [['actions'], 'ACTIONS'],
    [['API*'], 'API Requests'],
    [['*'], ''],
    [['*gate*'], 'The API gateway'],
    [['a*b*c'], 'a b b c'],
    [['?PI'], 'API'],
    [['x', 'y'], 'y'],
    [['Chat'], 'APIs / Chat'],
    [['APIs / *'], 'APIs / Chat'],
    [['*chat'], 'APIs / v1 / Chat'],
    [['v1/v2 (beta) [x]'], 'v1/v2 (beta) [x]'],
    [['😀?'], '😀😀'],
    [['É*'], 'élan'],
  ])('%j match %j', (patterns, name) => {
    expect(globs(patterns)(name)).toBe(true);
  });

  it.each<[string[], string]>([
    [['Actions'], 'Actions Runner'],
    [['API?'], 'API'],
    [['API'], 'API / Chat'],
    [['a.c'], 'abc'],
    [['[ab]'], 'a'],
    [['a*b'], 'a b c'],
    [['x', 'y'], 'z'],
    [['*x'], ''],
  ])('%j do not match %j', (patterns, name) => {
    expect(globs(patterns)(name)).toBe(false);
  });

  it('takes time in proportion to pattern and name when a hostile pattern meets a long name', () => {
    const hostile = globs([`${'*a'.repeat(50)}*b`]);

    expect(hostile('a'.repeat(20_000))).toBe(false);
  });
});
