import { connect, filter, ignoreElements, map, merge, tap, type OperatorFunction } from 'rxjs';
import { distinctRevision } from './distinctRevision.ts';
import { record } from './record.ts';
import { withChange } from './withChange.ts';
import type { Fresh, Unreadable } from '../core/fresh.ts';
import type { Journal } from '../journal/journal.ts';
import type { Memory } from '../core/memory.ts';
import type { Output } from './actor.ts';
import type { Reading } from '../core/reading.ts';
import type { Say } from './report.ts';

/** What an actor's poll came to in the end. */
export type Swept = Extract<Output, { kind: 'swept' }>;

/**
 * Takes what an actor reads through detection into the journal, and leaves its sweeps. It stands
 * inside of the actor's supervision, so that a bug met here costs no other page anything.
 */
export function detect(
  memory: Memory,
  journal: Journal,
  say: Say,
): OperatorFunction<Output, Swept> {
  return connect((outputs) => {
    const reads = outputs.pipe(
      filter((output) => output.kind === 'read'),
      map(({ read }) => read),
    );
    const news = reads.pipe(
      distinctRevision(memory),
      tap(sayUnreadable(say)),
      withChange(memory),
      record(journal),
      ignoreElements(),
    );
    return merge(news, outputs.pipe(filter((output) => output.kind === 'swept')));
  });
}

/**
 * An incident that cannot be understood is said once, not at every poll; and again when it could be
 * in between.
 */
function sayUnreadable(say: Say): (fresh: Fresh) => void {
  const said = new Map<string, string>();
  return ({ read: { provider, reading }, unreadable }) => {
    if (said.size > 0 && reading !== null) forgetReadable(said, reading, unreadable);
    for (const { id, fault } of unreadable) {
      if (said.get(id) === fault.message) continue;
      said.set(id, fault.message);
      say({ kind: 'unreadable', provider: provider.name, fault });
    }
  };
}

function forgetReadable(
  said: Map<string, string>,
  { entries }: Reading,
  unreadable: readonly Unreadable[],
): void {
  for (const { id } of entries) {
    if (said.has(id) && !unreadable.some((one) => one.id === id)) said.delete(id);
  }
}
