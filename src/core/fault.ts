/** Why something outside the program failed; a closed list, so that code can tell them apart. */
export type FaultCode =
  | 'HTTP_STATUS'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'NETWORK'
  | 'REDIRECT'
  | 'TOO_LARGE'
  | 'BAD_BODY'
  | 'UNKNOWN_PLATFORM'
  | 'CONFIG'
  | 'SINK'
  | 'STATE'
  | 'INTERNAL';

export interface FaultDetails {
  /** Whether the same request may succeed a moment later. Set where the cause is known. */
  retryable?: boolean;
  /** How long the other side asked us to wait, in milliseconds. */
  retryAfterMs?: number;
  /** The HTTP status, where there was one. */
  status?: number;
  cause?: unknown;
}

/** A foreseeable failure, told to people as one line: subject first, no stack, no secret. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly status: number | undefined;

  constructor(code: FaultCode, message: string, details: FaultDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'Fault';
    this.code = code;
    this.retryable = details.retryable ?? false;
    this.retryAfterMs = details.retryAfterMs;
    this.status = details.status;
  }
}
