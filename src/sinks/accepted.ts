import { Fault } from '../core/fault.ts';
import type { Reply } from '../core/post.ts';

const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);
const SHOWN = 120;

/**
 * The reply itself when the service took what it was told (2xx). Else a Fault (SINK): one that may
 * pass for 408, 425, 429 and 5xx, with the wait that was asked for; one that may not for all else.
 * `ops answered 400: invalid_payload`.
 */
export function accepted(name: string, reply: Reply): Reply {
  const { status, retryAfterMs } = reply;
  if (status >= 200 && status < 300) return reply;
  const retryable = status >= 500 || PASSING.has(status);
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  throw new Fault('SINK', `${name} answered ${status}${reasonIn(reply)}`, {
    status,
    retryable,
    ...wait,
  });
}

/** The service's own words, as far as they fit into one line. */
function reasonIn({ body }: Reply): string {
  const text = body.replaceAll(/\s+/g, ' ').trim();
  if (text === '' || text.startsWith('<')) return '';
  return `: ${text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text}`;
}
