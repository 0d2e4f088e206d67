import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lineOf } from '../../../src/sinks/lineOf.ts';
import { ndjson } from '../../../src/sinks/ndjson/index.ts';
import { anEvent, someEvents } from '../anEvent.ts';
import { faultOf, tools } from '../tools.ts';
import { written } from '../written.ts';
import { aFolder } from './aFolder.ts';
import type { Event } from '../../../src/core/event.ts';
import type { Sink } from '../../../src/sinks/sink.ts';

const NOON = Date.parse('2026-07-01T12:00:00Z');
const HOUR = 3_600_000;
const LENGTH = Buffer.byteLength(lineOf(someEvents(1)[0]!));

/** A folder, a clock, and sinks of the file in it. */
class Place {
  readonly folder: string;
  readonly path: string;
  now = NOON;

  constructor(folder: string) {
    this.folder = folder;
    this.path = join(folder, 'events.ndjson');
  }

  open(options: object = {}): Sink {
    const sink = ndjson.open({ path: this.path, ...options }, tools({ now: () => this.now }));
    onTestFinished(() => sink.close());
    return sink;
  }

  /** The numbers of the events in each file, by its name. */
  get files(): Record<string, number[]> {
    const read = (file: string) => readFileSync(join(this.folder, file), 'utf8');
    return Object.fromEntries(
      readdirSync(this.folder)
        .sort()
        .map((file) => [file, numbersIn(read(file))]),
    );
  }
}

async function aPlace(): Promise<Place> {
  return new Place(await aFolder());
}

function numbersIn(text: string): number[] {
  const lines = text.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => Number(/i(\d+)/.exec((JSON.parse(line) as Event).id)?.[1]));
}

/** Room for so many of the test's events. */
function sizeOf(events: number): string {
  return `${Math.max(1000, LENGTH * events + 20) / 1000}KB`;
}

describe('a file with a size', () => {
  it('is moved away before it would be larger, and no line of it is lost', async () => {
    const place = await aPlace();
    const sink = place.open({ size: sizeOf(3) });

    for (const first of [1, 3, 5, 7]) await written(sink, someEvents(2, first));
    await sink.close();

    expect(place.files).toEqual({
      'events.2026-07-01.1.ndjson': [1, 2, 3],
      'events.2026-07-01.2.ndjson': [4, 5, 6],
      'events.ndjson': [7, 8],
    });
  });

  it('takes a line that is larger than the size alone', async () => {
    const place = await aPlace();
    const sink = place.open({ size: '1KB' });
    const long = anEvent({ id: 'openai/i9/t/0', message: 'long '.repeat(400) });

    await written(sink, [someEvents(1)[0]!, long, ...someEvents(1, 2)]);
    await sink.close();

    expect(place.files).toEqual({
      'events.2026-07-01.1.ndjson': [1],
      'events.2026-07-01.2.ndjson': [9],
      'events.ndjson': [2],
    });
  });

  it('keeps so many of the files before, the newest ones, and leaves others alone', async () => {
    const place = await aPlace();
    const others = [
      'events.2026-07-01.ndjson',
      'events.2026-07-01.x.ndjson',
      'other.2026-01-01.1.ndjson',
    ];
    for (const name of others) writeFileSync(join(place.folder, name), '');
    for (const n of [9, 10]) writeFileSync(join(place.folder, `events.2026-06-30.${n}.ndjson`), '');
    const sink = place.open({ size: sizeOf(1), keep: 3 });

    await written(sink, someEvents(3));
    await sink.close();

    const names = Object.keys(place.files).filter((name) => !others.includes(name));
    expect(names).toEqual([
      'events.2026-06-30.10.ndjson',
      'events.2026-07-01.1.ndjson',
      'events.2026-07-01.2.ndjson',
      'events.ndjson',
    ]);
    expect(Object.keys(place.files)).toEqual(expect.arrayContaining(others));
  });

  it('goes on with what an earlier run has left', async () => {
    const place = await aPlace();
    const before = place.open({ size: sizeOf(2) });
    await written(before, someEvents(3));
    await before.close();

    const sink = place.open({ size: sizeOf(2) });
    await written(sink, someEvents(2, 4));
    await sink.close();

    const days = Object.keys(place.files).map((name) => place.files[name]);
    expect(days).toEqual([[1, 2], [3, 4], [5]]);
  });
});

