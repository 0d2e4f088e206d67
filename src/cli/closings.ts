import { resolve } from 'node:path';

/**
 * The files that sinks still write to though their lanes have ended. Who comes next reads a file
 * back first, and would not find what is on its way there.
 */
export class Closings {
  readonly #byFile = new Map<string, Promise<void>>();

  /** Resolves when nobody writes to a file any more; undefined when that is so already. */
  of(file: string | undefined): Promise<void> | undefined {
    return file === undefined ? undefined : this.#byFile.get(resolve(file));
  }

  /** Hears of one more sink that is closing. */
  add(file: string | undefined, closed: Promise<void>): void {
    if (file === undefined) return;
    const key = resolve(file);
    const all = both(this.#byFile.get(key), closed);
    const forget = () => {
      if (this.#byFile.get(key) === all) this.#byFile.delete(key);
    };
    this.#byFile.set(key, all);
    all.then(forget, forget);
  }
}

async function both(one: Promise<void> | undefined, other: Promise<void>): Promise<void> {
  await Promise.allSettled([one, other]);
}
