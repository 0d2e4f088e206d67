import manifest from '../../package.json' with { type: 'json' };
import type { SinkRow } from '../config/config.ts';
import { createPost } from '../http/post.ts';
import type { Io } from './io.ts';
import { openSinks, type OpenSink } from './openSinks.ts';

/** Sinks that tell, and what they share. */
export interface LiveSinks {
  readonly opened: readonly OpenSink[];
  close(): Promise<void>;
}

/** Opens the sinks of rows for a command that tells something once. */
export function liveSinks(
  rows: readonly SinkRow[],
  io: Pick<Io, 'now' | 'env' | 'stdout'>,
): LiveSinks {
  const userAgent = `statuswire/${manifest.version}`;
  const poster = createPost({ userAgent, env: io.env, now: io.now });
  const opened = openSinks(rows, poster.post, io);
  return {
    opened,
    async close() {
      await Promise.all(opened.map(({ sink }) => sink.close()));
      await poster.close();
    },
  };
}
