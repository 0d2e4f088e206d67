import type { Event } from '../core/event.ts';
import { statusInWords } from '../sinks/inWords.ts';
import { localTime } from '../sinks/localTime.ts';
import { lineOf } from '../sinks/lineOf.ts';
import { plainLine } from '../sinks/plain.ts';
import { Complaints } from './complaints.ts';
import { fitted } from './fitted.ts';
import type { Io, Output } from './io.ts';
import type { HistoryOptions } from './options.ts';
import { openPastOf } from './openPastOf.ts';
import { newestOf } from './pastEvents.ts';
import { widthOf } from './widthOf.ts';

const HEAD = ['TOLD', 'PROVIDER', 'CHANGE', 'STATUS', 'IMPACT', 'NAME'];
const NAME = 5;
const SPARE = [2, 4];

/**
 * Shows what a state file remembers, also while a watcher writes to it; answers 1 when that is
 * nothing, or not all can be read.
 */
export async function history(options: HistoryOptions, io: Io): Promise<number> {
  const { stdout } = io;
  const complaints = new Complaints(io);
  const { past, query } = await openPastOf(options, complaints);
  const events = newestOf(past, query, options);
  past.close();
  if (events.length > 0) stdout.write(options.json ? json(events) : text(events, stdout));
  else if (complaints.count === 0) complaints.add('no event matches');
  return complaints.count > 0 ? 1 : 0;
}

function json(events: readonly Event[]): string {
  return events.map(lineOf).join('');
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
