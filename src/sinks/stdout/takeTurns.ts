import { from, lastValueFrom } from 'rxjs';
import type { Event } from '../../core/event.ts';
import type { Sink } from '../sink.ts';

/**
 * Lets several sinks tell one stream, one after the other. What one is still writing when its lane
 * is ended is not written again by the next.
 */
export function takeTurns(): (sink: Sink) => Sink {
  let before: Promise<unknown> = Promise.resolve();
  let taken = new Set<string>();

  async function write(sink: Sink, events: readonly Event[]): Promise<void> {
    const rest = events.filter(({ id }) => !taken.has(id));
    if (rest.length === 0) return;
    await lastValueFrom(from(sink.write(rest)), { defaultValue: undefined });
    taken = new Set(rest.map(({ id }) => id));
  }

  return (sink) => ({
    ...sink,
    write(events) {
      const turn = before.then(() => write(sink, events));
      before = turn.catch(() => undefined);
      return turn;
    },
  });
}
