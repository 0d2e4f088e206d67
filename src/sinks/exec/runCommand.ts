import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { Observable } from 'rxjs';
import { Running } from './running.ts';

/** A command to run once. */
export interface Run {
  readonly command: readonly [string, ...string[]];
  /** All of its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly input: string;
  /** How long it may take, in milliseconds. */
  readonly timeoutMs: number;
}

/** How a command ended. */
export type Ending =
  | { readonly how: 'failed'; readonly error: unknown }
  | { readonly how: 'late' }
  | { readonly how: 'killed'; readonly signal: string; readonly output: string }
  | { readonly how: 'exited'; readonly code: number; readonly output: string };

/**
 * Runs a command to its end, and gives back how it ended; never errors. When it takes too long, or
 * nobody listens any more, it is asked to end together with all that it has started, then made to.
 */
export function runCommand(run: Run): Observable<Ending> {
  return new Observable((subscriber) => {
    const ended = (ending: Ending) => {
      subscriber.next(ending);
      subscriber.complete();
    };
    const child = start(run);
    if (child instanceof Error) return ended({ how: 'failed', error: child });
    const running = new Running(child, ended);
    running.follow(run);
    return () => running.stop();
  });
}

/** Of what keeps a command from starting, some is thrown and some emitted. */
function start({ command, env }: Run): ChildProcessWithoutNullStreams | Error {
  const [file, ...args] = command;
  try {
    return spawn(file, args, { env, detached: true, windowsHide: true });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
