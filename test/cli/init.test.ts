import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findVendors } from '../../src/catalog/findVendors.ts';
import { readVendors } from '../../src/catalog/readVendors.ts';
import { CATEGORIES } from '../../src/catalog/vendor.ts';
import { listedVendors } from '../../src/cli/listedVendors.ts';
import { load } from '../../src/config/load.ts';
import { platforms } from '../../src/platforms/index.ts';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fakeIo.ts';

const root = mkdtempSync(join(tmpdir(), 'statuswire-init-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Runs `init` in an empty folder, or in one that holds this file. */
async function init(line: string, held: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(root, 'f-'));
  const file = join(folder, 'providers.json');
  for (const [name, text] of Object.entries(held)) writeFileSync(join(folder, name), text);
  const io = fakeIo();
  const code = await run(['init', '--file', file, ...line.split(' ').filter(Boolean)], io);
  const plain = (text: string) => text.replaceAll(`${folder}/`, '');
  return { code, file, folder, out: plain(io.out()), err: plain(io.err()) };
}

function slugsIn(file: string): string[] {
  const { providers } = JSON.parse(readFileSync(file, 'utf8')) as { providers: { use: string }[] };
  return providers.map(({ use }) => use);
}

describe('init', () => {
  it('writes a file that watches the vendors, in their order', async () => {
    const { code, file, out, err } = await init('openai github');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^providers\.json names 2 vendors\. To watch them: statuswire/);
    expect(readFileSync(file, 'utf8')).toBe(`{
  "interval": "60s",
  "timeout": "10s",
  "providers": [
    { "use": "openai", "title": "OpenAI" },
    { "use": "github", "title": "GitHub" }
  ]
}
`);
  });

  it('names the schema for editors where it is beside', async () => {
    const { file } = await init('openai', { 'providers.schema.json': '{}' });

    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty(
      '$schema',
      './providers.schema.json',
    );
  });

  it('takes all of some categories, and each vendor once', async () => {
    const { file } = await init('--category gaming zoom twitch --category identity');

    const vendors = readVendors();
    const slugs = [
      'zoom',
      'twitch',
      ...vendors
        .filter(({ category }) => category === 'gaming' || category === 'identity')
        .map(({ slug }) => slug),
    ];
    expect(slugsIn(file)).toEqual([...new Set(slugs)]);
    expect(findVendors(vendors, { words: [], category: 'gaming' }).length).toBeGreaterThan(5);
  });

  it('writes a file that loads, with all vendors there are', async () => {
    const { file } = await init(CATEGORIES.map((one) => `--category ${one}`).join(' '));

    const loaded = load(file, { read: readFileSync, env: {}, platforms, catalog: listedVendors });
    expect(loaded).not.toHaveProperty('problems');
    expect(slugsIn(file)).toEqual(readVendors().map(({ slug }) => slug));
  });

  it('overwrites nothing', async () => {
    const { code, file, out, err } = await init('openai', { 'providers.json': 'mine' });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'statuswire: providers.json is there already; --force overwrites it, --file names another one\n',
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('overwrites what it is told to', async () => {
    const { code, file } = await init('openai --force', { 'providers.json': 'mine'.repeat(1000) });

    expect(code).toBe(0);
    expect(slugsIn(file)).toEqual(['openai']);
  });

  it('writes nothing when it does not know a vendor, and names all of them', async () => {
    const { code, file, err } = await init('opnai github zzz');

    expect(code).toBe(2);
    expect(err.split('\n').slice(0, 2)).toEqual([
      'statuswire: the catalogue has no "opnai"; did you mean "openai"?',
      'statuswire: the catalogue has no "zzz"; give the address of its page, or look for it with "statuswire catalog"',
    ]);
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  it('says what to do when it is told nothing', async () => {
    const { code, err } = await init('');

    expect(code).toBe(2);
    expect(err).toContain('statuswire: name vendors, as in "statuswire init openai github aws"');
    expect(err).toContain('or name a category with --category: ai, cdn, ci, cloud, ');
  });

  it.each([
    ['--category clod', '--category: expected "ai", '],
    ['openai --file', '--file needs a value'],
    ['openai --force=yes', '--force takes no value'],
  ])('is not for %s', async (line, said) => {
    const { code, err } = await init(line);

    expect(code).toBe(2);
    expect(err).toContain(`statuswire: ${said}`);
  });

  it.each([
    ['a directory that is missing', 'a/b.json', 'cannot be made: its directory is missing'],
    ['a directory', 'd', 'is a directory; name a file with --file'],
  ])('says why it cannot write to %s', async (_, name, why) => {
    const { folder } = await init('');
    mkdirSync(join(folder, 'd'));
    const io = fakeIo();

    const code = await run(['init', 'openai', '--force', '--file', join(folder, name)], io);

    expect(code).toBe(2);
    expect(io.err()).toBe(`statuswire: ${join(folder, name)} ${why}\n`);
  });
});
