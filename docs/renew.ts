import { readFileSync, writeFileSync } from 'node:fs';
import { kinds } from '../src/sinks/index.ts';
import { platforms } from '../src/platforms/index.ts';
import { withOptionTables } from './optionTables.ts';
import { withPlatformTable } from './platformTable.ts';
import { withSinkTable } from './sinkTable.ts';

renew('../README.md', (text) => withSinkTable(withPlatformTable(text, platforms), kinds));
renew('sinks.md', (text) => withOptionTables(text, kinds));

function renew(file: string, renewed: (text: string) => string): void {
  const path = new URL(file, import.meta.url);
  writeFileSync(path, renewed(readFileSync(path, 'utf8')));
}
