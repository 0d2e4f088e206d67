import type { ObservableInput } from 'rxjs';
import type { Event } from '../core/event.ts';

/** What a sink sends, for people. */
export interface Preview {
  /** What is done, and where: `POST hooks.example.com`, `./notify.sh status`. */
  readonly head: string;
  /** All that is sent. Who shows it hides what came from the environment. */
  readonly body: string;
}

/** A place that events go to. Its lane calls one write per incident at a time, and repeats a failed one. */
export interface Sink {
  /** For people: `stdout`, `events.ndjson`. */
  readonly name: string;
  /**
   * Completes once all events are accepted. Errors with a Fault (SINK) when they are not: a
   * retryable one is repeated whole, one that is not is the sink's last word on these events.
   */
  write(events: readonly Event[]): ObservableInput<unknown>;
  /** Tells many events in one message, for a sink that people read. */
  digest?(events: readonly Event[]): ObservableInput<unknown>;
  /**
   * What telling these would do, as if it was done: one is told by `write`, several by `digest`. A
   * sink that does all it does through `post` needs none.
   */
  preview?(events: readonly Event[]): Preview | Promise<Preview>;
  /** Gives up open handles; called once, after the last write. */
  close(): Promise<void>;
  /** Opens its file anew, after a rotation. */
  reopen?(): void;
}
