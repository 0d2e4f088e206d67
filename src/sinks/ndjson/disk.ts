import type { FileHandle } from 'node:fs/promises';
import { constants, mkdir, open, stat } from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../../core/codeOf.ts';

/** What a path or an open file stands for. */
export interface Place {
  /** Device and inode: equal as long as it is the same file. */
  readonly id: string;
  /** Bytes; 0 for what is no regular file. */
  readonly size: number;
  /** Whether it keeps what is written, as pipes, terminals and /dev/null do not. */
  readonly regular: boolean;
}

/** A file open for appending. */
export interface DiskFile {
  look(): Promise<Place>;
  /** One write(2); the count of bytes taken, which may be less than given. */
  append(bytes: Uint8Array): Promise<number>;
  close(): Promise<void>;
}

/** All that the sink asks of a file system. Errors are Node's own. */
export interface Disk {
  /** null when there is nothing at the path. */
  look(path: string): Promise<Place | null>;
  /** Makes the file and its folders where they are missing. */
  open(path: string): Promise<DiskFile>;
  /** A moment for a full pipe to be read. */
  pause(): Promise<void>;
}

const PAUSE_MS = 20;
/** A pipe that nobody reads must answer with an error, not hold a thread for ever. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0);

/** The file system of this machine. */
export const disk: Disk = {
  async look(path) {
    try {
      return placeOf(await stat(path, { bigint: true }));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  },
  async open(path) {
    const handle = await openOrCreate(path);
    return {
      look: async () => placeOf(await handle.stat({ bigint: true })),
      append: async (bytes) => (await handle.write(bytes)).bytesWritten,
      close: () => handle.close(),
    };
  },
  async pause() {
    await sleep(PAUSE_MS);
  },
};

/** Creating is the second step: O_CREAT on another user's pipe in /tmp is refused by Linux. */
async function openOrCreate(path: string): Promise<FileHandle> {
  try {
    return await open(path, APPEND);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    return open(path, APPEND | constants.O_CREAT);
  }
}

function placeOf(stats: BigIntStats): Place {
  const regular = stats.isFile();
  return { id: `${stats.dev}:${stats.ino}`, size: regular ? Number(stats.size) : 0, regular };
}
