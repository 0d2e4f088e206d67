import type { Event } from '../core/event.ts';
import type { Complaints } from './complaints.ts';
import { openEventFile, type EventFile } from './filedEvents.ts';
import { openPastOf } from './openPastOf.ts';
import { ProvidersNamed } from './providersNamed.ts';
import type { ReplayOptions } from './options.ts';

/** Where past events are read from. */
export interface PastSource {
  /** In the order in which they were told, or of the files. */
  readonly events: AsyncIterable<Event> | Iterable<Event>;
  close(): Promise<void>;
}

type Wanted = Pick<ReplayOptions, 'files' | 'state' | 'providers' | 'since' | 'until'>;

/**
 * The events of a state file, or of files of events, that are looked for; `complaints` hear what
 * cannot be read. Errors with a Fault (CONFIG) when it is all of one file.
 */
export async function openSource(wanted: Wanted, complaints: Complaints): Promise<PastSource> {
  const { state } = wanted;
  if (state !== undefined) {
    const { past, query } = await openPastOf({ ...wanted, state }, complaints);
    return { events: past.events(query), close: async () => past.close() };
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
  return { events: filed(files, wanted, complaints), close };
}

async function* filed(
  files: readonly [string, EventFile][],
  { providers, since, until }: Wanted,
  complaints: Complaints,
): AsyncGenerator<Event> {
  const named = new ProvidersNamed(providers);
  for (const [path, file] of files) {
    const broken = (line: number) =>
      complaints.add(`${path}:${line}: not an event of statuswire; skipped`);
    for await (const event of file.events(broken)) {
      if (named.has(event.provider) && isWithin(event, since, until)) yield event;
    }
  }
  named.complain(files.map(([path]) => path).join(', '), complaints);
}

function isWithin(event: Event, since: number | undefined, until: number | undefined): boolean {
  const at = Date.parse(event.observed_at);
  return !(since !== undefined && at < since) && !(until !== undefined && at > until);
}
