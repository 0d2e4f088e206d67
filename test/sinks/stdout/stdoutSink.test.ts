import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { lineOf } from '../../../src/sinks/lineOf.ts';
import type { Sink } from '../../../src/sinks/sink.ts';
import { stdoutSink } from '../../../src/sinks/stdout/stdoutSink.ts';
import { textOf } from '../../../src/sinks/stdout/text.ts';
import { anEvent, anUpdate, someEvents } from '../anEvent.ts';
import { written } from '../written.ts';

type Done = (error?: Error | null) => void;

/** A stream that keeps what it gets and takes it when the test says so. */
class Reader extends Writable {
  readonly chunks: string[] = [];
  take: Done = () => {};

  override _write(chunk: Buffer, _encoding: string, done: Done): void {
    this.chunks.push(chunk.toString());
    this.take = done;
  }
}

function ndjsonTo(stream: Writable): Sink {
  return stdoutSink({ stream, format: 'ndjson', color: false });
}

/** Whether a promise is settled once all that was about to happen has happened. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const note = () => (settled = true);
  promise.then(note, note);
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  return settled;
}

describe('stdoutSink', () => {
  test('a batch is one write of its lines', async () => {
    const reader = new Reader();
    const events = someEvents(3);

    const done = written(ndjsonTo(reader), events);
    reader.take();
    await done;

    expect(reader.chunks).toEqual([events.map(lineOf).join('')]);
  });

  test('a batch is one write of its blocks', async () => {
    const reader = new Reader();
    const events = someEvents(2);
    const options = { color: true, timeZone: 'Asia/Tokyo', verbose: true };

    const done = written(stdoutSink({ stream: reader, format: 'text', ...options }), events);
    reader.take();
    await done;

    expect(reader.chunks).toEqual([events.map((event) => textOf(event, options)).join('')]);
  });

  test('an empty batch is done without a write', async () => {
    const reader = new Reader();

    await written(ndjsonTo(reader), []);

    expect(reader.chunks).toEqual([]);
  });

  test('a write is not done before the stream has taken it', async () => {
    const reader = new Reader();

    const done = written(ndjsonTo(reader), someEvents(1));
    const early = await isSettled(done);
    reader.take();
    await done;

    expect(early).toBe(false);
  });

  test('closing leaves the stream open, since it belongs to the process', async () => {
    const reader = new Reader();

    await ndjsonTo(reader).close();

    expect(reader.writableEnded || reader.destroyed).toBe(false);
  });

  test('no listener is left behind by a write', async () => {
    const reader = new Reader();
    const sink = ndjsonTo(reader);
    const before = reader.listenerCount('close');

    const done = written(sink, someEvents(1));
    reader.take();
    await done;

    expect(reader.listenerCount('close')).toBe(before);
  });

  const errors: [code: string, error: Error, message: string, cause: string][] = [
    ['EPIPE', oops('EPIPE', -32), 'stdout: nobody reads it any more', 'EPIPE'],
    ['ECONNRESET', oops('ECONNRESET', -104), 'stdout: nobody reads it any more', 'EPIPE'],
    ['ENOSPC', oops('ENOSPC', -28), 'stdout: no space left on device', 'ENOSPC'],
  ];

  test.each(errors)('%s fails the write for good', async (_code, error, message, cause) => {
    const reader = new Reader();

    const done = written(ndjsonTo(reader), someEvents(1));
    reader.take(error);

    await expect(done).rejects.toMatchObject({
      name: 'Fault',
      code: 'SINK',
      message,
      retryable: false,
      cause: { code: cause },
    });
  });

  const gone: [sentence: string, end: (reader: Reader) => unknown][] = [
    ['destroyed', (reader) => reader.destroy()],
    ['ended', (reader) => reader.end()],
  ];

  test.each(gone)('a stream that was %s before counts as closed', async (_sentence, end) => {
    const reader = new Reader();
    end(reader);
    await setImmediate();

    const done = written(ndjsonTo(reader), someEvents(1));

    await expect(done).rejects.toMatchObject({ code: 'SINK', cause: { code: 'EPIPE' } });
  });

  test('a stream that is closed under a write fails it', async () => {
    const reader = new Reader();

    const done = written(ndjsonTo(reader), someEvents(1));
    reader.destroy();

    await expect(done).rejects.toMatchObject({ code: 'SINK', cause: { code: 'EPIPE' } });
  });

  test('a stream that throws fails the write with a fault', async () => {
    const stream = new Writable({
      write() {
        throw oops('EAGAIN', -11);
      },
    });

    const done = written(ndjsonTo(stream), someEvents(1));

    await expect(done).rejects.toMatchObject({
      code: 'SINK',
      message: 'stdout: resource temporarily unavailable',
    });
  });
});

describe('stdoutSink on a real pipe', () => {
  const children: ChildProcess[] = [];
  const big = [anEvent({ updates: [anUpdate({ message: 'x'.repeat(4_000_000) })] })];

  afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

  /** A shell whose stdin is the pipe; it does `before`, waits for `go`, and does `after`. */
  function shell(before: string, after: string) {
    const script = `${before} echo ready >&4; read go <&3; ${after}`;
    const child = spawn('sh', ['-c', script], {
      stdio: ['pipe', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    const [pipe, , , go, ready] = child.stdio;
    if (!(pipe instanceof Writable && go instanceof Writable && ready)) throw new Error('no pipes');
    return { pipe, ready: once(ready, 'data'), go: () => go.write('go\n') };
  }

  test('a reader that does not read makes the write wait, and gets everything in the end', async () => {
    const { pipe, ready, go } = shell('', 'cat >/dev/null');
    await ready;

    const done = written(ndjsonTo(pipe), big);
    const early = await isSettled(done);
    go();
    await done;

    expect(early).toBe(false);
    expect(pipe.writableLength).toBe(0);
  });

  test('a reader that closed the pipe fails the write with EPIPE and nothing else', async () => {
    const { pipe, ready } = shell('exec <&-;', '');
    await ready;

    const done = written(ndjsonTo(pipe), big);

    await expect(done).rejects.toMatchObject({ code: 'SINK', cause: { code: 'EPIPE' } });
  });

  test('a reader that dies under a write fails it with EPIPE', async () => {
    const { pipe, ready, go } = shell('', 'exit');
    await ready;

    const done = written(ndjsonTo(pipe), big);
    const early = await isSettled(done);
    go();

    expect(early).toBe(false);
    await expect(done).rejects.toMatchObject({ code: 'SINK', cause: { code: 'EPIPE' } });
  });
});

function oops(code: string, errno: number): Error {
  return Object.assign(new Error(`${code}: whatever, write`), { code, errno });
}

test('hears the errors of a stream once, however many sinks tell it', () => {
  const stream = new Writable();

  for (let n = 0; n < 12; n += 1) stdoutSink({ stream, format: 'ndjson', color: false });

  expect(stream.listenerCount('error')).toBe(1);
});
