import { MemoryJournal } from '../../src/journal/memory.ts';
import { access, chmod, link, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Memories } from '../../src/cli/memories.ts';
import { aFolder } from '../sinks/ndjson/aFolder.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { createLog } from '../../src/cli/log.ts';
import { fakeIo } from './fakeIo.ts';
import { lineOf } from '../../src/sinks/lineOf.ts';
import { openOutputs } from '../../src/cli/outputs.ts';
import type { Event } from '../../src/core/event.ts';

/** What openOutputs makes of these files: the numbers of the events that each is behind. */
async function opened(paths: readonly string[]): Promise<number[][]> {
  const { stderr } = fakeIo();
  const now = () => 0;
  const log = await createLog({ stderr, level: 'silent', pretty: false, colour: false, now });
  const files = await openOutputs(paths, new Memories('active', now), new MemoryJournal(), log);
  await Promise.all(files.map(({ sink }) => sink.close()));
  return files.map(({ behind }) => behind.map(({ incident_id: id }) => Number(id)));
}

function told(number: number): Event {
  return anEvent({
    id: `openai/${number}/2025-02-19T14:32:00Z/0123456789ab`,
    incident_id: `${number}`,
    observed_at: `2025-02-19T14:3${number}:00.000Z`,
  });
}

const NINE = '2025-02-20T09:00:00.000Z';

/** Files of a new folder that hold the events of these numbers. */
async function filesWith(...numbers: readonly number[][]): Promise<string[]> {
  const folder = await aFolder();
  const files = numbers.map((held, i) => ({ path: join(folder, `${i}.ndjson`), held }));
  for (const { path, held } of files) await writeFile(path, held.map(told).map(lineOf).join(''));
  return files.map(({ path }) => path);
}

describe('a file that is behind', () => {
  it('gets what another one holds behind its newest event', async () => {
    const files = await filesWith([1, 2, 3, 4], [1, 2]);

    expect(await opened(files)).toEqual([[], [3, 4]]);
  });

  it('gets what was told after its newest event when the other one was rotated', async () => {
    const files = await filesWith([4], [1]);

    expect(await opened(files)).toEqual([[], [4]]);
  });

  it('gets what came after its newest event within one poll when the other one was rotated', async () => {
    const inOnePoll = (n: number) =>
      lineOf({ ...told(n), updated_at: told(n).observed_at, observed_at: NINE });
    const files = await filesWith([], []);
    await writeFile(files[0]!, inOnePoll(3));
    await writeFile(files[1]!, inOnePoll(1));

    expect(await opened(files)).toEqual([[], [3]]);
  });

  it('gets nothing that it holds when it was rotated itself', async () => {
    const files = await filesWith([1, 2, 3, 4], [3, 4]);

    expect(await opened(files)).toEqual([[], []]);
  });

  it('gets what is open when it is new', async () => {
    const files = await filesWith([1, 2], []);

    expect(await opened(files)).toEqual([[], [1, 2]]);
  });
});

describe('one file under two names', () => {
  it('is refused when one is a symbolic link', async () => {
    const [file = ''] = await filesWith([1]);
    await symlink(file, `${file}.link`);

    await expect(opened([file, `${file}.link`])).rejects.toMatchObject({
      code: 'CONFIG',
      message: `${file} and ${file}.link are the same file; name one of them`,
    });
  });

  it('is refused when one is a hard link', async () => {
    const [file = ''] = await filesWith([1]);
    await link(file, `${file}.link`);

    await expect(opened([file, `${file}.link`])).rejects.toThrow('are the same file');
  });

  it('is refused when it does not exist yet', async () => {
    const file = join(await aFolder(), 'events.ndjson');
    await symlink(file, `${file}.link`);

    await expect(opened([`${file}.link`, file])).rejects.toThrow('are the same file');
  });

  it('may be a device that keeps nothing', async () => {
    const device = join(await aFolder(), 'null');
    await symlink('/dev/null', device);

    expect(await opened(['/dev/null', device])).toEqual([[], []]);
  });
});

describe('a file that is missing', () => {
  it('is made at the start, with its folders', async () => {
    const file = join(await aFolder(), 'logs', 'today', 'events.ndjson');

    await opened([file]);

    expect(await readFile(file, 'utf8')).toBe('');
  });

  it.skipIf(process.getuid?.() === 0)('in a folder that takes no files is refused', async () => {
    const folder = await aFolder();
    await chmod(folder, 0o555);
    const file = join(folder, 'events.ndjson');

    await expect(opened([file])).rejects.toMatchObject({
      code: 'CONFIG',
      message: `${file}: permission denied; let statuswire read and write this file, or name another one`,
    });
  });

  it('that cannot be made is refused', async () => {
    const folder = await aFolder();
    const file = join(folder, 'events.ndjson');
    await symlink(join(folder, 'gone', 'events.ndjson'), file);

    await expect(opened([file])).rejects.toMatchObject({
      code: 'CONFIG',
      message: `${file}: no such file or directory; let statuswire read and write this file, or name another one`,
    });
  });

  it('under what is no folder is refused', async () => {
    const [file = ''] = await filesWith([1]);

    await expect(opened([join(file, 'events.ndjson')])).rejects.toMatchObject({
      code: 'CONFIG',
      message: expect.stringContaining('events.ndjson: not a directory; let') as unknown,
    });
  });

  it('is not made for a directory', async () => {
    const folder = join(await aFolder(), 'events');
    await mkdir(folder);

    await expect(opened([folder])).rejects.toThrow('is a directory; name a file');
    await expect(access(join(folder, 'events'))).rejects.toThrow('ENOENT');
  });
});

it('a file goes on where it stopped, whatever a sink of the same name has taken', async () => {
  const { stderr } = fakeIo();
  const now = () => 0;
  const log = await createLog({ stderr, level: 'silent', pretty: false, colour: false, now });
  const [path = ''] = await filesWith([]);
  const journal = new MemoryJournal();
  journal.append([told(1), told(2)]);
  journal.moveCursor(path, 1);

  const [output] = await openOutputs([path], new Memories('active', now), journal, log);
  await output?.sink.close();

  expect(output).toMatchObject({ key: `output:${path}`, from: 2 });
});
