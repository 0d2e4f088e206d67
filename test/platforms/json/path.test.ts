import { describe, expect, it } from 'vitest';
import { all, first, itemsAt, parsePath } from '../../../src/platforms/json/path.ts';
import type { Path } from '../../../src/platforms/json/path.ts';

const value = {
  name: 'Acme',
  'odd.name': { 'say "hi"': 7 },
  list: [{ name: 'one' }, { name: 'two', more: [1, 2] }],
  regions: { north: { alerts: [{ id: 'n1' }] }, south: { alerts: null }, west: {} },
  quiet: { north: { alerts: [] } },
  none: {},
  empty: [],
  null: null,
};

function path(text: string): Path {
  const parsed = parsePath(text);
  if (parsed === undefined) throw new Error(`${text} is no path`);
  return parsed;
}

describe('a path', () => {
  it.each([
    ['name', 'Acme'],
    ['.name', 'Acme'],
    ['list[0].name', 'one'],
    ['list.1.name', 'two'],
    ['list[-1].more[1]', 2],
    ['list[*].name', 'one'],
    ['list.*.more[0]', 1],
    ['["odd.name"]["say \\"hi\\""]', 7],
    ['regions.*.alerts[0].id', 'n1'],
    ['', value],
    ['.', value],
  ])('%s leads to the first of what is there', (text, found) => {
    expect(first({ value }, path(text))).toEqual(found);
  });

  it.each([
    ['names'],
    ['name.length'],
    ['list.length'],
    ['list.name'],
    ['list[9]'],
    ['list[-9]'],
    ['empty.*'],
    ['null.name'],
    ['toString'],
    ['none.constructor'],
  ])('%s leads nowhere', (text) => {
    expect(first({ value }, path(text))).toBeUndefined();
    expect(all({ value }, path(text))).toEqual([]);
  });

  it.each([
    ['a..b'],
    ['a.'],
    ['a.[0]'],
    ['a[]'],
    ['a[x]'],
    ['a[0'],
    ['a[""]'],
    ['a b].c'],
    ['**'],
    ['a*'],
    [' '],
  ])('is not %j', (text) => {
    expect(parsePath(text)).toBeUndefined();
  });
});

describe('the items of a list', () => {
  const items = (text: string) => itemsAt({ value }, path(text))?.map((item) => item.value);

  it.each([
    ['list', value.list],
    ['list.*', value.list],
    ['regions.*.alerts', [{ id: 'n1' }]],
    ['regions.*.alerts.*', [{ id: 'n1' }]],
    ['list.*.more', [1, 2]],
  ])('are found at %s, in whichever of its places they are', (text, found) => {
    expect(items(text)).toEqual(found);
  });

  it.each([['empty'], ['empty.*'], ['none.*'], ['none.*.alerts'], ['quiet.*.alerts']])(
    'are none where %s is an empty list',
    (text) => {
      expect(items(text)).toEqual([]);
    },
  );

  it.each([['name'], ['none'], ['missing'], ['null'], ['null.*'], ['list.*.nothing'], ['']])(
    'are not to be had where %s is no list',
    (text) => {
      expect(items(text)).toBeUndefined();
    },
  );

  it('know the name of the map’s entry that holds them', () => {
    const keys = (text: string) => itemsAt({ value }, path(text))?.map(({ key }) => key);

    expect(keys('regions.*')).toEqual(['north', 'south', 'west']);
    expect(keys('regions.*.alerts.*')).toEqual(['north']);
    expect(keys('list')).toEqual([undefined, undefined]);
  });
});
