import type { Backfill } from '../core/firstSight.ts';
import type { Journal } from '../journal/journal.ts';
import type { Say } from '../stream/report.ts';
import { keptIfReadable, keptOf } from './keptPage.ts';
import { Memories } from './memories.ts';

interface Remembering {
  readonly backfill: Backfill;
  readonly now: () => number;
  readonly say: Say;
}

/**
 * What an earlier run has left of these providers, and of others that come later. What is damaged
 * would be told once more: that is for people to decide. Throws a Fault for one of these, and only
 * says so of others.
 */
export function memoriesIn(
  journal: Journal,
  providers: readonly string[],
  { backfill, now, say }: Remembering,
): Memories {
  let read = keptOf;
  const memories = new Memories(backfill, now, (name) => read(journal, name)?.memory);
  if (journal.durable) for (const name of providers) memories.of(name);
  read = (from, name) => keptIfReadable(from, name, say);
  return memories;
}
