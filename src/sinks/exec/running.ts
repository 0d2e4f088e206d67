import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { kill } from 'node:process';
import { LONGEST_TIMER_MS } from '../../core/timer.ts';
import type { Ending, Run } from './runCommand.ts';
import { tailOf } from './tailOf.ts';

/** Between SIGTERM and SIGKILL. */
const GRACE_MS = 2000;
/** What a command has left behind may hold its output open for ever. */
const DRAIN_MS = 100;
const LOOK_MS = 50;

/** A command that runs, at the head of a group of processes; says once how it ended. */
export class Running {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: (ending: Ending) => void;
  readonly #timers = new Set<NodeJS.Timeout>();
  #over = false;
  #stopped = false;

  constructor(child: ChildProcessWithoutNullStreams, ended: (ending: Ending) => void) {
    this.#child = child;
    this.#ended = ended;
  }

  follow({ input, timeoutMs }: Run): void {
    const { stdin, stdout, stderr } = this.#child;
    const [said, complained] = [tailOf(stdout), tailOf(stderr)];
    this.#child.on('error', (error) => this.#failed(error));
    this.#child.on('exit', (code, signal) => {
      if (this.#stopped) return this.#outlive();
      const end = () => this.#settle(endingOf(code, signal, complained().trim() || said()));
      this.#child.on('close', end);
      this.#after(DRAIN_MS, end);
    });
    // Who has read enough may close its input; what it exits with is its answer.
    stdin.on('error', () => {});
    stdin.end(input);
    this.#after(Math.min(timeoutMs, LONGEST_TIMER_MS), () => this.stop());
  }

  /** Asks the command and all that it has started to end, and makes them in the end. */
  stop(): void {
    if (this.#stopped || this.#over) return;
    this.#stopped = true;
    this.#signal('SIGTERM');
    this.#after(GRACE_MS, () => this.#killed());
  }

  /** What it has started may have more to put in order than itself, and the same time for it. */
  #outlive(): void {
    if (this.#signal(0)) this.#after(LOOK_MS, () => this.#outlive());
    else this.#settle({ how: 'late' });
  }

  #killed(): void {
    this.#signal('SIGKILL');
    this.#settle({ how: 'late' });
  }

  #failed(error: unknown): void {
    if (this.#child.pid === undefined) this.#settle({ how: 'failed', error });
  }

  #settle(ending: Ending): void {
    if (this.#over) return;
    this.#over = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const stream of this.#child.stdio) stream?.destroy();
    this.#ended(ending);
  }

  #after(ms: number, then: () => void): void {
    this.#timers.add(setTimeout(then, ms));
  }

  /** Whether anybody of the group is there to hear it; 0 only asks. */
  #signal(signal: 'SIGTERM' | 'SIGKILL' | 0): boolean {
    try {
      return this.#child.pid !== undefined && kill(-this.#child.pid, signal);
    } catch {
      return this.#child.kill(signal); // there are no groups on Windows
    }
  }
}

function endingOf(code: number | null, signal: string | null, output: string): Ending {
  if (signal !== null) return { how: 'killed', signal, output };
  return { how: 'exited', code: code ?? 0, output };
}