describe('a file that is daily', () => {
  it('is moved away with the first event of another day, under the day it is of', async () => {
    const place = await aPlace();
    const sink = place.open({ daily: true });

    await written(sink, someEvents(1));
    place.now += 11 * HOUR;
    await written(sink, someEvents(1, 2));
    place.now += 3 * 24 * HOUR;
    await written(sink, someEvents(1, 3));
    place.now += 24 * HOUR;
    await written(sink, someEvents(1, 4));
    await sink.close();

    expect(place.files).toEqual({
      'events.2026-07-01.1.ndjson': [1, 2],
      'events.2026-07-04.1.ndjson': [3],
      'events.ndjson': [4],
    });
  });

  it('is moved away also when the day was over before the start', async () => {
    const place = await aPlace();
    writeFileSync(place.path, lineOf(someEvents(1)[0]!));
    utimesSync(place.path, NOON / 1000 - 86_400, NOON / 1000 - 86_400);
    const sink = place.open({ daily: true });

    await written(sink, someEvents(1, 2));
    await sink.close();

    expect(place.files).toEqual({ 'events.2026-06-30.1.ndjson': [1], 'events.ndjson': [2] });
  });
});

describe('a file of events', () => {
  it('is never moved away unless it is asked for', async () => {
    const place = await aPlace();
    const sink = place.open();

    await written(sink, someEvents(300));
    place.now += 48 * HOUR;
    await written(sink, someEvents(1, 301));
    await sink.close();

    expect(Object.keys(place.files)).toEqual(['events.ndjson']);
  });

  it('holds no event twice, over restarts and rotations', async () => {
    const place = await aPlace();
    const first = place.open({ size: sizeOf(3) });
    await written(first, someEvents(4));
    await first.close();

    const sink = place.open({ size: sizeOf(3) });
    await written(sink, someEvents(5));
    await written(sink, someEvents(6));
    await sink.close();

    expect(Object.values(place.files)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it('that was torn by a crash is whole again', async () => {
    const place = await aPlace();
    const [one, two] = someEvents(2).map(lineOf);
    writeFileSync(place.path, `${one}${two!.slice(0, 200)}`);

    await written(place.open(), someEvents(2));

    expect(place.files).toEqual({ 'events.ndjson': [1, 2] });
  });

  it('may be moved away by another program', async () => {
    const place = await aPlace();
    const sink = place.open({ size: sizeOf(2) });
    await written(sink, someEvents(2));
    renameSync(place.path, join(place.folder, 'moved'));

    await written(sink, someEvents(1, 3));
    await sink.close();

    expect(place.files).toEqual({ 'events.ndjson': [3], moved: [1, 2] });
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path), 'is no regular file; name another one'],
    [
      'the file of another program',
      (path: string) => writeFileSync(path, 'my diary\n'),
      'not an event of statuswire',
    ],
  ])('waits while %s is in its place, which is not touched', async (_, make, words) => {
    const place = await aPlace();
    make(place.path);
    const sink = place.open();

    const fault = await faultOf(sink, someEvents(1)[0]!);
    renameSync(place.path, join(await aFolder(), 'x'));
    await written(sink, someEvents(1));
    await sink.close();

    expect(fault).toMatchObject({ code: 'SINK', retryable: true });
    expect((fault as Error).message).toContain(words);
    expect(place.files).toEqual({ 'events.ndjson': [1] });
  });

  it.skipIf(process.getuid?.() === 0)('waits while it may not be moved away', async () => {
    const place = await aPlace();
    const sink = place.open({ size: sizeOf(1) });
    await written(sink, someEvents(1));
    chmodSync(place.folder, 0o500);

    const fault = await faultOf(sink, someEvents(1, 2)[0]!);
    chmodSync(place.folder, 0o700);
    await written(sink, someEvents(1, 2));

    expect(fault).toMatchObject({ code: 'SINK', retryable: true });
    expect(Object.values(place.files)).toEqual([[1], [2]]);
  });
});

describe('the options of a file', () => {
  it.each([
    [{ size: '50MB' }, true],
    [{ size: '1.5 gb', keep: 3 }, true],
    [{ daily: true, keep: 400 }, true],
    [{ size: '50' }, false],
    [{ size: '10B' }, false],
    [{ size: '0.5KB' }, false],
    [{ size: '1001GB' }, false],
    [{ keep: 3 }, false],
    [{ daily: false, keep: 3 }, false],
    [{ daily: true, keep: 0 }, false],
    [{ path: '' }, false],
  ])('%j: %s', (options, accepted) => {
    expect(ndjson.options.safeParse({ path: 'a', ...options }).success).toBe(accepted);
  });
});
