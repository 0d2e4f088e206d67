import type { SinkRow } from '../config/config.ts';
import { Rehearsal } from '../sinks/rehearsal.ts';
import type { Io } from './io.ts';
import { liveSinks } from './liveSinks.ts';
import { openSinks, type OpenSink } from './openSinks.ts';
import { rehearser } from './rehearser.ts';
import type { Stopping } from './stopping.ts';
import { teller, type Tell } from './teller.ts';

/** Sinks, and how each is told something. */
export interface Stage {
  readonly told: readonly { readonly open: OpenSink; readonly tell: Tell }[];
  close(): Promise<void>;
}

/** Sinks that are told. */
export function liveStage(rows: readonly SinkRow[], stopping: Stopping, io: Io): Stage {
  const live = liveSinks(rows, io);
  return {
    told: live.opened.map((open) => ({ open, tell: teller(open, stopping, io) })),
    close: () => live.close(),
  };
}

/** Sinks that only show on stdout what they would send, but for these secrets. */
export function dryStage(rows: readonly SinkRow[], secrets: ReadonlySet<string>, io: Io): Stage {
  const rehearsal = new Rehearsal();
  const show = rehearser({ rehearsal, secrets, stdout: io.stdout });
  const opened = openSinks(rows, rehearsal.post, io);
  return {
    told: opened.map((open) => ({ open, tell: show(open) })),
    async close() {
      await Promise.all(opened.map(({ sink }) => sink.close()));
    },
  };
}
