import { Fault } from '../core/fault.ts';
import { parseTarget, type Target } from './target.ts';

/** How often we let ourselves be sent on. */
const MOST_REDIRECTS = 5;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export function isRedirect(status: number, location: string): boolean {
  return location !== '' && REDIRECTS.has(status);
}

/**
 * Where a redirect leads. `trail` has the addresses asked so far, `from` being the last. A
 * Fault (REDIRECT) for loops, too many hops, addresses that are none, and the way from https back
 * to http.
 */
export function nextTarget(
  from: Target,
  location: string,
  trail: readonly string[],
): Target | Fault {
  const next = parseTarget(location, from.href);
  if (next === undefined) return refused(from, 'to an address that is none');
  if (from.secure && !next.secure) return refused(from, `from https to http (${next.host})`);
  if (trail.includes(next.href)) return refused(from, 'in a loop');
  if (trail.length > MOST_REDIRECTS) return refused(from, `more than ${MOST_REDIRECTS} times`);
  return next;
}

function refused(from: Target, how: string): Fault {
  return new Fault('REDIRECT', `${from.host} redirects ${how}`);
}
