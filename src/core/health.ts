import type { Fault } from './fault.ts';

/** How the polls of a page have gone lately. */
export interface Health {
  /** Failed polls in a row, of those that may pass or of those that may not. */
  readonly failures: number;
  readonly fault: Fault | null;
}

export const WELL: Health = { failures: 0, fault: null };

/** What is worth saying: a failure that repeats is said when it starts, changes and ends. */
export type Turn = 'failing' | 'failing differently' | 'recovered' | null;

/** The health after one more poll, and whether that is worth saying. `fault` null: it was read. */
export function after(health: Health, fault: Fault | null): { health: Health; turn: Turn } {
  if (fault === null) {
    return { health: WELL, turn: health.fault === null ? null : 'recovered' };
  }
  if (health.fault === null) return { health: { failures: 1, fault }, turn: 'failing' };
  const alike = health.fault.retryable === fault.retryable;
  const next = { failures: alike ? health.failures + 1 : 1, fault };
  const same = causeOf(health.fault) === causeOf(fault);
  return { health: next, turn: same ? null : 'failing differently' };
}

/** "Wait" while waiting for a rate limit is the same cause as the 429 that began it. */
function causeOf({ code, status }: Fault): string {
  return code === 'RATE_LIMITED' || status === 429 ? 'RATE_LIMITED' : `${code} ${status ?? ''}`;
}
