import { open, type FileHandle } from 'node:fs/promises';
import { CHANGES, type Event } from '../core/event.ts';
import { codeOf } from '../core/codeOf.ts';
import { Fault } from '../core/fault.ts';
import {
  COMPONENT_STATUSES,
  IMPACTS,
  INCIDENT_STATUSES,
  MAINTENANCE_STATUSES,
  TYPES,
} from '../core/incident.ts';
import { eventIn } from '../sinks/ndjson/eventIn.ts';
import { LineSplitter } from '../sinks/ndjson/lineSplitter.ts';
import { reasonOf } from '../sinks/reasonOf.ts';

const STATUSES: ReadonlySet<string> = new Set([
  ...INCIDENT_STATUSES,
  ...MAINTENANCE_STATUSES,
  ...COMPONENT_STATUSES,
]);
const CHUNK_BYTES = 256 * 1024;

/** A file of events that can be read. */
export interface EventFile {
  /** In the order of the file; `broken` hears the numbers, from 1, of lines that are no event. */
  events(broken: (line: number) => void): AsyncIterable<Event>;
  close(): Promise<void>;
}

/** Opens a file of events, one a line. Errors with a Fault (CONFIG) when it cannot be read. */
export async function openEventFile(path: string): Promise<EventFile> {
  const handle = await opened(path);
  return {
    events: (broken) => eventsOf(path, handle, broken),
    close: () => handle.close(),
  };
}

async function opened(path: string): Promise<FileHandle> {
  try {
    const handle = await open(path);
    if (!(await handle.stat()).isDirectory()) return handle;
    await handle.close();
  } catch (error) {
    throw unreadable(path, error);
  }
  throw new Fault('CONFIG', `${path}: is a directory; name a file`);
}

async function* eventsOf(
  path: string,
  handle: FileHandle,
  broken: (line: number) => void,
): AsyncGenerator<Event> {
  let held: Event[] = [];
  let lines = 0;
  const take = (text: string | null) => {
    lines += 1;
    if (text?.trim() === '') return;
    const event = text === null ? null : wholeEventIn(text);
    if (event === null) broken(lines);
    else held.push(event);
  };
  const splitter = new LineSplitter(take);
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  for (;;) {
    const { bytesRead } = await handle.read(chunk).catch((error: unknown) => {
      throw unreadable(path, error);
    });
    if (bytesRead === 0) break;
    splitter.push(chunk.subarray(0, bytesRead));
    yield* held;
    held = [];
  }
  const last = splitter.tail();
  if (last !== undefined) take(last.text);
  yield* held;
}

/** Sinks read more of an event than a memory does, and know no words but ours. */
function wholeEventIn(text: string): Event | null {
  const event = eventIn(text);
  const isWhole =
    event !== null &&
    [event.provider_name, event.message].every((said) => typeof said === 'string') &&
    Array.isArray(event.changed) &&
    TYPES.includes(event.type) &&
    CHANGES.some((change) => change === event.change) &&
    IMPACTS.includes(event.impact) &&
    [event, ...event.updates].every(({ status }) => STATUSES.has(status));
  return isWhole ? event : null;
}

function unreadable(path: string, error: unknown): Fault {
  const reason = codeOf(error) === 'ENOENT' ? 'no such file' : reasonOf(error);
  return new Fault('CONFIG', `${path}: ${reason}`, { cause: error });
}
