import { Observable, Subject, tap, type OperatorFunction } from 'rxjs';
import { distinctRevision } from './distinctRevision.ts';
import { record } from './record.ts';
import { withChange } from './withChange.ts';
import type { Fresh, Unreadable } from '../core/fresh.ts';
import type { Fault } from '../core/fault.ts';
import type { Journal } from '../journal/journal.ts';
import type { Memory } from '../core/memory.ts';
import type { Output } from './actor.ts';
import type { Reading } from '../core/reading.ts';
import type { Read } from '../core/read.ts';
import type { Say } from './report.ts';

/** What an actor's poll came to in the end. */
export type Swept = Extract<Output, { kind: 'swept' }>;

/**
 * Takes what an actor reads through detection into the journal, and leaves its sweeps. It stands
 * inside of the actor's supervision, so that a bug met here costs no other page anything. A page
 * with an incident that cannot be understood does not count as read. `keep` puts what is remembered
 * of the page into the journal.
 */
export function detect(
  memory: Memory,
  journal: Journal,
  say: Say,
  keep?: () => void,
): OperatorFunction<Output, Swept> {
  return (outputs) =>
    new Observable((subscriber) => {
      const reads = new Subject<Read>();
      const riddles = new Map<string, Fault>();
      const error = (reason: unknown) => subscriber.error(reason);
      const news = reads.pipe(
        distinctRevision(memory),
        tap((fresh) => noteRiddles(riddles, fresh, say)),
        withChange(memory),
        record(journal, keep),
      );
      subscriber.add(news.subscribe({ error }));
      return outputs.subscribe({
        next: (output) => {
          if (output.kind === 'read') reads.next(output.read);
          else subscriber.next(withRiddle(output, riddles));
        },
        error,
        complete: () => subscriber.complete(),
      });
    });
}

function withRiddle(swept: Swept, riddles: ReadonlyMap<string, Fault>): Swept {
  if (swept.fault !== null || riddles.size === 0) return swept;
  return { ...swept, fault: riddles.values().next().value! };
}

/**
 * Keeps which incidents cannot be understood. Each is said once, not at every poll; and again when
 * it could be in between.
 */
function noteRiddles(
  riddles: Map<string, Fault>,
  { read: { provider, reading }, unreadable }: Fresh,
  say: Say,
): void {
  if (riddles.size > 0 && reading !== null) forgetReadable(riddles, reading, unreadable);
  for (const { id, fault } of unreadable) {
    const known = riddles.get(id)?.message === fault.message;
    riddles.set(id, fault);
    if (!known) say({ kind: 'unreadable', provider: provider.name, fault });
  }
}

function forgetReadable(
  riddles: Map<string, Fault>,
  { entries }: Reading,
  unreadable: readonly Unreadable[],
): void {
  for (const { id } of entries) {
    if (riddles.has(id) && !unreadable.some((one) => one.id === id)) riddles.delete(id);
  }
}
