import { copyFile, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lineOf } from '../../../src/sinks/lineOf.ts';
import { ndjsonSink } from '../../../src/sinks/ndjson/ndjsonSink.ts';
import { someEvents } from '../anEvent.ts';
import { written } from '../written.ts';
import { aFolder } from './aFolder.ts';
import { TrickyDisk } from './trickyDisk.ts';

async function aSink() {
  const path = join(await aFolder(), 'events.ndjson');
  const disk = new TrickyDisk();
  onTestFinished(() => disk.kill());
  return { path, old: `${path}.1`, disk, sink: ndjsonSink({ path, disk }) };
}

function lines(first: number, last: number): string {
  return someEvents(last - first + 1, first)
    .map(lineOf)
    .join('');
}

/** A sink whose first batch of two events broke off after `taken` bytes. */
async function aBrokenSink(taken: number) {
  const broken = await aSink();
  broken.disk.appends.push(taken, 'ENOSPC');
  await expect(written(broken.sink, someEvents(2))).rejects.toThrow('no space');
  return broken;
}

describe('a rotated file', () => {
  test('a file that was moved away gets no more lines and a new one is made', async () => {
    const { path, old, disk, sink } = await aSink();
    await written(sink, someEvents(2));

    await rename(path, old);
    await written(sink, someEvents(1, 3));

    expect(await readFile(old, 'utf8')).toBe(lines(1, 2));
    expect(await readFile(path, 'utf8')).toBe(lines(3, 3));
    expect(disk.openFiles).toBe(1);
  });

  test('a file that was moved away and made anew by another is written to', async () => {
    const { path, old, sink } = await aSink();
    await written(sink, someEvents(2));

    await rename(path, old);
    await writeFile(path, '');
    await written(sink, someEvents(1, 3));

    expect(await readFile(path, 'utf8')).toBe(lines(3, 3));
  });

  test('a file that was removed is made anew', async () => {
    const { path, sink } = await aSink();
    await written(sink, someEvents(2));

    await rm(path);
    await written(sink, someEvents(1, 3));

    expect(await readFile(path, 'utf8')).toBe(lines(3, 3));
  });

  test('a folder that was removed is made anew', async () => {
    const path = join(await aFolder(), 'logs', 'events.ndjson');
    const sink = ndjsonSink({ path });
    await written(sink, someEvents(2));

    await rm(join(path, '..'), { recursive: true });
    await written(sink, someEvents(1, 3));
    await sink.close();

    expect(await readFile(path, 'utf8')).toBe(lines(3, 3));
  });

  test('a file that was copied and emptied goes on at its beginning', async () => {
    const { path, old, sink } = await aSink();
    await written(sink, someEvents(2));

    await copyFile(path, old);
    await truncate(path);
    await written(sink, someEvents(1, 3));

    expect(await readFile(old, 'utf8')).toBe(lines(1, 2));
    expect(await readFile(path, 'utf8')).toBe(lines(3, 3));
  });

  test('reopening lets the file go at once and writes to the one that has the name', async () => {
    const { path, old, disk, sink } = await aSink();
    await written(sink, someEvents(2));

    await rename(path, old);
    sink.reopen?.();
    await written(sink, []);
    const openFiles = disk.openFiles;
    await written(sink, someEvents(1, 3));

    expect(openFiles).toBe(0);
    expect(await readFile(old, 'utf8')).toBe(lines(1, 2));
    expect(await readFile(path, 'utf8')).toBe(lines(3, 3));
  });

  test('reopening a file that stayed where it was loses nothing', async () => {
    const { path, sink } = await aSink();
    await written(sink, someEvents(2));

    sink.reopen?.();
    await written(sink, someEvents(1, 3));

    expect(await readFile(path, 'utf8')).toBe(lines(1, 3));
  });

  test('a new file that cannot be made yet is asked for again', async () => {
    const { path, old, disk, sink } = await aSink();
    await written(sink, someEvents(2));

    await rename(path, old);
    disk.opens.push('EACCES');
    await expect(written(sink, someEvents(1, 3))).rejects.toThrow('permission denied');
    await written(sink, someEvents(1, 3));

    expect(await readFile(path, 'utf8')).toBe(lines(3, 3));
  });
});

describe('a file rotated in the middle of a line', () => {
  const half = lines(1, 1).length + 20;

  test('the line is finished in the file that was moved away', async () => {
    const { path, old, sink } = await aBrokenSink(half);

    await rename(path, old);
    await written(sink, someEvents(3));

    expect(await readFile(old, 'utf8')).toBe(lines(1, 2));
    expect(await readFile(path, 'utf8')).toBe(lines(3, 3));
  });

  test('the line is told whole in the new file when the old one takes no more', async () => {
    const { path, old, disk, sink } = await aBrokenSink(half);

    await rename(path, old);
    disk.appends.push('ENOSPC');
    await written(sink, someEvents(3));

    expect(await readFile(old, 'utf8')).toBe(lines(1, 2).slice(0, half));
    expect(await readFile(path, 'utf8')).toBe(lines(2, 3));
  });

  test('the line is told whole in a longer file that took the name', async () => {
    const { path, old, disk, sink } = await aBrokenSink(half);

    await rename(path, old);
    await writeFile(path, lines(11, 19));
    disk.appends.push('ENOSPC');
    await written(sink, someEvents(3));

    expect(await readFile(path, 'utf8')).toBe(lines(11, 19) + lines(2, 3));
  });

  test('the line is told whole in a file that was emptied', async () => {
    const { path, sink } = await aBrokenSink(half);

    await truncate(path);
    await written(sink, someEvents(3));

    expect(await readFile(path, 'utf8')).toBe(lines(2, 3));
  });

  test('the line is told whole in a file that was emptied and reopened', async () => {
    const { path, sink } = await aBrokenSink(half);

    await truncate(path);
    sink.reopen?.();
    await written(sink, someEvents(3));

    expect(await readFile(path, 'utf8')).toBe(lines(2, 3));
  });

  test('reopening the same file on a full disk goes on in the middle of the line', async () => {
    const { path, disk, sink } = await aBrokenSink(half);

    disk.appends.push(3, 'ENOSPC');
    sink.reopen?.();
    await written(sink, someEvents(3));

    expect(await readFile(path, 'utf8')).toBe(lines(1, 3));
  });

  test('the line is told whole in a file that was made anew after a removal', async () => {
    const { path, disk, sink } = await aBrokenSink(half);

    await rm(path);
    disk.appends.push('ENOSPC');
    await written(sink, someEvents(3));

    expect(await readFile(path, 'utf8')).toBe(lines(2, 3));
  });
});
