import type { Event } from '../core/event.ts';
import { isAtLeast } from '../core/impactRank.ts';
import type { Past } from '../journal/sqlite/past.ts';
import type { PastOptions } from './options.ts';

/** The newest events that are looked for, as many as wanted, oldest first. */
export function newestOf(past: Past, options: PastOptions & { readonly limit: number }): Event[] {
  const found: Event[] = [];
  for (const event of past.events(options, 'backwards')) {
    if (found.length === options.limit) break;
    if (isWanted(event, options)) found.push(event);
  }
  return found.toReversed();
}

/** Whether an event is one that is looked for. */
export function isWanted({ impact, type, change }: Event, options: PastOptions): boolean {
  const { impact: least, types, changes } = options;
  if (least !== undefined && !isAtLeast(impact, least)) return false;
  if (types.length > 0 && !types.includes(type)) return false;
  return changes.length === 0 || changes.includes(change);
}
