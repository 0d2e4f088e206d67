import type { FileHandle } from 'node:fs/promises';
import { open, stat } from 'node:fs/promises';
import type { Event } from '../../core/event.ts';
import { Fault } from '../../core/fault.ts';
import { codeOf } from '../../core/codeOf.ts';
import { beginsEvent, eventIn } from './eventIn.ts';
import { LineSplitter } from './lineSplitter.ts';
import { unusable } from './unusable.ts';

/** What an output file was found to hold. */
export interface ReadBack {
  readonly events: number;
  /** Lines that are no event; they are skipped and left as they are. */
  readonly damaged: number;
  /** The numbers of the first few of them, from 1. */
  readonly damagedLines: readonly number[];
  /** Whether a last line without an end was given one, or was cut off as a torn one. */
  readonly tail: 'whole' | 'completed' | 'cut';
}

const CHUNK_BYTES = 1024 * 1024;
const NAMED_LINES = 5;

/**
 * Reads an output file of an earlier run, event by event, in constant memory, and makes it end with
 * a whole line. What is missing, or no regular file, holds nothing. Errors with a Fault (CONFIG)
 * when the file may not be read and written, and when its first line is no event of ours: then not
 * a byte of it is touched. Errors of `onEvent` are passed on.
 */
export async function readBack(path: string, onEvent: (event: Event) => void): Promise<ReadBack> {
  const handle = await openExisting(path);
  if (handle === null) return { events: 0, damaged: 0, damagedLines: [], tail: 'whole' };
  try {
    return await readAll(path, handle, onEvent);
  } catch (error) {
    throw codeOf(error) === undefined || error instanceof Fault ? error : unusable(path, error);
  } finally {
    await handle.close();
  }
}

async function openExisting(path: string): Promise<FileHandle | null> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw new Fault('CONFIG', `${path}: is a directory; name a file`);
    return stats.isFile() ? await open(path, 'r+') : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error instanceof Fault ? error : unusable(path, error);
  }
}

async function readAll(
  path: string,
  handle: FileHandle,
  onEvent: (event: Event) => void,
): Promise<ReadBack> {
  const tally = new Tally(path, onEvent);
  const splitter = new LineSplitter((text) => tally.line(text));
  const size = await feed(handle, splitter);
  const last = splitter.tail();
  const tail = last === undefined ? 'whole' : tally.tail(last.text);
  if (tail === 'completed') await handle.write('\n', size);
  if (tail === 'cut' && last !== undefined) await handle.truncate(last.start);
  return { events: tally.events, damaged: tally.damaged, damagedLines: tally.damagedLines, tail };
}

/** Gives the whole file to the splitter; answers with its size in bytes. */
async function feed(handle: FileHandle, splitter: LineSplitter): Promise<number> {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let position = 0;
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) return position;
    splitter.push(chunk.subarray(0, bytesRead));
    position += bytesRead;
  }
}

class Tally {
  readonly #path: string;
  readonly #onEvent: (event: Event) => void;
  readonly damagedLines: number[] = [];
  events = 0;
  damaged = 0;
  #lines = 0;

  constructor(path: string, onEvent: (event: Event) => void) {
    this.#path = path;
    this.#onEvent = onEvent;
  }

  line(text: string | null): void {
    this.#lines += 1;
    if (text?.trim() === '' || this.#told(text)) return;
    if (this.events === 0) throw this.#foreign(this.#lines);
    this.damaged += 1;
    if (this.damagedLines.length < NAMED_LINES) this.damagedLines.push(this.#lines);
  }

  /** What is to be done with a last line that has no end. */
  tail(text: string | null): ReadBack['tail'] {
    if (this.#told(text)) return 'completed';
    if (this.events > 0) return 'cut';
    if (text?.trim() === '') return 'whole';
    if (text !== null && beginsEvent(text)) return 'cut';
    throw this.#foreign(this.#lines + 1);
  }

  #told(text: string | null): boolean {
    const event = text === null ? null : eventIn(text);
    if (event === null) return false;
    this.events += 1;
    this.#onEvent(event);
    return true;
  }

  #foreign(line: number): Fault {
    const remedy = 'name another file or move this one away';
    return new Fault('CONFIG', `${this.#path}:${line}: not an event of statuswire; ${remedy}`);
  }
}
