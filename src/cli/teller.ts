import { fullJitter } from '../core/backoff.ts';
import type { Event } from '../core/event.ts';
import { Fault } from '../core/fault.ts';
import { RateLimit } from '../stream/outbox/rateLimit.ts';
import type { Io } from './io.ts';
import type { OpenSink } from './openSinks.ts';
import type { Stopping } from './stopping.ts';
import { tellSink } from './tellSink.ts';

/** What became of events: `left` when they were not tried, or not to the end. */
export type Outcome = 'accepted' | 'left' | Fault;

/** Tells one event, or several in one message. */
export type Tell = (events: readonly Event[]) => Promise<Outcome>;

/** How often the same is tried. */
const TRIES = 3;
/** How often in a row a sink may take nothing, tries and all, before it is left alone. */
const MOST_FAILURES = 3;
const BACKOFF = { baseMs: 1000, capMs: 30_000 };
/** Nobody waits longer for a command; who asks for more has failed. */
const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * Tells a sink, no faster than its row allows, and tries again what may pass. Once the sink has
 * taken nothing for a while, all else is left.
 */
export function teller({ row, sink }: OpenSink, stopping: Stopping, io: Io): Tell {
  const rate = new RateLimit(row.rate);
  let failures = 0;

  async function attempt(events: readonly Event[]): Promise<Outcome> {
    await stopping.wait(rate.freeAt - io.steady());
    if (stopping.asked) return 'left';
    rate.wrote(io.steady());
    return (await tellSink(sink, ...events)) ?? 'accepted';
  }

  return async (events) => {
    if (failures >= MOST_FAILURES) return 'left';
    let outcome = await attempt(events);
    for (let n = 0; n < TRIES - 1 && mayPass(outcome); n += 1) {
      await stopping.wait(Math.max(outcome.retryAfterMs ?? 0, fullJitter(n, BACKOFF, io.random)));
      outcome = await attempt(events);
    }
    failures = outcome instanceof Fault && outcome.retryable ? failures + 1 : 0;
    return outcome;
  };
}

function mayPass(outcome: Outcome): outcome is Fault {
  if (!(outcome instanceof Fault) || !outcome.retryable) return false;
  return (outcome.retryAfterMs ?? 0) <= LONGEST_WAIT_MS;
}
