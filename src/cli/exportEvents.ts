import { openPast } from '../journal/sqlite/past.ts';
import { lineOf } from '../sinks/lineOf.ts';
import type { Io } from './io.ts';
import type { ExportOptions } from './options.ts';
import { csvHead, csvOf } from './csv.ts';
import { isWanted } from './pastEvents.ts';
import { taken } from './taken.ts';

/** Most characters given to stdout at once. */
const CHUNK = 256 * 1024;

/** Writes all events of a state file that are looked for, oldest first, to stdout. */
export async function exportEvents(options: ExportOptions, { stdout }: Io): Promise<number> {
  const past = await openPast(options.state);
  const line = options.format === 'csv' ? csvOf : lineOf;
  let chunk = options.format === 'csv' ? csvHead : '';
  try {
    for (const event of past.events(options)) {
      if (!isWanted(event, options)) continue;
      chunk += line(event);
      if (chunk.length < CHUNK) continue;
      if (!(await taken(stdout, chunk))) return 0;
      chunk = '';
    }
    if (chunk !== '') await taken(stdout, chunk);
    return 0;
  } finally {
    past.close();
  }
}
