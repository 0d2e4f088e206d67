import { expect, it } from 'vitest';
import { plainMarkdown } from '../../src/platforms/plainMarkdown.ts';

it.each([
  ['# Title\ntext', 'Title\ntext'],
  [String.raw`## \#\# Root Cause`, 'Root Cause'],
  ['## ## Impact', 'Impact'],
  ['ticket #7 of 9\n#hash', 'ticket #7 of 9\n#hash'],
  ['**Summary:** it is *very* slow, ***really***', 'Summary: it is very slow, really'],
  ['2*3*4 in us-central* and eu-*', '2*3*4 in us-central* and eu-*'],
  ['snake_case_names and __init__', 'snake_case_names and __init__'],
  ['* one\n  + two\n- three', '- one\n  - two\n- three'],
  ['| a | b |\n| :---- | ---- |\n| 1 | 2 |', '| a | b |\n| 1 | 2 |'],
  ['see [the docs](https://acme.test/a_b)', 'see the docs (https://acme.test/a_b)'],
  ['see [**https://acme.test**](https://acme.test/)', 'see https://acme.test'],
  ['see <https://acme.test>', 'see https://acme.test'],
  ['[not a link] (really)', '[not a link] (really)'],
  [String.raw`**\[ETA soon\].** hotter than \>60`, '[ETA soon]. hotter than >60'],
  ['**Workaround** \\\nwait', 'Workaround\nwait'],
  ['latency < 5 s & rising<br>soon &amp; slow', 'latency < 5 s & rising\nsoon & slow'],
  ['**not closed', '**not closed'],
])('reads %j as %j', (markdown, text) => {
  expect(plainMarkdown(markdown)).toBe(text);
});

it.each(['[', '![', '**a ', '*a ', '\\', '|--', '[https://a](', '<https://', '# ', ' '])(
  'is not slowed down by many times "%s"',
  (piece) => {
    const text = piece.repeat(300_000 / piece.length);

    expect(plainMarkdown(text).length).toBeLessThanOrEqual(text.length);
  },
);
