import { describe, expect, it } from 'vitest';
import { readVendors } from '../../src/catalog/readVendors.ts';
import { run } from '../../src/cli/run.ts';
import { fakeIo, type FakeIo } from './fakeIo.ts';

async function catalog(line: string, io: FakeIo = fakeIo()) {
  const code = await run(['catalog', ...line.split(' ').filter(Boolean)], io);
  return { code, out: io.out(), lines: io.out().trimEnd().split('\n'), err: io.err() };
}

describe('catalog', () => {
  it('shows all vendors, and nothing else, in a pipe', async () => {
    const { code, lines, err } = await catalog('');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines[0]).toMatch(/^SLUG +NAME +CATEGORY +PLATFORM +URL$/);
    expect(lines).toHaveLength(readVendors().length + 1);
  });

  it('shows those that are looked for', async () => {
    const { code, lines } = await catalog('git hub');

    expect(code).toBe(0);
    expect(lines).toEqual([
      'SLUG    NAME    CATEGORY      PLATFORM    URL',
      'github  GitHub  code-hosting  statuspage  https://www.githubstatus.com',
    ]);
  });

  it('shows those of a category', async () => {
    const { lines } = await catalog('--category gaming');

    expect(lines.length).toBeGreaterThan(5);
    expect(lines.slice(1).filter((line) => !line.includes(' gaming '))).toEqual([]);
  });

  it.each([60, 80, 120])('fits a terminal of %d columns, and says how many', async (columns) => {
    const all = readVendors().length;

    const { lines } = await catalog('git', fakeIo({ columns }));

    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(lines.at(-1)).toMatch(new RegExp(`^\\d+ of ${all} vendors\\.$`));
  });

  it('tells programs all that is known of them', async () => {
    const { out, lines } = await catalog('--json github');

    const github = readVendors().find(({ slug }) => slug === 'github');
    expect(JSON.parse(out)).toEqual([github]);
    expect(lines).toHaveLength(3);
  });

  it.each([
    ['opnai', 'no vendor matches "opnai"; did you mean "openai"?'],
    ['no such thing', 'no vendor matches "no such thing"'],
    ['github --category ai', 'no vendor matches "github" in category "ai"; 1 in others'],
  ])('says when there is none: %s', async (line, said) => {
    expect(await catalog(line)).toMatchObject({ code: 1, out: '', err: `statuswire: ${said}\n` });
  });

  it('is an empty list for programs then', async () => {
    expect(await catalog('opnai --json')).toMatchObject({ code: 1, out: '[]\n' });
  });

  it('takes no category that is none', async () => {
    const { code, err } = await catalog('--category clod');

    expect(code).toBe(2);
    expect(err).toContain('--category: expected "ai", ');
    expect(err).toContain('; did you mean "cloud"?');
  });
});
