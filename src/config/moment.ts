import { parseTime } from '../core/time.ts';
import { parseDuration } from '../core/duration.ts';

/**
 * A moment as people write it, in epoch milliseconds: a duration before now (`24h`, `7d`), a day
 * (`2026-11-01`) or a time (`2026-11-01T08:00:00Z`; without a zone it is UTC). Undefined for all else.
 */
export function parseMoment(text: string, now: number): number | undefined {
  const ago = parseDuration(text);
  if (ago !== undefined) return now - ago;
  const full = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;
  return parseTime(full) ?? undefined;
}
