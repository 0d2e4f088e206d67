import {
  EMPTY,
  defer,
  from,
  ignoreElements,
  merge,
  of,
  repeat,
  retry,
  take,
  takeUntil,
  tap,
  throwError,
  timer,
  type Observable,
} from 'rxjs';
import { Fault } from '../core/fault.ts';
import { WELL, after, type Health } from '../core/health.ts';
import { fullJitter } from '../core/backoff.ts';
import type { EventLog } from '../journal/journal.ts';
import type { Say } from './report.ts';
import type { Sink } from '../sinks/sink.ts';

export interface LaneOptions {
  readonly journal: EventLog;
  readonly sink: Sink;
  /** Where in the journal the lane begins. */
  readonly cursor: number;
  /** Hears how far the sink has come whenever it has accepted a batch. */
  readonly accepted?: ((cursor: number) => void) | undefined;
  /** Emits (and keeps emitting to late subscribers) when nothing more will be appended. */
  readonly ended: Observable<void>;
  /** Emits when the time to deliver the rest is up. */
  readonly deadline: Observable<unknown>;
  readonly say: Say;
  readonly random: () => number;
}

/** Most events of one write. */
const BATCH = 500;
const BASE_MS = 250;
const CAP_MS = 30_000;

/**
 * Brings the journal's events to one sink: in order, one batch at a time, each repeated until the
 * sink has accepted it; only then the cursor moves. Completes when all is delivered and nothing
 * more will come. Errors when the sink refuses for good.
 */
export function lane(options: LaneOptions): Observable<never> {
  return defer(() => {
    const { journal, sink, ended, say } = options;
    const nothingMore = new Latch();
    let cursor = options.cursor;
    let health = WELL;

    const news = merge(journal.appended, ended).pipe(take(1), ignoreElements());
    const feel = (fault: Fault | null) => (health = felt(health, fault, sink.name, say));
    const step = defer(() => {
      const batch = journal.read(cursor, BATCH);
      if (batch.skipped > 0) {
        say({ kind: 'lost', sink: sink.name, events: batch.skipped, final: false });
      }
      cursor = batch.next - batch.events.length;
      if (batch.events.length === 0) return nothingMore.closed ? EMPTY : news;
      const accepted = () => {
        cursor = batch.next;
        options.accepted?.(cursor);
        feel(null);
      };
      return from(sink.write(batch.events)).pipe(ignoreElements(), tap({ complete: accepted }));
    });
    const wait = (error: unknown) => {
      if (!(error instanceof Fault) || !error.retryable) return throwError(() => error);
      const { failures } = feel(error);
      const random = options.random;
      const jitterMs = fullJitter(failures - 1, { baseMs: BASE_MS, capMs: CAP_MS }, random);
      return timer(BASE_MS + jitterMs);
    };
    const again = () => (nothingMore.closed && cursor >= journal.head ? EMPTY : of(null));
    const closing = ended.pipe(
      take(1),
      tap(() => nothingMore.close()),
      ignoreElements(),
    );
    const late = options.deadline.pipe(
      take(1),
      tap(() => {
        const events = journal.head - cursor;
        if (events > 0) say({ kind: 'lost', sink: sink.name, events, final: true });
      }),
    );
    const delivery = step.pipe(retry({ delay: wait }), repeat({ delay: again }));
    return merge(closing, delivery).pipe(takeUntil(late));
  });
}

class Latch {
  closed = false;

  close(): void {
    this.closed = true;
  }
}

function felt(health: Health, fault: Fault | null, sink: string, say: Say): Health {
  const next = after(health, fault);
  if (next.turn !== null) say({ kind: 'sink', sink, turn: next.turn, fault });
  return next.health;
}
