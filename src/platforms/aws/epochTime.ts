import { EARLIEST_MS } from '../../core/time.ts';

/**
 * Seconds since 1970, as digits, in epoch milliseconds; AWS writes milliseconds in one of its lists.
 * null for all else, and before 2010.
 */
export function epochTime(text: string | null | undefined): number | null {
  if (!text || !/^\d{9,13}$/.test(text)) return null;
  const time = Number(text) * (text.length < 12 ? 1000 : 1);
  return time >= EARLIEST_MS ? time : null;
}
