import type { Observable } from 'rxjs';
import type { Event } from '../core/event.ts';

/** A stretch of the journal, as a lane reads it. */
export interface Batch {
  readonly events: readonly Event[];
  /** The cursor behind the last event of the batch. */
  readonly next: number;
  /** How many events were lost to this reader because the journal had to make room. */
  readonly skipped: number;
}

/** The ordered log of events between detection and delivery. Cursors count events from 0. */
export interface Journal {
  /** The cursor behind the newest event. */
  readonly head: number;
  append(events: readonly Event[]): void;
  read(cursor: number, limit: number): Batch;
  /** Tells that something was appended; carries nothing. */
  readonly appended: Observable<void>;
}
