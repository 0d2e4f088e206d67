import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../../src/sinks/lineOf.ts';
import type { ReadBack } from '../../../src/sinks/ndjson/readBack.ts';
import { readBack } from '../../../src/sinks/ndjson/readBack.ts';
import { anEvent, anUpdate } from '../anEvent.ts';
import { aFolder } from './aFolder.ts';

const events = [1, 2, 3].map((n) =>
  anEvent({ id: `a/${n}`, message: 'm', url: null, updates: [] }),
);
const lines = events.map(lineOf);
const [one = '', two = '', three = ''] = lines;
const ids = events.map(({ id }) => id);

async function aFile(content: string | Buffer, name = 'events.ndjson'): Promise<string> {
  const path = join(await aFolder(), name);
  await writeFile(path, content);
  return path;
}

async function idsIn(path: string): Promise<ReadBack & { ids: string[] }> {
  const ids: string[] = [];
  const found = await readBack(path, ({ id }) => ids.push(id));
  return { ids, ...found };
}

const whole = { damaged: 0, damagedLines: [], tail: 'whole' };

describe('readBack of a whole file', () => {
  const files: [sentence: string, content: string, found: string[]][] = [
    ['an empty file holds nothing', '', []],
    ['every line is told in order', one + two + three, ids],
    ['line ends of Windows are line ends', lines.join('').replaceAll('\n', '\r\n'), ids],
    ['blank lines are nothing', `\n${one}\n \r\n${two}${three}\n`, ids],
    ['zero bytes before a line are left out', `${'\0'.repeat(5000)}${one}\0\0${two}${three}`, ids],
    ['a file of blanks is nothing', ' \n\t\n ', []],
    ['a file of zero bytes is nothing', '\0'.repeat(3_000_000), []],
  ];

  test.each(files)('%s', async (_sentence, content, found) => {
    const path = await aFile(content);

    const answer = await idsIn(path);

    expect(answer).toEqual({ ...whole, ids: found, events: found.length });
    expect(await readFile(path, 'utf8')).toBe(content);
  });

  test('an event comes back as it was written', async () => {
    const event = anEvent({ message: 'größer\u2028☃', via: 'feed', scheduled_for: null });
    const path = await aFile(lineOf(event));
    const told: unknown[] = [];

    await readBack(path, (event) => told.push(event));

    expect(told).toEqual([event]);
  });

  test('a missing file holds nothing and is not made', async () => {
    const path = join(await aFolder(), 'events.ndjson');

    const answer = await idsIn(path);

    expect(answer).toEqual({ ...whole, ids: [], events: 0 });
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a line of ten megabytes, and characters across chunks, are read', async () => {
    const long = anEvent({ id: 'long', updates: [anUpdate({ message: 'ü☃'.repeat(2_000_000) })] });
    const told: string[] = [];
    const path = await aFile(lineOf(long) + one + lineOf(long));

    await readBack(path, ({ updates }) => told.push(updates[0]?.message ?? ''));

    expect(told.map((message) => message.length)).toEqual([4_000_000, 0, 4_000_000]);
    expect(told[2] === long.updates[0]?.message).toBe(true);
  });

  test('what the listener throws is passed on', async () => {
    const path = await aFile(one);

    const failed = readBack(path, () => {
      throw new Error('mine');
    });

    await expect(failed).rejects.toThrow('mine');
  });
});

