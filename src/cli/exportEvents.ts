import type { Event } from '../core/event.ts';
import { lineOf } from '../sinks/lineOf.ts';
import { Complaints } from './complaints.ts';
import type { Io, Output } from './io.ts';
import type { ExportOptions } from './options.ts';
import { csvHead, csvOf } from './csv.ts';
import { openPastOf } from './openPastOf.ts';
import { isWanted } from './pastEvents.ts';
import { taken } from './taken.ts';

/** Most characters given to stdout at once. */
const CHUNK = 256 * 1024;

/**
 * Writes all events of a state file that are looked for, oldest first, to stdout; answers 1 when not
 * all can be read.
 */
export async function exportEvents(options: ExportOptions, io: Io): Promise<number> {
  const complaints = new Complaints(io);
  const { past, query } = await openPastOf(options, complaints);
  try {
    await written(past.events(query), options, io.stdout);
    return complaints.count > 0 ? 1 : 0;
  } finally {
    past.close();
  }
}

async function written(events: Iterable<Event>, options: ExportOptions, stdout: Output) {
  const line = options.format === 'csv' ? csvOf : lineOf;
  let chunk = options.format === 'csv' ? csvHead : '';
  for (const event of events) {
    if (!isWanted(event, options)) continue;
    chunk += line(event);
    if (chunk.length < CHUNK) continue;
    if (!(await taken(stdout, chunk))) return;
    chunk = '';
  }
  if (chunk !== '') await taken(stdout, chunk);
}
