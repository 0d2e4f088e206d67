import type { Event } from '../core/event.ts';
import { isAtLeast } from '../core/impactRank.ts';
import type { Past, Query } from '../journal/sqlite/past.ts';
import type { PastOptions } from './options.ts';

type Wanted = Pick<PastOptions, 'impact' | 'types' | 'changes'>;

/** The newest events that are looked for, as many as wanted, oldest first. */
export function newestOf(
  past: Past,
  query: Query,
  wanted: Wanted & { readonly limit: number },
): Event[] {
  const found: Event[] = [];
  for (const event of past.events(query, 'backwards')) {
    if (found.length === wanted.limit) break;
    if (isWanted(event, wanted)) found.push(event);
  }
  return found.toReversed();
}

/** Whether an event is one that is looked for. */
export function isWanted({ impact, type, change }: Event, wanted: Wanted): boolean {
  const { impact: least, types, changes } = wanted;
  if (least !== undefined && !isAtLeast(impact, least)) return false;
  if (types.length > 0 && !types.includes(type)) return false;
  return changes.length === 0 || changes.includes(change);
}
