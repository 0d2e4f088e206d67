import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Event } from '../../../src/core/event.ts';
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
  return { path, disk, sink: ndjsonSink({ path, disk }) };
}

function linesOf(events: readonly Event[]): string {
  return events.map(lineOf).join('');
}

describe('ndjsonSink', () => {
  test('a batch is one write of its lines', async () => {
    const { path, disk, sink } = await aSink();
    const events = someEvents(3);

    await written(sink, events);

    expect(await readFile(path, 'utf8')).toBe(linesOf(events));
    expect(disk.asked).toEqual([linesOf(events).length]);
  });

  test('what a file holds already stays before what comes', async () => {
    const { path, sink } = await aSink();
    await writeFile(path, linesOf(someEvents(1)));

    await written(sink, someEvents(1, 2));

    expect(await readFile(path, 'utf8')).toBe(linesOf(someEvents(2)));
  });

  test('missing folders are made', async () => {
    const path = join(await aFolder(), 'a', 'b', 'events.ndjson');
    const sink = ndjsonSink({ path });

    await written(sink, someEvents(1));
    await sink.close();

    expect(await readFile(path, 'utf8')).toBe(linesOf(someEvents(1)));
  });

  test('an empty batch makes no file', async () => {
    const { path, disk, sink } = await aSink();

    await written(sink, []);

    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(disk.openFiles).toBe(0);
  });

  test('writes that are not waited for stay in order', async () => {
    const { path, disk, sink } = await aSink();
    disk.appends.push(10, 7, 3);

    await Promise.all([1, 2, 3].map((n) => written(sink, someEvents(1, n))));

    expect(await readFile(path, 'utf8')).toBe(linesOf(someEvents(3)));
  });

  test('closing lets the file go', async () => {
    const { disk, sink } = await aSink();
    await written(sink, someEvents(1));

    await sink.close();

    expect(disk.openFiles).toBe(0);
  });

  test('closing waits for the write under way', async () => {
    const { path, disk, sink } = await aSink();

    const done = written(sink, someEvents(2));
    await sink.close();
    await done;

    expect(await readFile(path, 'utf8')).toBe(linesOf(someEvents(2)));
    expect(disk.openFiles).toBe(0);
  });

  test('a sink that wrote nothing is closed without a trace', async () => {
    const { path, sink } = await aSink();

    await sink.close();

    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('its name is its path as it was given', async () => {
    expect(ndjsonSink({ path: 'logs/events.ndjson' }).name).toBe('logs/events.ndjson');
  });
});

describe('ndjsonSink in trouble', () => {
  test('a short write goes on behind the bytes that were taken', async () => {
    const { path, disk, sink } = await aSink();
    disk.appends.push(1, 100, 1000);

    await written(sink, someEvents(3));

    expect(await readFile(path, 'utf8')).toBe(linesOf(someEvents(3)));
  });

  test('a batch repeated after a failure goes on at any byte it may have stopped at', async () => {
    const events = someEvents(2);
    const all = linesOf(events);

    const line = all.length / 2;
    const stops = Array.from({ length: Math.floor(all.length / 13) }, (_, n) => 1 + 13 * n);
    for (const taken of [...stops, line - 1, line, line + 1, all.length - 1]) {
      const { path, disk, sink } = await aSink();
      disk.appends.push(taken, 'ENOSPC');
      await expect(written(sink, events)).rejects.toThrow('no space left on device');
      expect(await readFile(path, 'utf8')).toBe(all.slice(0, taken));
      await written(sink, events);
      expect(await readFile(path, 'utf8')).toBe(all);
    }
  });

  test('a batch that fails again and again goes on each time', async () => {
    const { path, disk, sink } = await aSink();
    const events = someEvents(2);
    disk.appends.push(5, 'EIO', 'EIO', 800, 'ENOSPC', 1, 'ENOSPC');

    const answers = [];
    for (let time = 0; time < 5; time += 1) {
      answers.push(await written(sink, events).then(String, ({ message }) => String(message)));
    }

    const reasons = answers.map((answer) => answer.replace(`${path}: `, ''));
    const full = 'no space left on device';
    expect(reasons).toEqual(['i/o error', 'i/o error', full, full, 'undefined']);
    expect(await readFile(path, 'utf8')).toBe(linesOf(events));
  });

  test('a repeated batch that has grown or shrunk still holds each line once', async () => {
    for (const retried of [1, 2, 3, 5]) {
      const { path, disk, sink } = await aSink();
      const two = linesOf(someEvents(2)).length;
      disk.appends.push(two + 9, 'ENOSPC');
      await expect(written(sink, someEvents(4))).rejects.toThrow('no space');

      await written(sink, someEvents(retried));
      await written(sink, someEvents(6 - retried, retried + 1));

      expect(await readFile(path, 'utf8')).toBe(linesOf(someEvents(6)));
    }
  });

  test('a batch that is given up leaves no torn line before the next one', async () => {
    const { path, disk, sink } = await aSink();
    disk.appends.push(9, 'ENOSPC');
    await expect(written(sink, someEvents(2))).rejects.toThrow('no space');

    await written(sink, someEvents(1, 7));

    expect(await readFile(path, 'utf8')).toBe(linesOf([...someEvents(1), ...someEvents(1, 7)]));
  });

  test('closing finishes a line that broke off', async () => {
    const { path, disk, sink } = await aSink();
    disk.appends.push(9, 'ENOSPC');
    await expect(written(sink, someEvents(2))).rejects.toThrow('no space');

    await sink.close();

    expect(await readFile(path, 'utf8')).toBe(linesOf(someEvents(1)));
  });

  test('closing after a failure between two lines writes nothing', async () => {
    const { path, disk, sink } = await aSink();
    disk.appends.push(linesOf(someEvents(1)).length, 'ENOSPC');
    await expect(written(sink, someEvents(2))).rejects.toThrow('no space');

    await sink.close();

    expect(await readFile(path, 'utf8')).toBe(linesOf(someEvents(1)));
  });

  test('closing on a disk that stays full ends all the same', async () => {
    const { path, disk, sink } = await aSink();
    disk.appends.push(9, 'ENOSPC', 'ENOSPC');
    await expect(written(sink, someEvents(2))).rejects.toThrow('no space');

    await sink.close();

    expect(await readFile(path, 'utf8')).toBe(linesOf(someEvents(1)).slice(0, 9));
    expect(disk.openFiles).toBe(0);
  });

  test('a system that takes nothing fails the write rather than turning for ever', async () => {
    const { disk, sink } = await aSink();
    disk.appends.push(0);

    await expect(written(sink, someEvents(1))).rejects.toThrow('nothing is taken');
  });

  const refusals: [where: 'opens' | 'looks' | 'appends', code: string, reason: string][] = [
    ['opens', 'EACCES', 'permission denied'],
    ['looks', 'EACCES', 'permission denied'],
    ['appends', 'ENOSPC', 'no space left on device'],
    ['appends', 'EIO', 'i/o error'],
  ];

  test.each(refusals)('%s that end in %s are a retryable fault', async (where, code, reason) => {
    const { path, disk, sink } = await aSink();
    disk[where].push(code);

    const failed = written(sink, someEvents(1));

    await expect(failed).rejects.toMatchObject({
      name: 'Fault',
      code: 'SINK',
      message: `${path}: ${reason}`,
      retryable: true,
      cause: { code },
    });
    await written(sink, someEvents(1));
    expect(await readFile(path, 'utf8')).toBe(linesOf(someEvents(1)));
  });

  test('a path below a file is a fault that names it', async () => {
    const file = join(await aFolder(), 'file');
    await writeFile(file, 'mine');
    const path = join(file, 'events.ndjson');

    const failed = written(ndjsonSink({ path }), someEvents(1));

    await expect(failed).rejects.toThrow(`${path}: not a directory`);
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  test('a path that is a directory is a fault that names it', async () => {
    const path = join(await aFolder(), 'logs');
    await mkdir(path);

    const failed = written(ndjsonSink({ path }), someEvents(1));

    await expect(failed).rejects.toThrow(`${path}: illegal operation on a directory`);
  });
});
