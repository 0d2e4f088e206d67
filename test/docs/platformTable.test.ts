import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { platforms } from '../../src/platforms/index.ts';
import { withPlatformTable } from '../../docs/platformTable.ts';

const README = readFileSync('README.md', 'utf8');

it('the README tells the platforms of the registry; if not: npm run docs', () => {
  expect(withPlatformTable(README, platforms)).toBe(README);
});

it('a text without a place for the table is refused', () => {
  expect(() => withPlatformTable('# statuswire', platforms)).toThrow('no place for the table');
});
