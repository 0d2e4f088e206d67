import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../core/codeOf.ts';
import { digest, digestText } from '../core/digest.ts';
import type { Event } from '../core/event.ts';
import { Fault } from '../core/fault.ts';
import { isoTime } from '../core/time.ts';
import { escapeControls } from './escapeControls.ts';
import { lineOf } from './lineOf.ts';
import { appendWhole } from './appendWhole.ts';
import { entryIn, type DeadLetter, type Outcome } from './deadLetter.ts';
import { reasonOf } from './reasonOf.ts';

/** What a letter is made of. */
export interface Dead {
  readonly sink: string;
  readonly event: Event;
  readonly fault: Fault;
  readonly attempts: number;
}

const HEAD = '{"letter":"';

/**
 * The file of dead letters: one line for each, and one more when it is retried or dropped, so that
 * a watcher and a command may write to it at the same time. Lines that a crash has torn are left
 * out. Errors are Faults: CONFIG when the file is another program's, SINK when it cannot be written.
 */
export class DeadLetters {
  readonly path: string;
  readonly #now: () => number;

  constructor(path: string, now: () => number) {
    this.path = path;
    this.#now = now;
  }

  /** Makes sure that the file, if it is there, is one of dead letters. */
  check(): void {
    const text = this.#text().trimStart();
    const begins = text.length < HEAD.length ? HEAD.startsWith(text) : text.startsWith(HEAD);
    if (!begins)
      throw new Fault('CONFIG', `${this.path}: is no file of dead letters; name another`);
  }

  /** Adds a letter; it is on the disk when this returns. */
  bury({ sink, event, fault, attempts }: Dead): void {
    const letter = digestText(digest(`${sink}\n${event.id}`));
    const at = isoTime(this.#now());
    const { message: reason, code } = fault;
    const head = JSON.stringify({ letter, at, sink, reason, code, attempts });
    this.#append(`${escapeControls(head.slice(0, -1))},"event":${lineOf(event).trimEnd()}}\n`);
  }

  /** Notes that letters are no longer of interest. */
  close(letters: readonly Pick<DeadLetter, 'letter'>[], outcome: Outcome): void {
    const at = isoTime(this.#now());
    const lines = letters.map(({ letter }) => `${JSON.stringify({ letter, at, outcome })}\n`);
    this.#append(lines.join(''));
  }

  /** The letters that are neither retried nor dropped since they were added, oldest first. */
  open(): DeadLetter[] {
    const open = new Map<string, DeadLetter>();
    for (const line of this.#text().split('\n')) {
      const entry = entryIn(line);
      if (entry === undefined) continue;
      if ('outcome' in entry) open.delete(entry.letter);
      else open.set(entry.letter, entry);
    }
    return [...open.values()];
  }

  #text(): string {
    try {
      return readFileSync(this.path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return '';
      throw new Fault('CONFIG', `${this.path}: ${reasonOf(error)}`, { cause: error });
    }
  }

  #append(lines: string): void {
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      appendWhole(this.path, lines);
    } catch (error) {
      throw new Fault('SINK', `${this.path}: ${reasonOf(error)}`, {
        retryable: true,
        cause: error,
      });
    }
  }
}
