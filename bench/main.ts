/**
 * `npm run bench`, or `npm run bench -- polls memory` for some of it: measures the program beside
 * bare references in the same run, and prints a table. Ratios count; the machine is noisy.
 */
import { build } from './build.ts';
import { changes } from './changes.ts';
import { growth } from './growth.ts';
import { journal } from './journal.ts';
import { lanes } from './lanes.ts';
import { latency } from './latency.ts';
import { memory } from './memory.ts';
import { parse } from './parse.ts';
import { polls } from './polls.ts';
import { startUp } from './startUp.ts';
import { tableOf, type Row } from './table.ts';

const measurements = new Map([
  ['polls', polls],
  ['changes', changes],
  ['memory', memory],
  ['latency', latency],
  ['start', startUp],
  ['parse', parse],
  ['journal', journal],
  ['lanes', lanes],
  ['growth', growth],
]);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !measurements.has(name));

if (unknown.length > 0) {
  const all = [...measurements.keys()].join(', ');
  process.stderr.write(`no measurement ${unknown.join(', ')}; there are ${all}\n`);
  process.exitCode = 2;
} else {
  build();
  const rows: Row[] = [];
  for (const [name, measure] of measurements) {
    if (asked.length === 0 || asked.includes(name)) rows.push(...(await measure()));
  }
  process.stdout.write(`\n${tableOf(rows)}`);
}
