import type { Observable } from 'rxjs';

/** One request that tells something to a service. */
export interface Outgoing {
  readonly method?: 'POST' | 'PUT' | 'PATCH';
  /** May be secret; never shown to anybody. A login in it is sent, unless the headers have one. */
  readonly url: string;
  /** May be secret; the case of names is all one. `content-type` is JSON unless given. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** Deadline of the whole request, in milliseconds. */
  readonly timeoutMs: number;
}

/** What the service answered, whatever its status. */
export interface Reply {
  readonly status: number;
  /** How long it asks to be left alone, in milliseconds; undefined when it does not. */
  readonly retryAfterMs: number | undefined;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most 64 KiB of it. */
  readonly body: string;
}

/**
 * The port behind which outgoing HTTP lives: one reply of any status, or an error that is a Fault
 * (TIMEOUT or NETWORK, both retryable; CONFIG for what is no address). Redirects are not followed.
 * Unsubscribing gives the request up.
 */
export type Post = (request: Outgoing) => Observable<Reply>;
