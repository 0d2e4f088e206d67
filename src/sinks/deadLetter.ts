import type { Event } from '../core/event.ts';
import { isObject } from '../core/isObject.ts';
import { isEvent } from './ndjson/eventIn.ts';

/** An event that a sink was not told of. */
export interface DeadLetter {
  /** Equal for the same event and sink. */
  readonly letter: string;
  readonly at: string;
  readonly sink: string;
  /** Why, in one line without secrets. */
  readonly reason: string;
  readonly code: string;
  readonly attempts: number;
  readonly event: Event;
}

/** What became of a letter in the end. */
export type Outcome = 'retried' | 'dropped';

/** A line of the file: a letter, or what became of one. */
export function entryIn(
  line: string,
): DeadLetter | { readonly letter: string; readonly outcome: string } | undefined {
  const value = parsed(line);
  if (!isObject(value) || typeof value['letter'] !== 'string') return undefined;
  const { letter, at, sink, reason, code, attempts, event, outcome } = value;
  if (typeof outcome === 'string') return { letter, outcome };
  if (!isEvent(event) || typeof sink !== 'string') return undefined;
  return {
    letter,
    at: String(at),
    sink,
    reason: String(reason),
    code: String(code),
    attempts: Number(attempts),
    event,
  };
}

function parsed(line: string): unknown {
  try {
    return line === '' ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}
