import { from, lastValueFrom } from 'rxjs';
import type { Event } from '../../core/event.ts';
import type { Sink } from '../sink.ts';

/** How many of the newest ids are remembered: more than are on their way. */
const REMEMBERED = 10_000;

/**
 * Lets several sinks tell one stream, one after the other. What one is still writing when its lane
 * is ended is not written again by the next.
 */
export function takeTurns(): (sink: Sink) => Sink {
  let before: Promise<unknown> = Promise.resolve();
  const taken = new Set<string>();

  async function write(sink: Sink, events: readonly Event[]): Promise<void> {
    const rest = events.filter(({ id }) => !taken.has(id));
    if (rest.length === 0) return;
    await lastValueFrom(from(sink.write(rest)), { defaultValue: undefined });
    for (const { id } of rest) remember(id);
  }

  function remember(id: string): void {
    taken.add(id);
    if (taken.size > REMEMBERED) taken.delete(taken.values().next().value!);
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
