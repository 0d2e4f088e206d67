import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url);

/** Which folders a folder may import from, beside itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  platforms: ['core'],
  journal: ['core'],
  sinks: ['core'],
  http: ['core'],
  config: ['core'],
  catalog: [],
  stream: ['core', 'platforms', 'journal', 'sinks'],
  demo: ['core'],
  cli: ['core', 'config', 'platforms', 'journal', 'sinks', 'http', 'stream', 'demo', 'catalog'],
};

/** Which packages a folder may import; node's own are named where they are more than types. */
const PACKAGES: Record<string, readonly string[]> = {
  core: ['node:crypto', 'htmlparser2', 'rxjs'],
  platforms: ['feedsmith', 'htmlparser2', 'zod'],
  journal: ['rxjs', 'node:*', '@photostructure/sqlite'],
  stream: ['rxjs'],
  http: ['undici', 'p-limit', 'rxjs', 'node:*'],
  sinks: ['rxjs', 'zod', 'nodemailer', 'node:*'],
  config: ['zod', 'jsonc-parser', 'node:*'],
  catalog: ['zod'],
  demo: ['node:*'],
  cli: ['rxjs', 'yargs', 'zod', 'pino', 'pino-pretty', 'node:*'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file.includes('/'))
  .map((file) => ({
    file,
    folder: file.split('/')[0]!,
    text: readFileSync(new URL(file, SRC), 'utf8'),
  }));

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import\()\s*'([^'\s]+)'/g)].map(([, name]) => name!);
}

function folderOf(file: string, name: string): string {
  return new URL(name, new URL(file, SRC)).href.slice(SRC.href.length).split('/')[0]!;
}

function isAllowed(name: string, allowed: readonly string[]): boolean {
  const [library = name] = name.split('/lib/');
  return allowed.includes(library) || (name.startsWith('node:') && allowed.includes('node:*'));
}

/** `file → what`, for every file in which something is found that must not be there. */
function offences(find: (file: (typeof files)[number]) => readonly string[]): string[] {
  return files.flatMap((file) => find(file).map((what) => `${file.file} → ${what}`));
}

describe('the layers', () => {
  it('are the folders of src', () => {
    expect(new Set(files.map(({ folder }) => folder))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it('import only from the layers below them', () => {
    const found = offences(({ file, folder, text }) =>
      importsOf(text)
        .filter((name) => name.startsWith('.') && name.endsWith('.ts'))
        .map((name) => folderOf(file, name))
        .filter((other) => other !== folder && !MAY_IMPORT[folder]!.includes(other)),
    );

    expect(found).toEqual([]);
  });

  it('use only their own libraries', () => {
    const found = offences(({ folder, text }) =>
      importsOf(text).filter(
        (name) => !name.startsWith('.') && !isAllowed(name, PACKAGES[folder]!),
      ),
    );

    expect(found).toEqual([]);
  });

  it('take clock, chance and process from outside', () => {
    const found = offences(({ text }) => {
      const code = text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
      return (
        code.match(/\bDate\.now\b|\bMath\.random\b|\bprocess\.|\bconsole\.|new Date\(\)/g) ?? []
      );
    });

    expect(found).toEqual([]);
  });
});
