import { parseTime } from '../../core/time.ts';

/**
 * A time as Cachet writes it, in epoch milliseconds: without a zone, which is then UTC, or as
 * the epoch seconds of versions before 1.0; null for all else.
 */
export function timeOf(text: string | null | undefined): number | null {
  const seconds = /^\d{10}$/.test(text ?? '') ? new Date(Number(text) * 1000).toISOString() : text;
  return parseTime(seconds);
}
