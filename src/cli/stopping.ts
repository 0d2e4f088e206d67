import { take } from 'rxjs';
import type { Io } from './io.ts';

/** Whether somebody asked to stop, for a command that comes to an end by itself. */
export class Stopping {
  readonly #asked = new AbortController();
  readonly #heard;

  constructor({ stop }: Pick<Io, 'stop'>) {
    this.#heard = stop.pipe(take(1)).subscribe(() => this.#asked.abort());
  }

  get asked(): boolean {
    return this.#asked.signal.aborted;
  }

  /** Waits, unless or until that is asked. */
  wait(ms: number): Promise<void> {
    const { signal } = this.#asked;
    if (signal.aborted || ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const over = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', over);
        resolve();
      };
      const timer = setTimeout(over, ms);
      signal.addEventListener('abort', over);
    });
  }

  /** Listens no longer. */
  end(): void {
    this.#heard.unsubscribe();
  }
}
