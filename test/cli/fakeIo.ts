import { PassThrough } from 'node:stream';
import { NEVER } from 'rxjs';
import type { Io, Output } from '../../src/cli/io.ts';

export interface FakeIo extends Io {
  /** What was written so far. */
  readonly out: () => string;
  readonly err: () => string;
}

interface Terminal {
  readonly env?: Io['env'];
  /** A terminal of this width instead of a pipe. */
  readonly columns?: number;
}

/** Streams that keep what they are given, a clock that stands, and no signals. */
export function fakeIo({ env = {}, columns }: Terminal = {}): FakeIo {
  const [stdout, out] = kept(columns);
  const [stderr, err] = kept(columns);
  return {
    stdout,
    stderr,
    out,
    err,
    env,
    now: () => 0,
    steady: () => 0,
    random: () => 0,
    stop: NEVER,
    reload: NEVER,
  };
}

function kept(columns: number | undefined): [Output, () => string] {
  const stream: Output & PassThrough = new PassThrough();
  if (columns !== undefined) Object.assign(stream, { isTTY: true, columns });
  let text = '';
  stream.on('data', (chunk: Buffer) => void (text += chunk.toString()));
  return [stream, () => text];
}
