import { alertmanager } from './alertmanager/index.ts';
import { discord } from './discord/index.ts';
import { email } from './email/index.ts';
import { exec } from './exec/index.ts';
import type { SinkKind } from './kind.ts';
import { ndjson } from './ndjson/index.ts';
import { ndjsonSink } from './ndjson/ndjsonSink.ts';
import { pagerduty } from './pagerduty/index.ts';
import type { Sink } from './sink.ts';
import { slack } from './slack/index.ts';
import { stdout } from './stdout/index.ts';
import { stdoutSink } from './stdout/stdoutSink.ts';
import { teams } from './teams/index.ts';
import { telegram } from './telegram/index.ts';
import { webhook } from './webhook/index.ts';

/** Makes a sink of one kind; nothing is opened before the first write. */
type SinkFactory<Options = never> = (options: Options) => Sink;

/** What the command line tells; one line per folder. */
export const sinks = {
  ndjson: ndjsonSink,
  stdout: stdoutSink,
} satisfies Readonly<Record<string, SinkFactory>>;

export type SinkId = keyof typeof sinks;

/** What `sinks` in providers.json may name; one line per folder. */
export const kinds: readonly SinkKind[] = [
  alertmanager, //
  discord,
  email,
  exec,
  ndjson,
  pagerduty,
  slack,
  stdout,
  teams,
  telegram,
  webhook,
];

/** The kind with this id (`webhook`, `slack`, …). */
export function kindOf(id: string): SinkKind | undefined {
  return kinds.find((kind) => kind.id === id);
}