describe('readBack of a torn file', () => {
  test('a file cut at any byte becomes whole lines, and as many as it can', async () => {
    const lines = ids.map((id) => `${JSON.stringify({ ...least, id })}\n`);
    const all = Buffer.from(lines.join(''));
    const path = await aFile('');

    for (let cut = 0; cut <= all.length; cut += 1) {
      writeFileSync(path, all.subarray(0, cut));
      const answer = await idsIn(path);
      const kept = lines.filter((_, n) => lines.slice(0, n + 1).join('').length - 1 <= cut);
      expect(readFileSync(path, 'utf8')).toBe(kept.join(''));
      expect(answer.ids).toEqual(ids.slice(0, kept.length));
      expect(answer.tail).toBe(tailOf(lines, cut));
    }
  });

  /** What must be in a line, in the order in which lines have it. */
  const least = {
    id: '',
    type: 'incident',
    change: 'opened',
    provider: 'a',
    incident_id: 'i',
    updated_at: 't',
    status: 'resolved',
    impact: 'minor',
    name: 'n',
    components: [],
    created_at: 't',
    observed_at: 't',
    updates: [],
  };

  function tailOf(lines: string[], cut: number): string {
    const ends = new Set([0, 1, 2, 3].map((n) => lines.slice(0, n).join('').length));
    if (ends.has(cut)) return 'whole';
    return ends.has(cut + 1) ? 'completed' : 'cut';
  }

  test('a character torn in the middle is cut off with its line', async () => {
    const torn = Buffer.from(lineOf(anEvent({ id: 'snow', name: '☃' })));
    const half = torn.subarray(0, torn.indexOf('☃') + 1);
    const path = await aFile(Buffer.concat([Buffer.from(one), half]));

    const answer = await idsIn(path);

    expect(answer).toEqual({ ...whole, ids: ids.slice(0, 1), events: 1, tail: 'cut' });
    expect(await readFile(path, 'utf8')).toBe(one);
  });

  test('zero bytes that a power failure left at the end are cut off', async () => {
    const path = await aFile(`${one}${'\0'.repeat(4096)}`);

    const answer = await idsIn(path);

    expect(answer.tail).toBe('cut');
    expect(await readFile(path, 'utf8')).toBe(one);
  });

  test('a torn first line is cut off, whatever its id', async () => {
    const line = lineOf(anEvent({ id: 'a "b" \\ ☃', type: 'maintenance', change: 'removed' }));
    const path = await aFile('');

    const opening = line.indexOf('provider_name');
    for (let cut = 1; cut < line.length - 1; cut += cut < opening ? 1 : 37) {
      writeFileSync(path, line.slice(0, cut));
      const answer = await idsIn(path);
      expect(answer).toEqual({ ...whole, ids: [], events: 0, tail: 'cut' });
      expect(readFileSync(path)).toHaveLength(0);
    }
  });
});

describe('readBack of a damaged file', () => {
  test('damaged lines are counted and left as they are', async () => {
    const bad = ['nonsense', '{"id":"x"}', '[]', 'null', one.slice(5, -1), one.slice(0, -9)];
    const content = one + bad.map((line) => `${line}\n`).join('') + two;
    const path = await aFile(content);

    const answer = await idsIn(path);

    expect(answer).toEqual({
      ids: ids.slice(0, 2),
      events: 2,
      damaged: 6,
      damagedLines: [2, 3, 4, 5, 6],
      tail: 'whole',
    });
    expect(await readFile(path, 'utf8')).toBe(content);
  });

  test('the numbers of damaged lines count blank ones', async () => {
    const path = await aFile(`\n${one}\n\nnonsense\n`);

    const answer = await idsIn(path);

    expect(answer.damagedLines).toEqual([5]);
  });

  const { message: _message, ...withoutMessage } = anUpdate();
  const { created_at: _createdAt, ...withoutTime } = anUpdate();
  const halves: [sentence: string, line: object][] = [
    ['without an id', { ...anEvent(), id: undefined }],
    ['with a number for an id', { ...anEvent(), id: 7 }],
    ['without a provider', { ...anEvent(), provider: undefined }],
    ['without an incident', { ...anEvent(), incident_id: undefined }],
    ['without a time', { ...anEvent(), updated_at: undefined }],
    ['without a status', { ...anEvent(), status: undefined }],
    ['without updates', { ...anEvent(), updates: undefined }],
    ['with an update that is none', { ...anEvent(), updates: ['u1'] }],
    ['with an update without an id', { ...anEvent(), updates: [{ status: 'resolved' }] }],
    ['with an update without a message', { ...anEvent(), updates: [withoutMessage] }],
    ['with an update without a time', { ...anEvent(), updates: [withoutTime] }],
    ['without components', { ...anEvent(), components: undefined }],
    ['with a component that is no name', { ...anEvent(), components: [{ name: 'API' }] }],
    ['without a name', { ...anEvent(), name: null }],
    ['without the time when it was read', { ...anEvent(), observed_at: undefined }],
    ['with a number for an optional time', { ...anEvent(), resolved_at: 1_740_000_000 }],
  ];

  test.each(halves)('a line %s is damaged', async (_sentence, line) => {
    const path = await aFile(`${one}${JSON.stringify(line)}\n`);

    const answer = await idsIn(path);

    expect(answer.damagedLines).toEqual([2]);
  });

  test('a line of another version, with fields more and fewer, is read', async () => {
    const { provider_name: _name, changed: _changed, ...rest } = anEvent({ id: 'older' });
    const path = await aFile(`${JSON.stringify({ ...rest, lag_ms: 5 })}\n`);

    const answer = await idsIn(path);

    expect(answer.ids).toEqual(['older']);
  });
});

