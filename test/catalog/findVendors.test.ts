import { describe, expect, it } from 'vitest';
import { findVendors } from '../../src/catalog/findVendors.ts';
import type { Vendor } from '../../src/catalog/vendor.ts';

const ACME: Vendor = {
  slug: 'acme',
  name: 'Acme Mail (post)',
  category: 'email',
  url: 'https://status.acme.test/page',
  platform: 'statuspage',
  confidence: 'high',
};
const GLOBEX: Vendor = {
  ...ACME,
  slug: 'globex-ai',
  name: 'Globex',
  category: 'ai',
  url: 'https://globexstatus.test',
  platform: 'slack',
};
const VENDORS = [ACME, GLOBEX];

describe('findVendors', () => {
  it.each([
    [[], ['acme', 'globex-ai']],
    [['ACM'], ['acme']],
    [['post'], ['acme']],
    [['status'], ['acme', 'globex-ai']],
    [['status acme'], ['acme']],
    [['acme', 'globex'], []],
    [['email'], ['acme']],
    [['slack'], ['globex-ai']],
    [['page'], []],
    [['ai'], ['globex-ai']],
    [['g'], ['globex-ai']],
    [['e'], []],
    [[''], ['acme', 'globex-ai']],
  ])('by %j finds %j', (words, slugs) => {
    expect(findVendors(VENDORS, { words }).map(({ slug }) => slug)).toEqual(slugs);
  });

  it('finds those of a category only', () => {
    expect(findVendors(VENDORS, { words: ['status'], category: 'ai' })).toEqual([GLOBEX]);
  });
});
