import type { Observable } from 'rxjs';
import type { Output } from '../sinks/stdout/output.ts';

export type { Output };

/** All that a command may touch of the outside world; `main.ts` fills it from the process. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The same by a clock that never goes back, as timers have it; for waits. */
  readonly steady: () => number;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** The name of the signal that asks to end: SIGINT, SIGTERM, or SIGPIPE when stdout is closed. */
  readonly stop: Observable<string>;
  /** Asks to read the configuration and open the files anew: SIGHUP. */
  readonly reload: Observable<void>;
}
