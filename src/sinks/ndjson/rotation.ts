import { rename, stat, unlink } from 'node:fs/promises';
import { codeOf } from '../../core/codeOf.ts';
import { isoTime } from '../../core/time.ts';
import { nextRotated, rotatedOf } from './rotated.ts';

export interface RotationOptions {
  readonly path: string;
  /** Most bytes of a file; undefined: any. */
  readonly size: number | undefined;
  /** Whether a day, in UTC, has a file of its own. */
  readonly daily: boolean;
  /** How many of the files before are kept. */
  readonly keep: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Moves a file away when it has become too large, or its day is over. Errors as the system does. */
export class Rotation {
  readonly #options: RotationOptions;
  /** When the file was written to last. */
  #day: string | undefined;

  constructor(options: RotationOptions) {
    this.#options = options;
  }

  /** Makes room for lines of these lengths, in bytes; answers how many of them fit, one at least. */
  async fit(lengths: readonly number[]): Promise<number> {
    const { size: most = Infinity, daily, now } = this.#options;
    const today = dayOf(now());
    const file = await this.#look();
    const day = this.#day ?? file?.day ?? today;
    this.#day = today;
    let size = file?.size ?? 0;
    const isFull = size + (lengths[0] ?? 0) > most;
    if (size > 0 && (isFull || (daily && day !== today))) {
      await this.#rotate(day);
      size = 0;
    }
    const over = lengths.findIndex((length) => (size += length) > most);
    return over < 0 ? lengths.length : Math.max(1, over);
  }

  async #look(): Promise<{ readonly size: number; readonly day: string } | undefined> {
    try {
      const { size, mtimeMs } = await stat(this.#options.path);
      return { size, day: dayOf(mtimeMs) };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  async #rotate(day: string): Promise<void> {
    const { path, keep } = this.#options;
    const others = await rotatedOf(path);
    const next = nextRotated(path, day, others);
    await rename(path, next.path);
    // What cannot be removed is tried again the next time.
    for (const old of [...others, next].slice(0, -keep)) await unlink(old.path).catch(() => {});
  }
}

function dayOf(ms: number): string {
  return isoTime(ms).slice(0, 10);
}
