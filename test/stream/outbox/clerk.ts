import { Subject, defer, of, throwError, type Observable } from 'rxjs';
import { Fault } from '../../../src/core/fault.ts';
import type { Event } from '../../../src/core/event.ts';
import type { Sink } from '../../../src/sinks/sink.ts';

export const BUSY = new Fault('SINK', 'clerk answered 503', { retryable: true, status: 503 });
export const REFUSED = new Fault('SINK', 'clerk answered 422', { status: 422 });

/** How a write of these events fares. */
export type Answering = (ids: string) => Observable<unknown>;

/** A sink that tells what it is told, and answers as a test says. */
export class Clerk implements Sink {
  readonly name = 'clerk';
  /** The ids of each write when it begins; a digest in brackets. */
  readonly told = new Subject<string>();
  readonly written: (readonly Event[])[] = [];
  readonly digest?: Sink['write'];
  readonly #answer: Answering;

  constructor(answer: Answering = () => of(null), { digests = false } = {}) {
    this.#answer = answer;
    if (digests) this.digest = (events) => this.#take(events, `[${idsOf(events)}]`);
  }

  write(events: readonly Event[]): Observable<unknown> {
    return this.#take(events, idsOf(events));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #take(events: readonly Event[], text: string): Observable<unknown> {
    return defer(() => {
      this.written.push(events);
      this.told.next(text);
      return this.#answer(idsOf(events));
    });
  }
}

function idsOf(events: readonly Event[]): string {
  return events.map(({ id }) => id).join('+');
}

/** Refuses these ids so many times, and takes all else. */
export function refusing(ids: string, fault: Fault, times = Infinity): Answering {
  const left = new Map(ids.split(' ').map((id) => [id, times]));
  return (written) => {
    const count = Math.max(...written.split('+').map((id) => left.get(id) ?? 0));
    for (const id of written.split('+')) left.set(id, (left.get(id) ?? 0) - 1);
    return count > 0 ? throwError(() => fault) : of(null);
  };
}
