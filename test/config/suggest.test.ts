import { describe, expect, it } from 'vitest';
import { noSuchVendor, suggest } from '../../src/config/suggest.ts';

const VENDORS = new Map(
  [
    ['acme', 'Acme'],
    ['acme-cloud', 'Acme Cloud'],
    ['globex', 'Globex (Cypress)'],
    ['hooli', 'Hooli'],
    ['hooli-mail', 'Hooli Mail'],
    ['hooli-maps', 'Hooli Maps'],
    ['hooli-pay', 'Hooli Pay'],
    ['initech', 'Initech'],
  ].map(([slug = '', name = '']) => [slug, { name }]),
);

describe('suggest', () => {
  it.each([
    ['Acme', ['acme', 'acme-cloud']],
    ['Acme Cloud', ['acme-cloud']],
    ['acmecloud', ['acme-cloud']],
    ['acne', ['acme']],
    ['cypress', ['globex']],
    ['mail', ['hooli-mail']],
    ['intiech', ['initech']],
    ['hooli_mapps', ['hooli-maps']],
  ])('takes %j for %j', (word, slugs) => {
    expect(suggest(word, VENDORS)).toEqual(slugs);
  });

  it('names three at most, the shortest of the likely first', () => {
    expect(suggest('hool', VENDORS)).toEqual(['hooli', 'hooli-pay', 'hooli-mail']);
  });

  it.each(['umbrella', 'x', '', '???'])('has no idea what %j was to be', (word) => {
    expect(suggest(word, VENDORS)).toEqual([]);
  });
});

describe('noSuchVendor', () => {
  it('asks whether one that is alike was meant', () => {
    expect(noSuchVendor('hooly', VENDORS)).toBe(
      'the catalogue has no "hooly"; did you mean "hooli"?',
    );
  });

  it.each([
    ['umbrella', '"umbrella"'],
    [undefined, 'such vendor'],
  ])('says of %s what else to do', (word, what) => {
    expect(noSuchVendor(word, VENDORS)).toBe(
      `the catalogue has no ${what}; give the address of its page, or look for it with "statuswire catalog"`,
    );
  });
});
