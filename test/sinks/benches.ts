import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { SinkId } from '../../src/sinks/index.ts';
import { sinks } from '../../src/sinks/index.ts';
import type { Sink } from '../../src/sinks/sink.ts';

/** A sink made the usual way, and the lines that came out at its other end. */
export interface Bench {
  readonly sink: Sink;
  readonly lines: () => Promise<string>;
}

/** How to try each kind of sink; `folder` is the test's own. */
export const benches: Record<SinkId, (folder: string) => Bench> = {
  ndjson(folder) {
    const path = join(folder, 'events.ndjson');
    return {
      sink: sinks.ndjson({ path }),
      lines: () => readFile(path, 'utf8').catch(() => ''),
    };
  },
  stdout() {
    let text = '';
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk.toString();
        done();
      },
    });
    return {
      sink: sinks.stdout({ stream, format: 'ndjson', color: false }),
      lines: async () => text,
    };
  },
};
