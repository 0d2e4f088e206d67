import { defer, from, ignoreElements, throwError, timeout, type Observable } from 'rxjs';
import { Fault } from '../../core/fault.ts';
import type { Event } from '../../core/event.ts';
import type { Sink } from '../../sinks/sink.ts';

/**
 * One write, or one message of many events. Completes when the sink has taken it; errors with a
 * Fault always: a sink that does not come to an end may be tried again, a bug in it may not.
 */
export function writing(
  sink: Sink,
  events: readonly Event[],
  { digest, limitMs }: { digest: boolean; limitMs: number },
): Observable<never> {
  const tell = () => (digest && sink.digest ? sink.digest(events) : sink.write(events));
  const late = () => new Fault('TIMEOUT', `${sink.name} came to no end`, { retryable: true });
  const write = defer(() => from(tell())).pipe(ignoreElements());
  if (limitMs === Infinity) return write;
  return write.pipe(timeout({ first: limitMs, with: () => throwError(late) }));
}

/** Why a write failed. What is no Fault is a bug, whose words may hold a secret. */
export function faultOf(sink: Sink, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const kind = error instanceof Error ? error.name : typeof error;
  return new Fault('INTERNAL', `${sink.name}: internal error (${kind})`, { cause: error });
}
