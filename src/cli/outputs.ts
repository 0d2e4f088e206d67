import { isClosed } from '../core/incident.ts';
import { readBack, type ReadBack } from '../sinks/ndjson/readBack.ts';
import { sinks } from '../sinks/index.ts';
import type { Event } from '../core/event.ts';
import type { Log } from './log.ts';
import type { Memories } from './memories.ts';
import type { Sink } from '../sinks/sink.ts';

/** An output file, and what another output of the same run already holds and it does not. */
export interface FileOutput {
  readonly sink: Sink;
  readonly behind: readonly Event[];
}

/**
 * Makes the outputs of a run. Files that exist are read back first: they are what the run
 * remembers. Errors with a Fault (CONFIG) when one is not a file of ours.
 */
export async function openOutputs(
  paths: readonly string[],
  memories: Memories,
  log: Log,
): Promise<FileOutput[]> {
  const held = new Map<string, Held>();
  for (const path of paths) held.set(path, await holdings(path, memories, log));
  const outputs: FileOutput[] = [];
  for (const path of paths) {
    const others = paths.filter((other) => other !== path);
    const behind = await missing(held.get(path)!, others, memories);
    if (behind.length > 0) log.info({ sink: path, events: behind.length }, 'output catches up');
    outputs.push({ sink: sinks.ndjson({ path }), behind });
  }
  return outputs;
}

interface Held {
  /** The id of the newest event. */
  readonly newest: string | undefined;
  readonly ids: (id: string) => boolean;
}

async function holdings(path: string, memories: Memories, log: Log): Promise<Held> {
  let newest: string | undefined;
  const recent = new Set<string>();
  const found = await readBack(path, (event) => {
    memories.recall(event);
    newest = event.id;
    recent.add(event.id);
    if (recent.size > MOST_BEHIND) recent.delete(recent.values().next().value!);
  });
  report(path, found, log);
  return { newest, ids: (id) => recent.has(id) };
}

/** Lanes are never further apart than what the journal keeps. */
const MOST_BEHIND = 10_000;

/**
 * What others of the run's files hold behind the newest event of this one: it was told to them
 * when the last run was killed. A new file gets what is told of incidents that are still open.
 */
async function missing(
  { newest, ids }: Held,
  others: readonly string[],
  memories: Memories,
): Promise<Event[]> {
  const behind = new Map<string, Event>();
  for (const path of others) {
    let after = false;
    await readBack(path, (event) => {
      const wanted = newest === undefined ? isOpen(event, memories) : after && !ids(event.id);
      if (wanted) behind.set(event.id, event);
      if (behind.size > MOST_BEHIND) behind.delete(behind.keys().next().value!);
      if (event.id === newest) after = true;
    });
  }
  return [...behind.values()];
}

function isOpen({ provider, incident_id: id }: Event, memories: Memories): boolean {
  const known = memories.of(provider).slots.get(id)?.known;
  return known?.standing === 'told' && !isClosed(known.status);
}

function report(path: string, found: ReadBack, log: Log): void {
  const { events, damaged, damagedLines, tail } = found;
  if (events > 0) log.debug({ sink: path, events }, 'output read back');
  if (damaged > 0) {
    log.warn({ sink: path, lines: damaged, first: damagedLines }, 'output has damaged lines');
  }
  if (tail === 'cut') log.info({ sink: path }, 'torn last line of the output removed');
}