describe('readBack of a file that is not ours', () => {
  const event = anEvent();
  const foreign: [name: string, content: string, line: number][] = [
    ['README.md', '# My project\n\nWords.\n', 1],
    ['README.md', 'no newline', 1],
    ['notes.txt', `\n\nDear diary\n${one}`, 3],
    ['package.json', '{\n  "name": "x"\n}\n', 1],
    ['one.json', '{"id":"x"}', 1],
    ['other.ndjson', '{"id":"x","type":"incident"}\n', 1],
    ['torn.ndjson', '{"id":"x","type":"invoice","amo', 1],
    ['torn.ndjson', '{"id":"x","name":"y', 1],
    ['torn.ndjson', '{"ID":"x', 1],
    ['list.json', '[]', 1],
    ['half.ndjson', JSON.stringify({ ...event, updates: undefined }), 1],
    ['binary', '\u007FELF\u0002\u0001\0\0', 1],
    ['zeros', `${'\0'.repeat(100)}text`, 1],
  ];

  test.each(foreign)('%s holding %j is refused and untouched', async (name, content, line) => {
    const path = await aFile(content, name);
    const before = await stat(path);

    const failed = idsIn(path);

    await expect(failed).rejects.toMatchObject({
      name: 'Fault',
      code: 'CONFIG',
      message: `${path}:${line}: not an event of statuswire; name another file or move this one away`,
      retryable: false,
    });
    expect(await readFile(path, 'utf8')).toBe(content);
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
  });

  test('a directory is refused by name', async () => {
    const path = join(await aFolder(), 'logs');
    await mkdir(path);

    await expect(idsIn(path)).rejects.toMatchObject({
      code: 'CONFIG',
      message: `${path}: is a directory; name a file`,
    });
  });

  const remedy = 'let statuswire read and write this file, or name another one';

  test('a path below a file is refused with a remedy', async () => {
    const path = join(await aFile('mine'), 'events.ndjson');

    await expect(idsIn(path)).rejects.toMatchObject({
      code: 'CONFIG',
      message: `${path}: not a directory; ${remedy}`,
    });
  });

  test('a file that may not be written is refused with a remedy', async ({ skip }) => {
    const path = await aFile(one);
    const root = process.getuid?.() === 0;
    const lock = root ? ['chattr', '+i'] : ['chmod', 'a-w'];
    if (spawnSync(lock.join(' '), [path], { shell: true }).status !== 0)
      skip('nothing locks a file');

    const failed = idsIn(path).finally(() => root && spawnSync('chattr', ['-i', path]));

    await expect(failed).rejects.toMatchObject({
      code: 'CONFIG',
      message: `${path}: ${root ? 'operation not permitted' : 'permission denied'}; ${remedy}`,
    });
  });
});
