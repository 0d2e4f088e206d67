import type { Observable } from 'rxjs';

/** What a server gave with its last full answer, so that it may answer "not modified" next time. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** One GET request. */
export interface Request {
  readonly url: string;
  /** The value of the Accept header. */
  readonly accept?: string | undefined;
  /** The provider's own headers (they may be secret); never sent to another origin by a redirect. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly validators?: Validators | undefined;
  /** Deadline of the whole request, body included, in milliseconds. */
  readonly timeoutMs: number;
}

/** A 2xx answer with its whole, decompressed body, or "not modified". All else is a Fault. */
export interface Answer {
  /** Where the answer came from in the end, redirects followed. */
  readonly url: string;
  readonly notModified: boolean;
  readonly contentType: string;
  readonly validators: Validators;
  /** Empty when not modified. */
  readonly body: Buffer;
}

/**
 * The port behind which HTTP lives: one answer or an error that is a Fault. Unsubscribing gives
 * the request up. Concurrency limits and "wait until" per host live behind it; retries do not.
 */
export type Ask = (request: Request) => Observable<Answer>;
