import type { Observable } from 'rxjs';
import type { Event } from '../core/event.ts';
import type { Store } from '../core/store.ts';

/** A stretch of the journal, as a lane reads it. */
export interface Batch {
  readonly events: readonly Event[];
  /** The cursor behind the last event of the batch. */
  readonly next: number;
  /** How many events were lost to this reader because the journal had to make room. */
  readonly skipped: number;
}

/** What is to be forgotten. */
export interface Retention {
  /** How long an event is kept, in milliseconds. */
  readonly retainMs: number;
  /** The sinks that are to be told everything. */
  readonly sinks: readonly string[];
}

/** What was forgotten. */
export interface Pruned {
  readonly removed: number;
  /** How many events are older than they need be, but not yet told to the slowest sink. */
  readonly keptBack: number;
  /** That sink. */
  readonly sink: string | undefined;
}

/** The ordered log of events, as lanes see it. Cursors count events from 0. */
export interface EventLog {
  /** The cursor behind the newest event. */
  readonly head: number;
  read(cursor: number, limit: number): Batch;
  /** Tells that something was appended; carries nothing. */
  readonly appended: Observable<void>;
}

/**
 * The log of events between detection and delivery, and beside it what must agree with it: what is
 * remembered of every page, and how far every sink has come.
 */
export interface Journal extends EventLog {
  append(events: readonly Event[]): void;
  /** Whether it outlives the process. */
  readonly durable: boolean;
  /** What is appended and kept within is durable together or not at all, and only then told. */
  transact(work: () => void): void;
  /** Remembers something of a provider, in the place of what was remembered before; it must be JSON. */
  keep(provider: string, content: unknown): void;
  /** What was kept of a provider last. Throws a Fault when that cannot be read. */
  kept(provider: string): unknown;
  /** How far a sink had come; undefined for one that is new. */
  cursorOf(sink: string): number | undefined;
  moveCursor(sink: string, cursor: number): void;
  /** All sinks of which it knows how far they have come, or what they remember. */
  sinks(): readonly string[];
  /** Forgets both of a sink: one that is back later begins anew. */
  forget(sink: string): void;
  /** All that is still in the journal of an incident, oldest first. */
  eventsOf(provider: string, incident: string): readonly Event[];
  /** What a sink remembers for itself. */
  storeOf(sink: string): Store;
  /**
   * Forgets what is older than it need be, but nothing that a sink has not yet been told. Throws a
   * Fault (STATE) when that is not possible at the moment.
   */
  prune(retention: Retention): Pruned;
  close(): void;
}
