import { readFileSync, writeFileSync } from 'node:fs';
import { platforms } from '../src/platforms/index.ts';
import { withPlatformTable } from './platformTable.ts';

const README = new URL('../README.md', import.meta.url);

writeFileSync(README, withPlatformTable(readFileSync(README, 'utf8'), platforms));
