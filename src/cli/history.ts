import type { Event } from '../core/event.ts';
import { openPast } from '../journal/sqlite/past.ts';
import { statusInWords } from '../sinks/inWords.ts';
import { localTime } from '../sinks/localTime.ts';
import { lineOf } from '../sinks/lineOf.ts';
import { plainLine } from '../sinks/plain.ts';
import { fitted } from './fitted.ts';
import type { Io, Output } from './io.ts';
import type { HistoryOptions } from './options.ts';
import { newestOf } from './pastEvents.ts';
import { widthOf } from './widthOf.ts';

const HEAD = ['TOLD', 'PROVIDER', 'CHANGE', 'STATUS', 'IMPACT', 'NAME'];
const NAME = 5;
const SPARE = [2, 4];

/** Shows what a state file remembers, also while a watcher writes to it; answers 1 when that is nothing. */
export async function history(options: HistoryOptions, { stdout, stderr }: Io): Promise<number> {
  const past = await openPast(options.state);
  const events = newestOf(past, options);
  past.close();
  if (events.length === 0) stderr.write('statuswire: no event matches\n');
  else if (options.json) stdout.write(events.map(lineOf).join(''));
  else stdout.write(text(events, stdout));
  return events.length === 0 ? 1 : 0;
}

function text(events: readonly Event[], stdout: Output): string {
  const rows = events.map((event) => [
    localTime(event.observed_at),
    event.provider,
    event.change,
    statusInWords(event.status),
    event.impact,
    plainLine(event.name),
  ]);
  const lines = fitted({ head: HEAD, rows, cut: NAME, spare: SPARE }, widthOf(stdout));
  return `${lines.join('\n')}\n`;
}
