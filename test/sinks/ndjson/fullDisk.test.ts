import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lineOf } from '../../../src/sinks/lineOf.ts';
import { ndjsonSink } from '../../../src/sinks/ndjson/ndjsonSink.ts';
import { someEvents } from '../anEvent.ts';
import { written } from '../written.ts';
import { aFolder } from './aFolder.ts';

const REFUSED = 'no small file system may be mounted here';

/** A file system of 64 KiB; undefined where the system lets us mount none. */
async function aSmallDisk(): Promise<string | undefined> {
  const folder = await aFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

test('a full disk stops a batch on the way, and room made later lets it go on', async ({
  skip,
}) => {
  const folder = (await aSmallDisk()) ?? skip(REFUSED);
  const [path, ballast] = [join(folder, 'events.ndjson'), join(folder, 'ballast')];
  await writeFile(ballast, Buffer.alloc(50_000));
  const sink = ndjsonSink({ path });
  const events = someEvents(40);
  const all = events.map(lineOf).join('');

  await expect(written(sink, events)).rejects.toThrow(`${path}: no space left on device`);
  await expect(written(sink, events)).rejects.toThrow(`${path}: no space left on device`);
  const before = await readFile(path, 'utf8');
  await rm(ballast);
  await written(sink, events);
  await sink.close();

  expect(before.length).toBeGreaterThan(0);
  expect(before).toBe(all.slice(0, before.length));
  expect(await readFile(path, 'utf8')).toBe(all);
});

test('a disk that is full from the start gets its first line when there is room', async ({
  skip,
}) => {
  const folder = (await aSmallDisk()) ?? skip(REFUSED);
  const [path, ballast] = [join(folder, 'events.ndjson'), join(folder, 'ballast')];
  await writeFile(ballast, Buffer.alloc(64 * 1024));
  const sink = ndjsonSink({ path });

  await expect(written(sink, someEvents(1))).rejects.toThrow('no space left on device');
  await rm(ballast);
  await written(sink, someEvents(1));
  await sink.close();

  expect(await readFile(path, 'utf8')).toBe(someEvents(1).map(lineOf).join(''));
});
