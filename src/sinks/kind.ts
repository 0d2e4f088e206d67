import type * as z from 'zod';
import type { Event } from '../core/event.ts';
import type { Post } from '../core/post.ts';
import type { Store } from '../core/store.ts';
import type { Sink } from './sink.ts';
import type { StdoutWish } from './stdout/index.ts';

/** What a sink gets of the world. */
export interface SinkTools {
  /** The row's name, for messages. */
  readonly name: string;
  readonly post: Post;
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Deadline of one request or command, in milliseconds. */
  readonly timeoutMs: number;
  /** The row's template laid over an event; undefined when it has none. */
  readonly template: ((event: Event) => string) | undefined;
  /** The process's own environment; what a sink passes on of it is its own business. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The process's standard output, as a row wants it and the command line allows. */
  readonly stdout: (wish: StdoutWish) => Sink;
}

/** A kind of place that events go to: one folder and one line in the registry. */
export interface SinkKind {
  /** The folder's name, and the `type` of its rows in providers.json. */
  readonly id: string;
  readonly title: string;
  /** Whether people read what it tells: such a sink takes `template`, `digest` and `remind`. */
  readonly human: boolean;
  /**
   * Whether it is on this machine: it is told in the order of the journal, as fast and for as long
   * as it takes, and takes neither `timeout`, `rate` nor `giveUp`. What it refuses for good is the
   * end of it, and no dead letter.
   */
  readonly local?: boolean;
  /** What a row may say beside what all sinks have in common. Its input is checked, not kept. */
  readonly options: z.ZodType;
  /** Most events of one write; 1 when undefined. */
  readonly batch?: number;
  /** A row as short as it can be, for the README and the tests. */
  readonly example: Readonly<Record<string, unknown>>;
  /** The file that a sink with these options (as written, checked) writes to, and no other may. */
  readonly file?: (options: unknown) => string;
  /** Makes the sink of a row whose options (as written) were checked. Opens nothing yet. */
  open(options: unknown, tools: SinkTools): Sink;
}

interface TypedKind<Options> extends Omit<SinkKind, 'options' | 'file' | 'open'> {
  readonly options: z.ZodType<Options>;
  readonly file?: (options: Options) => string;
  open(options: Options, tools: SinkTools): Sink;
}

/** A kind whose functions get its options as its own schema reads them. */
export function sinkKind<Options>({ file, ...kind }: TypedKind<Options>): SinkKind {
  return {
    ...kind,
    ...(file && { file: (options: unknown) => file(kind.options.parse(options)) }),
    open: (options, tools) => kind.open(kind.options.parse(options), tools),
  };
}
