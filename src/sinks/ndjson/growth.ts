import type { Place } from './disk.ts';

/** Whether a file has only what we wrote to it since we began. */
export class Growth {
  #id = '';
  #size = 0;

  /** Whether the file at `place` is larger than our last write left it. */
  isForeign({ id, size, regular }: Place): boolean {
    return regular && id === this.#id && size > this.#size;
  }

  /** Remembers that the file at `place` took so many bytes of ours. */
  wrote({ id, size }: Place, bytes: number): void {
    this.#id = id;
    this.#size = size + bytes;
  }
}
