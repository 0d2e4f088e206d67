import { describe, expect, it } from 'vitest';
import { listedVendors } from '../../src/cli/listedVendors.ts';
import { isSlug } from '../../src/config/catalog.ts';
import { parseOptions } from '../../src/config/platformChoice.ts';
import { Name } from '../../src/config/fields.ts';
import { pageOf } from '../../src/platforms/page.ts';
import { platformOf } from '../../src/platforms/index.ts';
import { pinned } from '../../src/catalog/pinned.ts';
import { readVendors } from '../../src/catalog/readVendors.ts';
import { CATEGORIES, Vendor } from '../../src/catalog/vendor.ts';
import { VENDORS } from '../../src/catalog/vendors.ts';

const KEYS = Object.keys(Vendor.shape);
const vendors = readVendors();
const slugs = vendors.map(({ slug }) => slug);

/** What of all that is true of some vendors. */
function those(holds: (vendor: Vendor) => boolean): string[] {
  return vendors.filter(holds).map(({ slug }) => slug);
}

function inOrder(vendor: Vendor): object {
  const known = Object.entries(vendor);
  return Object.fromEntries(KEYS.flatMap((key) => known.filter(([name]) => name === key)));
}

describe('the catalogue', () => {
  it('has a vendor a line, always written the same way', () => {
    const lines = vendors.map((vendor) => JSON.stringify(inOrder(vendor)));

    expect(VENDORS).toBe(`\n${lines.join('\n')}\n`);
    expect(VENDORS).not.toMatch(/[`\\]|\$\{/);
  });

  it('is sorted by slugs, each of which names one vendor and is a valid name', () => {
    const sorted = [...new Set(slugs)].sort();

    expect(vendors.length).toBeGreaterThan(800);
    expect(slugs).toEqual(sorted);
    expect(
      slugs.filter((slug) => !isSlug(slug) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)),
    ).toEqual([]);
    expect(slugs.filter((slug) => !Name.safeParse(slug).success)).toEqual([]);
  });

  it('names pages and endpoints by https, and no page twice', () => {
    const urls = vendors.map(({ url }) => url);

    expect(those(({ url }) => !/^https:\/\/[^/?#@]+(?:\/[^?#]*)?$/.test(url))).toEqual([]);
    expect(those(({ endpoint }) => endpoint?.startsWith('https://') === false)).toEqual([]);
    expect(urls.filter((url, i) => urls.indexOf(url) < i)).toEqual([]);
    expect(
      those(({ url }) => new URL(url).href !== url && new URL(url).href !== `${url}/`),
    ).toEqual([]);
  });

  it('names platforms of the registry, which all can read their pages', () => {
    expect(those(({ platform }) => platformOf(platform) === undefined)).toEqual([]);
    expect(
      those(({ platform, url, ...details }) => {
        const parts = platformOf(platform)?.parts(pageOf(url, details), { components: false });
        return (
          parts?.some(({ sources }) => sources.some((source) => !URL.canParse(source.url))) !==
          false
        );
      }),
    ).toEqual([]);
  });

  it('tells platforms what they have to be told', () => {
    expect(
      those(({ platform, options }) => !parseOptions(platformOf(platform)!, options).success),
    ).toEqual([]);
  });

  it('says where the data of a feed is, and of a Status.io page', () => {
    const asked = new Set(['feed', 'status-io']);

    expect(those(({ platform, endpoint }) => asked.has(platform) && !endpoint)).toEqual([]);
  });

  it('has vendors of every category', () => {
    expect(new Set(vendors.map(({ category }) => category))).toEqual(new Set(CATEGORIES));
  });

  it.each(['openai', 'anthropic', 'github', 'cloudflare', 'aws', 'google-cloud', 'slack'])(
    'knows %s',
    (slug) => {
      expect(slugs).toContain(slug);
    },
  );
});

describe('the platform to begin with', () => {
  it.each([
    ['statuspage', undefined],
    ['incident-io', undefined],
    ['slack', 'slack'],
  ])('at a page of %s is %s', (platform, first) => {
    expect(pinned({ platform })).toBe(first);
  });

  it('is found out for nearly all vendors with the first request', () => {
    const open = [...listedVendors().values()].filter(({ platform }) => platform === undefined);

    expect(open.length).toBeGreaterThan(700);
    expect(open.filter(({ endpoint }) => endpoint !== undefined)).toEqual([]);
  });
});
