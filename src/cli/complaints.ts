import { plainLine } from '../sinks/plain.ts';
import type { Io } from './io.ts';
import { progressOn } from './progressOn.ts';

/** What went wrong while a command goes on: a line each on stderr. */
export class Complaints {
  readonly #io: Io;
  readonly #progress;
  count = 0;

  constructor(io: Io) {
    this.#io = io;
    this.#progress = progressOn(io);
  }

  add(line: string): void {
    this.count += 1;
    this.warn(line);
  }

  /** Says what makes nothing go wrong. */
  warn(line: string): void {
    this.#progress('');
    this.#io.stderr.write(`statuswire: ${plainLine(line)}\n`);
  }
}
