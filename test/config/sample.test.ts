import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listedVendors } from '../../src/cli/listedVendors.ts';
import { platforms } from '../../src/platforms/index.ts';
import { load } from '../../src/config/load.ts';
import { jsonSchema } from '../../src/config/jsonSchema.ts';
import { accepts } from './accepts.ts';

const loaded = load('providers.json', {
  read: readFileSync,
  env: {},
  platforms,
  catalog: listedVendors,
});
const providers = 'config' in loaded ? loaded.config.providers : [];

describe('the providers.json that ships', () => {
  it('has no problems', () => {
    expect('problems' in loaded ? loaded.problems : []).toEqual([]);
    expect(providers.length).toBeGreaterThanOrEqual(20);
  });

  it('is valid by the schema that it names', () => {
    const sample: unknown = JSON.parse(readFileSync('providers.json', 'utf8'));

    expect(sample).toHaveProperty('$schema', './providers.schema.json');
    expect(accepts(jsonSchema({ platforms, kinds: [], categories: [] }), sample)).toBe(true);
  });

  it.each(providers.map((provider) => [provider.name, provider] as const))(
    '%s is the front page of a known vendor, by https, with a name for people',
    (_, { url, title, headers }) => {
      expect(new URL(url).href).toBe(`${url}/`);
      expect(url).toMatch(/^https:/);
      expect(title).toBeTruthy();
      expect(headers).toEqual({});
    },
  );
});
