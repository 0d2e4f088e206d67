import { Fault } from '../core/fault.ts';
import { isClosed } from '../core/incident.ts';
import { openEvents } from './openEvents.ts';
import { prepare, type Prepared } from '../sinks/ndjson/prepare.ts';
import { readBack, type ReadBack } from '../sinks/ndjson/readBack.ts';
import { sinks } from '../sinks/index.ts';
import type { Event } from '../core/event.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from './log.ts';
import type { Memories } from './memories.ts';
import type { Sink } from '../sinks/sink.ts';

/** An output file, and what another output of the same run already holds and it does not. */
export interface FileOutput {
  readonly sink: Sink;
  /** What the journal calls it: no sink of the configuration may have this name. */
  readonly key: string;
  readonly behind: readonly Event[];
  /** Where in the journal it goes on. */
  readonly from: number;
}

/** Lanes are never further apart than what the journal keeps. */
const MOST_BEHIND = 10_000;

/**
 * Makes the outputs of a run. Files that exist are read back first: they are what the run
 * remembers. Errors with a Fault (CONFIG) when one is not a file of ours, cannot be written, or is
 * another one under a second name.
 */
export async function openOutputs(
  paths: readonly string[],
  memories: Memories,
  journal: Journal,
  log: Log,
): Promise<FileOutput[]> {
  rejectTwins(await Promise.all(paths.map(prepare)));
  const held = new Map<string, Held>();
  for (const path of paths) held.set(path, await holdings(path, memories, log));
  const outputs: FileOutput[] = [];
  for (const path of paths) {
    const others = paths.filter((other) => other !== path);
    const holds = held.get(path)!;
    const key = `output:${path}`;
    const cursor = journal.cursorOf(key);
    const known = cursor === undefined ? untold(holds, journal, memories) : [];
    const behind =
      cursor === undefined && known.length === 0 ? await missing(holds, others, memories) : known;
    if (behind.length > 0) log.info({ sink: path, events: behind.length }, 'output catches up');
    const shared = () => log.warn({ sink: path }, 'another process writes to this output, too');
    const sink = withoutHeld(sinks.ndjson({ path, shared }), holds);
    outputs.push({ sink, key, behind, from: cursor ?? journal.head });
  }
  return outputs;
}

function rejectTwins(files: readonly Prepared[]): void {
  const paths = new Map<string, string>();
  for (const { path, id } of files) {
    const twin = id === null ? undefined : paths.get(id);
    if (id !== null) paths.set(id, path);
    if (twin === undefined) continue;
    throw new Fault('CONFIG', `${twin} and ${path} are the same file; name one of them`);
  }
}

/** A new output of a run that remembers more than its files do is told what is open. */
function untold({ newest }: Held, journal: Journal, memories: Memories): readonly Event[] {
  if (!journal.durable || newest !== undefined) return [];
  return openEvents(journal, memories);
}

/** The journal may not know what a file has taken right before the last run was killed. */
function withoutHeld(sink: Sink, { ids, newest }: Held): Sink {
  if (newest === undefined) return sink;
  return { ...sink, write: (events) => sink.write(events.filter(({ id }) => !ids(id))) };
}

interface Held {
  readonly newest: Event | undefined;
  readonly ids: (id: string) => boolean;
}

async function holdings(path: string, memories: Memories, log: Log): Promise<Held> {
  let newest: Event | undefined;
  const recent = new Set<string>();
  const found = await readBack(path, (event) => {
    memories.recall(event);
    newest = event;
    recent.add(event.id);
    if (recent.size > MOST_BEHIND) recent.delete(recent.values().next().value!);
  });
  report(path, found, log);
  return { newest, ids: (id) => recent.has(id) };
}

/**
 * What others of the run's files hold behind the newest event of this one: it was told to them
 * when the last run was killed. A new file gets what is told of incidents that are still open.
 */
async function missing(
  { newest, ids }: Held,
  others: readonly string[],
  memories: Memories,
): Promise<readonly Event[]> {
  const behind = new Newest();
  for (const path of others) {
    if (newest === undefined) {
      await readBack(path, (event) => isOpen(event, memories) && behind.add(event));
      continue;
    }
    for (const event of await toldAfter(newest, path)) if (!ids(event.id)) behind.add(event);
  }
  return behind.events;
}

/** What a file holds behind an event; one that was rotated since, what was told after it. */
async function toldAfter(event: Event, path: string): Promise<readonly Event[]> {
  let found = false;
  const after = new Newest();
  const later = new Newest();
  await readBack(path, (other) => {
    if (found) after.add(other);
    else if (isLater(other, event)) later.add(other);
    found ||= other.id === event.id;
  });
  return (found ? after : later).events;
}

/** Events of one poll are told in the order of their updates. */
function isLater(one: Event, other: Event): boolean {
  return one.observed_at === other.observed_at
    ? one.updated_at > other.updated_at
    : one.observed_at > other.observed_at;
}

/** The last of many events, each once. */
class Newest {
  readonly #byId = new Map<string, Event>();

  get events(): readonly Event[] {
    return [...this.#byId.values()];
  }

  add(event: Event): void {
    this.#byId.set(event.id, event);
    if (this.#byId.size > MOST_BEHIND) this.#byId.delete(this.#byId.keys().next().value!);
  }
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
