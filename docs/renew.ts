import { readFileSync, writeFileSync } from 'node:fs';
import { kinds } from '../src/sinks/index.ts';
import { platforms } from '../src/platforms/index.ts';
import { withPlatformTable } from './platformTable.ts';
import { withSinkTable } from './sinkTable.ts';

const README = new URL('../README.md', import.meta.url);
const text = readFileSync(README, 'utf8');

writeFileSync(README, withSinkTable(withPlatformTable(text, platforms), kinds));
