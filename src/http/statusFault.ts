import { Fault } from '../core/fault.ts';
import { LONGEST_WAIT_MS, retryAfter } from './retryAfter.ts';

/** What a host is left alone for that says "too many requests" and not for how long. */
const DEFAULT_HOLD_MS = 30_000;

const RETRYABLE = new Set([408, 425]);

/** What an answer says of how often its host may be asked, as it says it; '' for nothing. */
export interface Wish {
  readonly retryAfter: string;
  /** `x-ratelimit-remaining`, and when it begins anew, in epoch seconds. */
  readonly remaining: string;
  readonly reset: string;
}

/**
 * The Fault that stands for an answer that is not a 2xx. `retryAfterMs` is what the host asked for,
 * and for a 429 without a wish a modest default. GitHub's API limits by 403
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
export function statusFault(host: string, status: number, wish: Wish, nowMs: number): Fault {
  const limited = status === 429 || (status === 403 && wishesPause(wish));
  const retryable = limited || status >= 500 || RETRYABLE.has(status);
  const wished = wishedMs(wish, limited, nowMs);
  const retryAfterMs = wished ?? (limited ? DEFAULT_HOLD_MS : undefined);
  const details = retryAfterMs === undefined ? { retryable } : { retryable, retryAfterMs };
  return new Fault('HTTP_STATUS', `${host} answered ${status}`, { status, ...details });
}

/** How long such an answer asks us to leave its whole host alone, in milliseconds. */
export function holdMs({ status, retryable, retryAfterMs = 0 }: Fault): number {
  const limited = status === 429 || status === 503 || (status === 403 && retryable);
  return limited ? retryAfterMs : 0;
}

function wishesPause({ retryAfter: after, remaining }: Wish): boolean {
  return after !== '' || remaining === '0';
}

function wishedMs(wish: Wish, limited: boolean, nowMs: number): number | undefined {
  if (wish.retryAfter !== '') return retryAfter(wish.retryAfter, nowMs);
  const resetMs = Number(wish.reset) * 1000;
  if (!limited || wish.remaining !== '0' || !(resetMs > 0)) return undefined;
  return Math.min(Math.max(resetMs - nowMs, 0), LONGEST_WAIT_MS);
}
