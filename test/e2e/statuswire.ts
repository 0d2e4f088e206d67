import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';
import type { Event } from '../../src/core/event.ts';

export const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** How a process ended; one that died of a signal has no code. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A line of the log, as programs read it. */
export interface LogLine {
  readonly level: string;
  readonly time: string;
  readonly msg: string;
  readonly provider?: string;
  readonly part?: string;
  readonly sink?: string;
  readonly reason?: string;
  readonly events?: number;
}

export interface Starting {
  readonly cwd?: string;
  /** Beside a bare environment: no proxies, no colours, times in UTC. */
  readonly env?: Readonly<Record<string, string>>;
  /** A file descriptor, or `ignore`, instead of a pipe that is read. */
  readonly stdout?: number | 'ignore';
  /** Leaves what comes through the pipe unread until `read` is called. */
  readonly paused?: boolean;
}

const running = new Set<ChildProcess>();

/** Kills what a test has left running; for `afterEach`. */
export async function killAll(): Promise<void> {
  const left = [...running].filter(({ exitCode, signalCode }) => exitCode === signalCode);
  running.clear();
  await Promise.all(
    left.map((child) => {
      const gone = new Promise((resolve) => child.once('close', resolve));
      end(child);
      child.stdout?.resume();
      return gone;
    }),
  );
}

/** A group is killed with all that its shell has started. */
function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** Starts `node dist/main.js` with these arguments. */
export function statuswire(args: readonly string[], starting: Starting = {}): Running {
  return new Running(process.execPath, [MAIN, ...args], starting);
}

/** Starts a shell's command line in which `$STATUSWIRE` is `node dist/main.js`. */
export function shell(command: string, starting: Starting = {}): Running {
  const env = { ...starting.env, STATUSWIRE: `${process.execPath} ${MAIN}` };
  return new Running('/bin/bash', ['-c', command], { ...starting, env });
}

/** A process, what it has said so far, and its end. */
export class Running {
  stdout = '';
  stderr = '';
  readonly exited: Promise<Exit>;
  readonly child: ChildProcess;

  constructor(command: string, args: readonly string[], starting: Starting) {
    const { PATH = '', HOME = '/' } = process.env;
    const options: SpawnOptions = {
      cwd: starting.cwd,
      env: { PATH, HOME, TZ: 'UTC', ...starting.env },
      stdio: ['ignore', starting.stdout ?? 'pipe', 'pipe'],
      detached: true,
    };
    const child = spawn(command, args, options);
    running.add(child);
    this.child = child;
    this.exited = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code, signal }));
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    if (starting.paused !== true) this.read();
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Begins to read what comes through stdout. */
  read(): void {
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
  }

  /** The events told on stdout so far; a line that is not yet whole is left out. */
  get events(): Event[] {
    return eventsIn(this.stdout.slice(0, this.stdout.lastIndexOf('\n') + 1));
  }

  /** The log so far; errors when a whole line is no JSON. */
  get log(): LogLine[] {
    const whole = this.stderr.slice(0, this.stderr.lastIndexOf('\n') + 1);
    return whole
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as LogLine);
  }

  /** Errors, and says what the process has said, when it has ended already. */
  kill(signal: NodeJS.Signals): void {
    const { exitCode, signalCode } = this.child;
    if (exitCode !== null || signalCode !== null)
      throw new Error(`ended already with ${exitCode ?? signalCode}: ${this.stderr}`);
    process.kill(this.pid, signal);
  }

  /** Waits until it is so; what the process has said is told when it is not. */
  until(holds: () => boolean, patienceMs?: number): Promise<void> {
    const otherwise = (): string => `stdout: ${this.stdout.slice(-2000)}\nstderr: ${this.stderr}`;
    return until(holds, { otherwise, ...(patienceMs !== undefined && { patienceMs }) });
  }

  /** Asks to stop and waits for the end. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Exit> {
    this.kill(signal);
    return this.exited;
  }
}

/** The events of NDJSON; errors when a line is none or the last one has no end. */
export function eventsIn(text: string): Event[] {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new Error(`torn last line: ${text.slice(-200)}`);
  return lines.map((line) => JSON.parse(line) as Event);
}
