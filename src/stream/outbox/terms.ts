import type { Event } from '../../core/event.ts';
import type { Fault } from '../../core/fault.ts';
import type { EventLog, Journal } from '../../journal/journal.ts';
import type { Say } from '../report.ts';
import type { Sink } from '../../sinks/sink.ts';
import type { Store } from '../../core/store.ts';
import type { Route } from './isWanted.ts';

/** How a sink is to be told. */
export interface Terms {
  /** Most events of one write. */
  readonly batch: number;
  /** Whether events go in the order of the log, and not only those of one incident. */
  readonly ordered: boolean;
  /** Whether what the sink refuses for good ends its lane, and is no dead letter. */
  readonly endsRefused: boolean;
  /** Most writes a minute. */
  readonly rate: number;
  /** How long an event waits; what is over by then is not told. */
  readonly holdMs: number;
  /** How long events are collected; undefined: each is told by itself. */
  readonly digestMs: number | undefined;
  /** How long before its beginning a maintenance is told once more; undefined: never. */
  readonly remindMs: number | undefined;
  /** How long an event is tried while the sink takes nothing at all. */
  readonly giveUpMs: number;
  /** A write that takes longer counts as failed. */
  readonly writeMs: number;
}

/** An event that a sink will not be told of. */
export interface Dead {
  readonly event: Event;
  readonly fault: Fault;
  readonly attempts: number;
}

export interface OutboxOptions {
  /** What the lane reads: the journal, perhaps behind older events. */
  readonly log: EventLog;
  readonly journal: Pick<Journal, 'eventsOf' | 'transact' | 'durable'>;
  /** Where in the log the lane begins. */
  readonly cursor: number;
  /** Hears how far the sink has come. */
  readonly moved: (cursor: number) => void;
  readonly sink: Sink;
  /** The sink's own. */
  readonly store: Store;
  readonly route: Route;
  readonly terms: Terms;
  /** Keeps a dead letter; throws when it cannot. */
  readonly bury: (dead: Dead) => void;
  readonly say: Say;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The same by a clock that never goes back, for waits. */
  readonly steady: () => number;
  readonly random: () => number;
}
