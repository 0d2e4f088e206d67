import { parseFeedTime } from '../core/feedTime.ts';
import { epochOf } from './epoch.ts';

/** From here on a number counts milliseconds: as seconds it would be after the year 5000. */
const LEAST_MS = 1e11;

/**
 * A time as vendors write it, as epoch milliseconds: ISO 8601 or RFC 822, in UTC where it names no
 * zone, or seconds or milliseconds since 1970 as a number or in digits. All else is null.
 */
export function anyTime(value: unknown): number | null {
  if (typeof value === 'number') return sinceEpoch(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return /^\d{9,15}(?:\.\d+)?$/.test(text) ? sinceEpoch(Number(text)) : parseFeedTime(text);
}

function sinceEpoch(count: number): number | null {
  return epochOf(count, count < LEAST_MS ? 1000 : 1);
}
