import { MemoryStore } from '../journal/memory.ts';
import type { SinkRow } from '../config/config.ts';
import { kindOf } from '../sinks/index.ts';
import type { SinkKind, SinkTools } from '../sinks/kind.ts';
import type { Sink } from '../sinks/sink.ts';
import type { StdoutWish } from '../sinks/stdout/index.ts';
import type { Io } from './io.ts';
import { stdoutOn } from './stdoutOn.ts';
import { templateOf } from './templateOf.ts';

/** A sink of a command that tells something once, and the row that it was made of. */
export interface OpenSink {
  readonly row: SinkRow;
  readonly kind: SinkKind;
  readonly sink: Sink;
}

/**
 * Opens the sinks of rows that were checked. They know nothing of what the watcher has told, and it
 * learns nothing of what they tell.
 */
export function openSinks(
  rows: readonly SinkRow[],
  post: SinkTools['post'],
  io: Pick<Io, 'now' | 'env' | 'stdout'>,
): OpenSink[] {
  const { now, env } = io;
  const stdout = (wish: StdoutWish) => stdoutOn(io, wish);
  return rows.flatMap((row) => {
    const kind = kindOf(row.type);
    if (kind === undefined) return [];
    const { name, timeoutMs } = row;
    const template = templateOf(row);
    const store = new MemoryStore();
    const tools = { name, post, store, now, timeoutMs, template, env, stdout };
    return [{ row, kind, sink: kind.open(row.options, tools) }];
  });
}
