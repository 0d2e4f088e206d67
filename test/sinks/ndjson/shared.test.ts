import { appendFile, copyFile, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ndjsonSink } from '../../../src/sinks/ndjson/ndjsonSink.ts';
import { someEvents } from '../anEvent.ts';
import { written } from '../written.ts';
import { aFolder } from './aFolder.ts';
import { TrickyDisk } from './trickyDisk.ts';

async function aSink() {
  const path = join(await aFolder(), 'events.ndjson');
  const disk = new TrickyDisk();
  onTestFinished(() => disk.kill());
  const said = { times: 0 };
  const shared = () => void (said.times += 1);
  return { path, disk, said, sink: ndjsonSink({ path, disk, shared }) };
}

test('a second writer of the file is told of once', async () => {
  const { path, said, sink } = await aSink();
  const other = ndjsonSink({ path });
  onTestFinished(() => other.close());

  for (const event of someEvents(3)) {
    await written(sink, [event]);
    await written(other, [event]);
  }

  expect(said.times).toBe(1);
});

test('what the file held before is no second writer', async () => {
  const { path, said, sink } = await aSink();
  await appendFile(path, '{}\n');

  for (const event of someEvents(3)) await written(sink, [event]);

  expect(said.times).toBe(0);
});

test('a batch that broke off on the way is no second writer', async () => {
  const { disk, said, sink } = await aSink();
  disk.appends.push(100, 'ENOSPC');
  await expect(written(sink, someEvents(2))).rejects.toThrow('no space');

  await written(sink, someEvents(2));
  await written(sink, someEvents(1, 3));

  expect(said.times).toBe(0);
});

test.each<[string, (path: string) => Promise<unknown>]>([
  ['moved', (path) => rename(path, `${path}.1`)],
  ['removed', (path) => rm(path)],
  ['copied and emptied', (path) => copyFile(path, `${path}.1`).then(() => truncate(path))],
])('a file that was %s has no second writer', async (_, rotate) => {
  const { path, said, sink } = await aSink();
  await written(sink, someEvents(2));

  await rotate(path);
  await written(sink, someEvents(2, 3));
  await written(sink, someEvents(2, 5));

  expect(said.times).toBe(0);
});
