import { EMPTY, defer, tap, type Observable } from 'rxjs';
import type { Event } from '../core/event.ts';
import type { Notes } from './notes.ts';
import type { Sink } from './sink.ts';

/** How a chat is told; both complete once the service took it. */
export interface Chat {
  readonly name: string;
  readonly notes: Notes;
  /** One event, and notes it. */
  readonly tell: (event: Event) => Observable<unknown>;
  /** Many events in one message. */
  readonly tellAll: (events: readonly Event[]) => Observable<unknown>;
}

/** A sink whose people are told every event once, however often the lane repeats it. */
export function chatSink({ name, notes, tell, tellAll }: Chat): Sink {
  return {
    name,
    write([event]) {
      return defer(() => (event === undefined || notes.isTold(event) ? EMPTY : tell(event)));
    },
    digest(events) {
      return defer(() => {
        const fresh = events.filter((event) => !notes.isTold(event));
        const told = () => fresh.forEach((event) => notes.note(event));
        return fresh.length === 0 ? EMPTY : tellAll(fresh).pipe(tap({ complete: told }));
      });
    },
    async close() {},
  };
}
