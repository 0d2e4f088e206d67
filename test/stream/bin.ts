import { Subject, defer, of, type Observable } from 'rxjs';
import { lettersOf } from '../journal/journals.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import type { Event } from '../../src/core/event.ts';

/** A sink whose writes go as scripted, and then as the last one for ever. */
export class Bin implements Sink {
  readonly name: string;
  /** Tells each batch when its write begins, by its letters. */
  readonly written = new Subject<string>();
  readonly #writes: Observable<unknown>[];

  constructor(name = 'bin', ...writes: Observable<unknown>[]) {
    this.name = name;
    this.#writes = writes.length === 0 ? [of(null)] : writes;
  }

  write(events: readonly Event[]): Observable<unknown> {
    const write = this.#writes.length > 1 ? this.#writes.shift()! : this.#writes[0]!;
    return defer(() => {
      this.written.next(lettersOf(events));
      return write;
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
