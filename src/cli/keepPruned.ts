import { timer, type Subscription } from 'rxjs';
import { Fault } from '../core/fault.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from './log.ts';

const HOUR_MS = 3_600_000;

interface Pruning {
  /** How long an event is kept, in milliseconds. */
  readonly retainMs: number;
  /** The sinks that are to be told everything, at the moment. */
  readonly sinks: () => readonly string[];
}

/** Forgets at the start, and then hourly, what is too old; says what a slow sink keeps from it. */
export function keepPruned(journal: Journal, { retainMs, sinks }: Pruning, log: Log): Subscription {
  let said: string | undefined;
  return timer(0, HOUR_MS).subscribe(() => {
    try {
      const { removed, keptBack, sink } = journal.prune({ retainMs, sinks: sinks() });
      if (removed > 0) log.debug({ events: removed }, 'old events forgotten');
      if (sink !== undefined && sink !== said) {
        log.warn({ sink, events: keptBack }, 'events are kept beyond --retain until they are told');
      }
      said = sink;
    } catch (error) {
      const why = error instanceof Fault ? { reason: error.message } : { err: error };
      log.warn(why, 'old events could not be forgotten');
    }
  });
}
