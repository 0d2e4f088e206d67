import { execFileSync, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Event } from '../../../src/core/event.ts';
import { lineOf } from '../../../src/sinks/lineOf.ts';
import { ndjsonSink } from '../../../src/sinks/ndjson/ndjsonSink.ts';
import { readBack } from '../../../src/sinks/ndjson/readBack.ts';
import { anEvent, anUpdate, someEvents } from '../anEvent.ts';
import { written } from '../written.ts';
import { aFolder } from './aFolder.ts';
import { TrickyDisk } from './trickyDisk.ts';

async function aPipe() {
  const path = join(await aFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  const disk = new TrickyDisk();
  const sink = ndjsonSink({ path, disk });
  onTestFinished(() => sink.close());
  return { path, disk, sink };
}

async function aReader(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDONLY | constants.O_NONBLOCK);
}

/** What waits in a pipe. */
async function drained(reader: FileHandle): Promise<string> {
  const buffer = Buffer.alloc(1 << 20);
  const { bytesRead } = await reader.read(buffer, 0, buffer.length, null);
  return buffer.toString('utf8', 0, bytesRead);
}

function linesOf(events: readonly Event[]): string {
  return events.map(lineOf).join('');
}

describe('a named pipe', () => {
  test('a reader gets every line', async () => {
    const { path, sink } = await aPipe();
    const reader = await aReader(path);

    await written(sink, someEvents(2));
    await written(sink, someEvents(1, 3));

    expect(await drained(reader)).toBe(linesOf(someEvents(3)));
    await reader.close();
  });

  test('without a reader the write fails and holds nothing up', async () => {
    const { path, sink } = await aPipe();

    const failed = written(sink, someEvents(1));

    await expect(failed).rejects.toMatchObject({
      message: `${path}: nobody reads it`,
      retryable: true,
    });
  });

  test.each([0, 1])('a reader after one that read %i times gets whole lines', async (reads) => {
    const { path, disk, sink } = await aPipe();
    const first = await aReader(path);
    disk.appends.push(linesOf(someEvents(1)).length + 30, 'EAGAIN', 'EPIPE');
    disk.pause = async () => {
      if (reads > 0) await drained(first);
    };
    await expect(written(sink, someEvents(3))).rejects.toThrow('broken pipe');
    await first.close();
    const second = await aReader(path);

    await written(sink, someEvents(3));

    expect(await drained(second)).toBe(linesOf(someEvents(3)));
    await second.close();
  });

  test('a full pipe makes the write wait for its reader', async () => {
    const { path, sink } = await aPipe();
    const events = [anEvent({ updates: [anUpdate({ message: 'x'.repeat(300_000) })] })];
    const cat = spawn('cat', [path], { stdio: ['ignore', 'pipe', 'ignore'] });
    const got = text(cat.stdout);
    const keeper = await open(path, constants.O_RDWR);

    await written(sink, events);
    await sink.close();
    await keeper.close();

    expect(await got).toBe(linesOf(events));
  });

  test('closing ends the waiting for a reader that does not read', async () => {
    const { path, sink, disk } = await aPipe();
    const reader = await aReader(path);
    const events = [anEvent({ updates: [anUpdate({ message: 'x'.repeat(300_000) })] })];
    const done = written(sink, events).then(String, ({ message }) => String(message));
    let closed = Promise.resolve();
    disk.pause = async () => {
      closed = sink.close();
    };

    const answer = await done;

    expect(answer).toBe(`${path}: resource temporarily unavailable`);
    await closed;
    await reader.close();
  });

  test('nothing is read back from it', async () => {
    const { path } = await aPipe();

    const found = await readBack(path, () => {});

    expect(found).toEqual({ events: 0, damaged: 0, damagedLines: [], tail: 'whole' });
  });
});

describe('devices', () => {
  test('/dev/null takes everything and gives nothing back', async () => {
    const sink = ndjsonSink({ path: '/dev/null' });

    await written(sink, someEvents(2));
    await sink.close();
    const found = await readBack('/dev/null', () => {});

    expect(found.events).toBe(0);
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  test('/dev/full is a full disk', async () => {
    const sink = ndjsonSink({ path: '/dev/full' });

    const failed = written(sink, someEvents(2));

    await expect(failed).rejects.toThrow('/dev/full: no space left on device');
    await sink.close();
  });

  test('/dev/stdout is the standard output of the process', async () => {
    const script = `
      import { ndjsonSink } from './src/sinks/ndjson/ndjsonSink.ts';
      import { someEvents } from './test/sinks/anEvent.ts';
      const sink = ndjsonSink({ path: '/dev/stdout' });
      await sink.write(someEvents(2));
      await sink.close();`;

    const shell = ['-c', '"$0" --import tsx --input-type=module -e "$1" | cat', process.execPath];
    const output = execFileSync('sh', [...shell, script], { encoding: 'utf8' });

    expect(output).toBe(linesOf(someEvents(2)));
  });
});
