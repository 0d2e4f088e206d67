import type { SinkKind } from '../src/sinks/kind.ts';
import { withTable } from './tableIn.ts';

const HEAD = ['place', 'the shortest row'];

/** A text with the table of all kinds of sinks between its two marks; errors without marks. */
export function withSinkTable(text: string, kinds: readonly SinkKind[]): string {
  const sorted = kinds.toSorted((one, other) => one.title.localeCompare(other.title));
  return withTable(text, { mark: 'sinks', head: HEAD, rows: sorted.map(rowOf) });
}

function rowOf({ title, example }: SinkKind): string[] {
  const json = JSON.stringify(example, null, 1).replaceAll(/\s*\n\s*/g, ' ');
  return [title, `\`${json}\``];
}
