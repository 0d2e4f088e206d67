import type { SinkRow } from '../config/config.ts';
import { formatDuration } from '../core/duration.ts';
import { table } from './table.ts';

const HEAD = ['SINK', 'TYPE', 'DETAILS'];

/** The sinks of a file for people; never the options of their kinds, which may be secret. */
export function sinkTable(sinks: readonly SinkRow[], width: number | undefined): string[] {
  const rows = sinks.map((sink) => [sink.name, sink.type, detailsOf(sink)]);
  return table(HEAD, rows, width);
}

function detailsOf(sink: SinkRow): string {
  const { providers, categories, types, changes, impact, components, match } = sink;
  const lists = { providers, categories, types, changes, impact, components, match };
  const told = Object.entries(lists)
    .filter(([, words]) => words.length > 0)
    .map(([key, words]) => `${key}: ${words.join(', ')}`);
  const times = { hold: sink.holdMs || undefined, digest: sink.digestMs, remind: sink.remindMs };
  const timed = Object.entries(times).flatMap(([key, ms]) =>
    ms === undefined ? [] : `${key}: ${formatDuration(ms)}`,
  );
  return [...told, ...timed].join('; ') || 'everything';
}
