import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAIN } from './statuswire.ts';

const DIST = dirname(MAIN);

/** The files that are loaded at every start. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(DIST, file), 'utf8');
  const imported = /^(?:import|\} from|import \{.*\} from|await import\() ?"\.\/([\w-]+\.js)"/gm;
  for (const [, name] of text.matchAll(imported)) loaded(name!, seen);
  return seen;
}

const start = [...loaded('main.js')];
const text = start.map((file) => readFileSync(join(DIST, file), 'utf8')).join('');

describe('the bundle', () => {
  it.each([
    ['nodemailer', 'node_modules/nodemailer/'],
    ['the pretty log', 'node_modules/pino-pretty/'],
    ['the demo', 'src/demo/'],
    ['the commands that end by themselves', 'src/cli/dead.ts'],
    ["undici's fetch", 'node_modules/undici/lib/web/fetch/index.js'],
    ['the names of all emoji', 'RGI_Emoji'],
    ['the operators of RxJS that nobody uses', 'internal/operators/windowToggle.js'],
  ])('does not load %s at its start', (_, mark) => {
    expect(text.includes(mark)).toBe(false);
  });

  it('loads but a few files at the start', () => {
    expect(text.includes('src/cli/watch.ts')).toBe(true);
    expect(start.length).toBeLessThanOrEqual(8);
    expect(readdirSync(DIST)).toEqual(expect.arrayContaining(start));
  });
});
