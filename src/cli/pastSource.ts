import type { Event } from '../core/event.ts';
import { openEventFile, type EventFile } from './filedEvents.ts';
import type { ReplayOptions } from './options.ts';
import { openPast } from '../journal/sqlite/past.ts';

/** Where past events are read from. */
export interface PastSource {
  /** In the order in which they were told, or of the files. */
  readonly events: AsyncIterable<Event> | Iterable<Event>;
  close(): Promise<void>;
}

type Wanted = Pick<ReplayOptions, 'files' | 'state' | 'providers' | 'since' | 'until'>;

/**
 * The events of a state file, or of files of events, that are looked for. `broken` hears of every
 * line that is none. Errors with a Fault (CONFIG) when one of them cannot be read.
 */
export async function openSource(
  wanted: Wanted,
  broken: (file: string, line: number) => void,
): Promise<PastSource> {
  if (wanted.state !== undefined) {
    const past = await openPast(wanted.state);
    return { events: past.events(wanted), close: async () => past.close() };
  }
  const files: [string, EventFile][] = [];
  const close = async () => {
    for (const [, file] of files) await file.close();
  };
  try {
    for (const path of wanted.files) files.push([path, await openEventFile(path)]);
  } catch (error) {
    await close();
    throw error;
  }
  return { events: filed(files, wanted, broken), close };
}

async function* filed(
  files: readonly [string, EventFile][],
  wanted: Wanted,
  broken: (file: string, line: number) => void,
): AsyncGenerator<Event> {
  for (const [path, file] of files) {
    for await (const event of file.events((line) => broken(path, line))) {
      if (isWanted(event, wanted)) yield event;
    }
  }
}

function isWanted({ provider, observed_at }: Event, { providers, since, until }: Wanted): boolean {
  const at = Date.parse(observed_at);
  if (since !== undefined && !(at >= since)) return false;
  if (until !== undefined && !(at <= until)) return false;
  return providers.length === 0 || providers.includes(provider);
}
