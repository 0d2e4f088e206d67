import { Fault } from '../core/fault.ts';
import { retryAfter } from './retryAfter.ts';

/** What a host is left alone for that says "too many requests" and not for how long. */
const DEFAULT_HOLD_MS = 30_000;

const RETRYABLE = new Set([408, 425, 429]);

/**
 * The Fault that stands for an answer that is not a 2xx. `retryAfterMs` is what the host asked for,
 * and for a 429 without a wish a modest default.
 */
export function statusFault(host: string, status: number, wish: string, nowMs: number): Fault {
  const retryable = status >= 500 || RETRYABLE.has(status);
  const wished = wish === '' ? undefined : retryAfter(wish, nowMs);
  const retryAfterMs = wished ?? (status === 429 ? DEFAULT_HOLD_MS : undefined);
  const details = retryAfterMs === undefined ? { retryable } : { retryable, retryAfterMs };
  return new Fault('HTTP_STATUS', `${host} answered ${status}`, { status, ...details });
}

/** How long such an answer asks us to leave its whole host alone, in milliseconds. */
export function holdMs(fault: Fault): number {
  const limited = fault.status === 429 || fault.status === 503;
  return limited ? (fault.retryAfterMs ?? 0) : 0;
}
