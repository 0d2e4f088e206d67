import { describe, expect, it } from 'vitest';
import { namesWord, phrases } from '../../src/config/phrases.ts';

describe('phrases', () => {
  it.each<[string[], string]>([
    [[], ''],
    [['API'], 'The api is slow.'],
    [['api'], '(API)'],
    [['api'], 'chat/api'],
    [['x', 'login'], 'Login fails'],
    [['rate limit*'], 'Higher rate\n limiting than usual'],
    [['us-east-1'], 'Latency in US East 1'],
    [['auth*'], 'Authentication'],
    [['*auth*'], 'OAuth2'],
    [['gpt-?o'], 'GPT-4o is slow'],
    [['störung'], 'Störung der API'],
    [['*障害*'], '大規模障害のお知らせ'],
    [['* outage'], 'A partial outage'],
    [['*'], 'a'],
  ])('%j are found in %j', (patterns, text) => {
    expect(phrases(patterns)(text)).toBe(true);
  });

  it.each<[string[], string]>([
    [['API'], 'rapid'],
    [['api'], 'APIs'],
    [['auth'], 'OAuth'],
    [['rate limit'], 'rate of limits'],
    [['rate limit'], 'rate'],
    [['limit rate'], 'rate limit'],
    [['a?'], 'a b'],
    [['a.c'], 'abc'],
    [['x', 'y'], 'z'],
    [['*'], ''],
    [['*'], '...'],
  ])('%j are not found in %j', (patterns, text) => {
    expect(phrases(patterns)(text)).toBe(false);
  });

  it('take time in proportion to pattern and text when both are hostile', () => {
    const hostile = phrases([`${'*a'.repeat(50)}*b`]);

    expect(hostile('a'.repeat(20_000))).toBe(false);
  });
});

describe('namesWord', () => {
  it.each([
    ['API', true],
    ['*', true],
    ['C++', true],
    ['!', false],
    [' ', false],
    ['', false],
  ])('of %j is %s', (pattern, names) => {
    expect(namesWord(pattern)).toBe(names);
  });
});
