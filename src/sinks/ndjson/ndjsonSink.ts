import type { Event } from '../../core/event.ts';
import { Fault } from '../../core/fault.ts';
import { codeOf } from '../../core/codeOf.ts';
import { reasonOf } from '../reasonOf.ts';
import type { Sink } from '../sink.ts';
import { Appender, Stopped } from './appender.ts';
import type { Disk, Place } from './disk.ts';
import { disk as realDisk } from './disk.ts';
import { Growth } from './growth.ts';
import type { Piece } from './progress.ts';
import { Progress } from './progress.ts';
import { serially } from './serially.ts';

export interface NdjsonOptions {
  /** A file, made with its folders when missing, or a pipe or device. */
  readonly path: string;
  readonly disk?: Disk;
  /** Called once when the file turns out to be written by somebody else, too. */
  readonly shared?: () => void;
}

/**
 * Appends events to a file, one line each, one write per batch. The file never holds a line twice
 * or in part for good: a batch that failed on the way goes on, when repeated, at the byte it
 * stopped at. A file that was moved, removed or emptied is noticed before the next batch. Every
 * failure is a retryable Fault (SINK): `events.ndjson: no space left on device`.
 */
export function ndjsonSink({ path, disk = realDisk, shared }: NdjsonOptions): Sink {
  const file = new Output(path, disk, shared);
  const inTurn = serially();
  return {
    name: path,
    write: (events) => inTurn(() => file.write(events)),
    reopen: () => void inTurn(() => file.letGo()),
    close() {
      file.endWaiting();
      return inTurn(() => file.letGo());
    },
  };
}

class Output {
  readonly #path: string;
  readonly #appender: Appender;
  readonly #progress = new Progress();
  readonly #growth = new Growth();
  #shared: (() => void) | undefined;

  constructor(path: string, disk: Disk, shared: (() => void) | undefined) {
    this.#path = path;
    this.#shared = shared;
    this.#appender = new Appender(path, disk);
  }

  async write(events: readonly Event[]): Promise<void> {
    if (events.length === 0) return;
    try {
      const place = await this.#appender.settle(this.#finishLine);
      if (this.#growth.isForeign(place)) this.#sayShared();
      const pieces = this.#progress.piecesFor(events, place);
      await this.#append(pieces, place);
      this.#progress.accepted(pieces);
    } catch (error) {
      throw faultOf(this.#path, error);
    }
  }

  async letGo(): Promise<void> {
    await this.#appender.letGo(this.#finishLine);
  }

  endWaiting(): void {
    this.#appender.endWaiting();
  }

  async #append(pieces: readonly Piece[], place: Place): Promise<void> {
    const bytes = Buffer.concat(pieces.map((piece) => piece.bytes));
    try {
      await this.#appender.append(bytes);
      this.#growth.wrote(place, bytes.length);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      this.#growth.wrote(place, error.taken);
      this.#progress.stopped(pieces, error.taken, place);
      if (!place.regular && codeOf(error.cause) === 'EPIPE') await this.#forgetReader();
      throw error.cause;
    }
  }

  #sayShared(): void {
    this.#shared?.();
    this.#shared = undefined;
  }

  /** What a reader left in a pipe would come before the next one's first line, unless it is closed. */
  async #forgetReader(): Promise<void> {
    this.#progress.forget();
    await this.#appender.letGo(async () => {});
  }

  readonly #finishLine = async (place: Place): Promise<void> => {
    const rest = this.#progress.rest(place);
    if (rest === null) return;
    await this.#append([rest], place);
    this.#progress.accepted([rest]);
  };
}

function faultOf(path: string, error: unknown): Fault {
  const reason = codeOf(error) === 'ENXIO' ? 'nobody reads it' : reasonOf(error);
  return new Fault('SINK', `${path}: ${reason}`, { retryable: true, cause: error });
}
