import { fullJitter } from '../../core/backoff.ts';

const BASE_MS = 1_000;
const CAP_MS = 5 * 60_000;

/** How long to wait after so many failures in a row, in milliseconds: 1 s … 5 min. */
export function waitAfter(failures: number, random: () => number): number {
  const backoff = { baseMs: BASE_MS, capMs: CAP_MS - BASE_MS };
  return BASE_MS + fullJitter(failures - 1, backoff, random);
}
