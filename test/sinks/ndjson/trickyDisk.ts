import type { Disk, DiskFile } from '../../../src/sinks/ndjson/disk.ts';
import { disk } from '../../../src/sinks/ndjson/disk.ts';

/** What a call does instead: take no more than so many bytes, or fail with a code; null: nothing. */
export type Trick = number | string | null;

const ERRNO: Record<string, number> = {
  EIO: -5,
  EAGAIN: -11,
  EACCES: -13,
  ENOSPC: -28,
  EPIPE: -32,
};

/** The real disk, which plays the tricks it was given, in turn, before it behaves. */
export class TrickyDisk implements Disk {
  readonly appends: Trick[] = [];
  readonly opens: Trick[] = [];
  readonly looks: Trick[] = [];
  /** How many bytes each append was given. */
  readonly asked: number[] = [];
  pauses = 0;
  readonly #open = new Set<DiskFile>();

  async look(path: string) {
    play(this.looks.shift());
    return disk.look(path);
  }

  async open(path: string): Promise<DiskFile> {
    play(this.opens.shift());
    const file = await disk.open(path);
    this.#open.add(file);
    return {
      look: () => file.look(),
      append: (bytes) => this.#append(file, bytes),
      close: () => this.#close(file),
    };
  }

  async pause() {
    this.pauses += 1;
  }

  /** How many files are open. */
  get openFiles(): number {
    return this.#open.size;
  }

  /** Ends like a killed process: files are closed by the system and nothing more is written. */
  async kill(): Promise<void> {
    for (const file of this.#open) await this.#close(file);
  }

  async #append(file: DiskFile, bytes: Uint8Array): Promise<number> {
    this.asked.push(bytes.length);
    const trick = this.appends.shift();
    play(trick);
    return file.append(typeof trick === 'number' ? bytes.subarray(0, trick) : bytes);
  }

  async #close(file: DiskFile): Promise<void> {
    this.#open.delete(file);
    await file.close();
  }
}

function play(trick: Trick | undefined): void {
  if (typeof trick !== 'string') return;
  throw Object.assign(new Error(`${trick}: a trick`), { code: trick, errno: ERRNO[trick] });
}
