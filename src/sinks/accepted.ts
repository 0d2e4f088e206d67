import { Fault } from '../core/fault.ts';
import type { Reply } from '../core/post.ts';
import { redacted } from './redacted.ts';

const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);
const SHOWN = 120;

/** Who is told something. */
export interface Service {
  /** The sink's name. */
  readonly name: string;
  /** What it was told and nobody else may see, as `secretsOf` has it. */
  readonly secrets: readonly string[];
}

/**
 * The reply itself when the service took what it was told (2xx). Else a Fault (SINK): one that may
 * pass for 408, 425, 429 and 5xx, with the wait that was asked for; one that may not for all else.
 * `ops answered 400: invalid_payload`, without the secrets that an answer repeats.
 */
export function accepted({ name, secrets }: Service, reply: Reply): Reply {
  const { status, retryAfterMs } = reply;
  if (status >= 200 && status < 300) return reply;
  const retryable = status >= 500 || PASSING.has(status);
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  throw new Fault('SINK', `${name} answered ${status}${reasonIn(reply, secrets)}`, {
    status,
    retryable,
    ...wait,
  });
}

/** The service's own words, as far as they fit into one line. */
function reasonIn({ body }: Reply, secrets: readonly string[]): string {
  const line = redacted(body, secrets).replaceAll(/\s+/g, ' ').trim();
  const text = redacted(line, secrets);
  if (text === '' || text.startsWith('<')) return '';
  return `: ${text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text}`;
}
