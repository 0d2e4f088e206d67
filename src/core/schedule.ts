import type { Health } from './health.ts';

const MINUTE_MS = 60_000;
/** A failure that may pass is asked about again within this, or five intervals if they are less. */
const PASSING_CAP_MS = 5 * MINUTE_MS;
/** A page that refuses or does not speak our language changes slowly. */
const LASTING_CAP_MS = 15 * MINUTE_MS;
/** Polls come up to this share early, never late, so that pages do not march in step. */
const JITTER = 0.05;

export interface Pace {
  readonly everyMs: number;
  /** While something is open on the page. */
  readonly openEveryMs: number;
}

/** How long after one poll the next one is due, in milliseconds. */
export function delayAfter(
  pace: Pace,
  { health, open, random }: { health: Health; open: boolean; random: () => number },
): number {
  const every = open ? pace.openEveryMs : pace.everyMs;
  const early = every * (1 - JITTER * random());
  if (health.fault === null) return early;
  const slower = early * 2 ** Math.min(health.failures - 1, 20);
  return Math.max(
    Math.min(slower, capOf(health.fault.retryable, every)),
    health.fault.retryAfterMs ?? 0,
  );
}

function capOf(passing: boolean, everyMs: number): number {
  if (passing) return Math.max(everyMs, Math.min(PASSING_CAP_MS, 5 * everyMs));
  return Math.max(everyMs, LASTING_CAP_MS);
}

/** The longest wait between two first polls of neighbours. */
const FIRST_STEP_MS = 100;

/**
 * When the provider at `index` of `count` is polled for the first time, after the start: spread
 * over the interval, so that many pages do not begin at once, but a few do not wait for long.
 */
export function firstDelay(index: number, count: number, everyMs: number): number {
  return index * Math.min(FIRST_STEP_MS, everyMs / Math.max(1, count));
}

/** When it is polled again: from then on the polls of all are spread evenly over the interval. */
export function secondDelay(index: number, count: number, everyMs: number): number {
  const phase = (index / Math.max(1, count)) * everyMs;
  return phase > firstDelay(index, count, everyMs) ? phase : phase + everyMs;
}
