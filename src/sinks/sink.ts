import type { ObservableInput } from 'rxjs';
import type { Event } from '../core/event.ts';

/** A place that events go to. Its lane calls one write at a time and repeats a failed batch. */
export interface Sink {
  /** For people: `stdout`, `events.ndjson`. */
  readonly name: string;
  /**
   * Completes once the whole batch is accepted. Errors with a Fault (SINK) when it is not; a batch
   * that was accepted in part is repeated whole, and the sink itself leaves out what it has.
   */
  write(events: readonly Event[]): ObservableInput<unknown>;
  /** Gives up open handles; called once, after the last write. */
  close(): Promise<void>;
  /** Opens its file anew, after a rotation. */
  reopen?(): void;
}
