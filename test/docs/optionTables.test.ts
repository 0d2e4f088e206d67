import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kinds } from '../../src/sinks/index.ts';
import { TEMPLATE_FIELDS } from '../../src/core/template.ts';
import { withOptionTables } from '../../docs/optionTables.ts';

const SINKS = readFileSync('docs/sinks.md', 'utf8');

it('docs/sinks.md tells the options of every kind of sink; if not: npm run docs', () => {
  expect(withOptionTables(SINKS, kinds)).toBe(SINKS);
});

it('docs/sinks.md has a part for every kind of sink, in the order of the README', () => {
  const titles = kinds.map(({ title }) => title).toSorted((one, other) => one.localeCompare(other));
  const parts = [...SINKS.matchAll(/^## (.+)$/gm)].map(([, title]) => title!);

  expect(parts.filter((part) => titles.includes(part))).toEqual(titles);
});

it('docs/sinks.md names every field that a template may name', () => {
  expect(TEMPLATE_FIELDS.filter((field) => !SINKS.includes(`\`{${field}}\``))).toEqual([]);
});
