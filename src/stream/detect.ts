import { connect, filter, map, merge, tap, type OperatorFunction } from 'rxjs';
import { distinctRevision } from './distinctRevision.ts';
import { record } from './record.ts';
import { withChange } from './withChange.ts';
import type { Fresh } from '../core/fresh.ts';
import type { Journal } from '../journal/journal.ts';
import type { Memory } from '../core/memory.ts';
import type { Output } from './actor.ts';
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
  const memoryOf = () => memory;
  return connect((outputs) => {
    const reads = outputs.pipe(
      filter((output) => output.kind === 'read'),
      map(({ read }) => read),
    );
    const news = reads.pipe(
      distinctRevision(memoryOf),
      tap(sayUnreadable(say)),
      withChange(memoryOf),
      record(journal),
      filter((_verdict): _verdict is never => false),
    );
    return merge(news, outputs.pipe(filter((output) => output.kind === 'swept')));
  });
}

/** An incident that cannot be understood is said once, not at every poll. */
function sayUnreadable(say: Say): (fresh: Fresh) => void {
  const said = new Map<string, ReadonlySet<string>>();
  return ({ read: { provider, part }, unreadable }) => {
    if (unreadable.length === 0) return;
    for (const fault of unreadable) {
      if (said.get(part)?.has(fault.message)) continue;
      say({ kind: 'unreadable', provider: provider.name, fault });
    }
    said.set(part, new Set(unreadable.map(({ message }) => message)));
  };
}
