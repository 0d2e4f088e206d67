import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kinds } from '../../src/sinks/index.ts';
import { withSinkTable } from '../../docs/sinkTable.ts';

const README = readFileSync('README.md', 'utf8');

it('the README tells the kinds of sinks of the registry; if not: npm run docs', () => {
  expect(withSinkTable(README, kinds)).toBe(README);
});
