import * as z from 'zod';
import { EARLIEST_MS } from '../core/time.ts';

/** No status page plans further ahead: a number this large is no time. */
const LATEST_MS = Date.UTC(2100, 0, 1);

/** A time as vendors' JSON has it in numbers or digits; what is neither is read as "not said". */
export const Epoch = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .nullish()
  .catch(null);

/** Epoch milliseconds, of a number of units since 1970; null for what can be no time on a page. */
export function epochOf(count: number | null | undefined, unitMs: 1 | 1000): number | null {
  const ms = Math.floor((count ?? 0) * unitMs);
  return ms >= EARLIEST_MS && ms < LATEST_MS ? ms : null;
}
