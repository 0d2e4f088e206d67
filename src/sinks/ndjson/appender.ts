import { Fault } from '../../core/fault.ts';
import { codeOf } from '../../core/codeOf.ts';
import type { Disk, DiskFile, Place } from './disk.ts';

/** A write that failed on the way; `taken` bytes are in the file, `cause` says why no more. */
export class Stopped extends Error {
  readonly taken: number;

  constructor(taken: number, cause: unknown) {
    super('write stopped', { cause });
    this.taken = taken;
  }
}

/** Appends to whatever file has the path's name at the moment. */
export class Appender {
  readonly #path: string;
  readonly #disk: Disk;
  #file: DiskFile | null = null;
  #id = '';
  #ending = false;

  constructor(path: string, disk: Disk) {
    this.#path = path;
    this.#disk = disk;
  }

  /**
   * The place that the next write goes to. A file that was moved or removed since the last write is
   * let go first, when `farewell` has written its last bytes; then the path is opened anew.
   */
  async settle(farewell: (place: Place) => Promise<void>): Promise<Place> {
    const there = await this.#disk.look(this.#path);
    if (this.#file !== null && this.#id === there?.id) return there;
    await this.letGo(farewell);
    this.#file = await this.#disk.open(this.#path);
    const place = await this.#file.look();
    this.#id = place.id;
    return place;
  }

  /** Closes the file, when there is one, behind its last bytes. */
  async letGo(farewell: (place: Place) => Promise<void>): Promise<void> {
    const file = this.#file;
    if (file === null) return;
    await file
      .look()
      .then(farewell)
      .catch(() => {});
    this.#file = null;
    await file.close().catch(() => {});
  }

  /** Ends the waiting for a full pipe, now and from now on. */
  endWaiting(): void {
    this.#ending = true;
  }

  /** Takes all bytes, in as many writes as it needs, or errors with Stopped. */
  async append(bytes: Uint8Array): Promise<void> {
    let taken = 0;
    while (taken < bytes.length) {
      try {
        taken += await this.#appendSome(bytes.subarray(taken));
      } catch (error) {
        throw new Stopped(taken, error);
      }
    }
  }

  async #appendSome(bytes: Uint8Array): Promise<number> {
    try {
      const taken = await this.#file?.append(bytes);
      if (!taken) throw new Fault('SINK', 'nothing is taken');
      return taken;
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN' || this.#ending) throw error;
      await this.#disk.pause();
      return 0;
    }
  }
}
