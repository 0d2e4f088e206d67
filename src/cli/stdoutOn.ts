import { sinks } from '../sinks/index.ts';
import type { Sink } from '../sinks/sink.ts';
import type { StdoutWish } from '../sinks/stdout/index.ts';
import { colours } from './colours.ts';
import type { Io } from './io.ts';

/** What is to be told on stdout of a command, as it and a row want it. */
export function stdoutOn({ stdout, env }: Pick<Io, 'stdout' | 'env'>, wish: StdoutWish): Sink {
  const { verbose } = wish;
  const terminal = stdout.isTTY === true;
  const format = isText(wish, terminal) ? 'text' : 'ndjson';
  return sinks.stdout({ stream: stdout, format, color: colours(terminal, env), verbose });
}

/** Whether people read it. */
export function isText({ format = 'auto' }: StdoutWish, terminal: boolean): boolean {
  return format === 'text' || (format === 'auto' && terminal);
}

/** What the command line says goes first. */
export function flagsFirst(flags: StdoutWish, row: StdoutWish): StdoutWish {
  const { format = 'auto', verbose = false } = flags;
  return {
    format: format === 'auto' ? row.format : format,
    verbose: verbose || row.verbose === true,
  };
}
