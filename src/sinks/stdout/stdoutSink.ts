import type { Output } from './output.ts';
import type { Event } from '../../core/event.ts';
import { Fault } from '../../core/fault.ts';
import { lineOf } from '../lineOf.ts';
import { codeOf } from '../../core/codeOf.ts';
import { reasonOf } from '../reasonOf.ts';
import type { Sink } from '../sink.ts';
import type { TextOptions } from './text.ts';
import { textOf } from './text.ts';

export interface StdoutOptions extends TextOptions {
  /** Given by the process and left open by `close`. */
  readonly stream: Output;
  readonly format: 'text' | 'ndjson';
}

const CLOSED: ReadonlySet<string> = new Set([
  'EPIPE',
  'ECONNRESET',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);

/** Streams whose errors are heard. */
const heard = new WeakSet<Output>();

/**
 * Tells events to a stream, one write per batch, done when the system has taken it: a slow reader
 * makes the lane wait and holds no more than one batch. A failed write is a Fault (SINK) that is
 * not retryable, since a stream dies of its first error; `cause.code` is EPIPE when nobody reads
 * any more. The stream's `error` events are heard from here on, so they never end the process.
 */
export function stdoutSink(options: StdoutOptions): Sink {
  const { stream, format } = options;
  if (!heard.has(stream)) stream.on('error', () => {});
  heard.add(stream);
  const tell = format === 'text' ? (event: Event) => textOf(event, options) : lineOf;
  return {
    name: 'stdout',
    async write(events) {
      if (events.length > 0) await send(stream, events.map(tell).join(''));
    },
    preview: (events) => ({ head: 'stdout', body: events.map(tell).join('') }),
    async close() {},
  };
}

function send(stream: Output, text: string): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const closed = () => reject(new Error('closed'));
    stream.once('close', closed);
    stream.write(text, (error) => {
      stream.off('close', closed);
      if (error) reject(error);
      else resolve();
    });
  }).catch((error: unknown) => {
    throw faultOf(error, stream.destroyed);
  });
}

function faultOf(error: unknown, destroyed: boolean): Fault {
  const code = codeOf(error);
  const gone = code === undefined ? destroyed : CLOSED.has(code);
  if (!gone) return new Fault('SINK', `stdout: ${reasonOf(error)}`, { cause: error });
  const cause = Object.assign(new Error('stdout is closed', { cause: error }), { code: 'EPIPE' });
  return new Fault('SINK', 'stdout: nobody reads it any more', { cause });
}
