import type { Event } from '../../core/event.ts';
import { lineOf } from '../lineOf.ts';
import type { Place } from './disk.ts';

/** A line, or the rest of one, that is to be written for an event. */
export interface Piece {
  readonly id: string;
  readonly bytes: Buffer;
  /** Whether the file already ends in the beginning of this line. */
  readonly begun: boolean;
}

/** A line of which the file holds the beginning only. */
interface Torn extends Piece {
  /** The file that holds the beginning. */
  readonly file: string;
  /** The file's size in bytes behind the beginning. */
  readonly end: number;
}

/**
 * What a failed batch left in the file, so that the repeated batch goes on where it stopped. It
 * goes by event ids: the repeated batch may have grown or shrunk in between.
 */
export class Progress {
  readonly #whole = new Set<string>();
  #torn: Torn | null = null;

  /** What is to be written to the file at `place` so that it holds each event once. */
  piecesFor(events: readonly Event[], place: Place): Piece[] {
    const begun = this.rest(place);
    const left = events.filter(({ id }) => !this.#whole.has(id) && id !== begun?.id);
    const lines = left.map((event) => ({
      id: event.id,
      bytes: Buffer.from(lineOf(event)),
      begun: false,
    }));
    return begun === null ? lines : [begun, ...lines];
  }

  /** The rest of a torn line, when the file at `place` still ends in its beginning. */
  rest(place: Place): Piece | null {
    const torn = this.#torn;
    if (torn === null || torn.file !== place.id) return null;
    return place.regular && place.size < torn.end ? null : torn;
  }

  /** Remembers that the file at `place` took only the first `taken` bytes of the pieces. */
  stopped(pieces: readonly Piece[], taken: number, place: Place): void {
    const end = place.size + taken;
    let left = taken;
    for (const { id, bytes, begun } of pieces) {
      if (left < bytes.length) {
        const rest = { id, bytes: bytes.subarray(left), begun: true, file: place.id, end };
        this.#torn = begun || left > 0 ? rest : null;
        return;
      }
      this.#whole.add(id);
      this.#torn = null;
      left -= bytes.length;
    }
  }

  /** Begins anew: what was taken went to a reader that is gone. */
  forget(): void {
    this.#torn = null;
    this.#whole.clear();
  }

  /** Remembers that the batch is in the file, torn line included. */
  accepted(pieces: readonly Piece[]): void {
    this.#torn = null;
    if (pieces.some(({ begun }) => !begun)) this.#whole.clear();
    for (const { id, begun } of pieces) if (begun) this.#whole.add(id);
  }
}
