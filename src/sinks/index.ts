import { ndjsonSink } from './ndjson/ndjsonSink.ts';
import type { Sink } from './sink.ts';
import { stdoutSink } from './stdout/stdoutSink.ts';

/** Makes a sink of one kind; nothing is opened before the first write. */
type SinkFactory<Options = never> = (options: Options) => Sink;

/** Every kind of sink under its folder's name; one line per folder. */
export const sinks = {
  ndjson: ndjsonSink,
  stdout: stdoutSink,
} satisfies Readonly<Record<string, SinkFactory>>;

export type SinkId = keyof typeof sinks;
