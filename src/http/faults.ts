import { Fault } from '../core/fault.ts';
import { codeOf } from '../core/codeOf.ts';
import { errors } from './undici.ts';

/** What happened, by the code that Node, c-ares, OpenSSL or undici gave it. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  EPIPE: 'connection reset',
  ECONNABORTED: 'connection aborted',
  ETIMEDOUT: 'connection timed out',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'network is unreachable',
  EADDRNOTAVAIL: 'no local address or port is free',
  EMFILE: 'too many open files',
  ENOTFOUND: 'name not found',
  ENODATA: 'name not found',
  EAI_AGAIN: 'name server did not answer',
  ETIMEOUT: 'name server did not answer',
  ESERVFAIL: 'name server failed',
  EREFUSED: 'name server refused',
  EPROTO: 'TLS handshake failed',
  UND_ERR_SOCKET: 'connection closed early',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'answer is shorter or longer than announced',
  UND_ERR_DESTROYED: 'request was given up',
  UND_ERR_CLOSED: 'request was given up',
};

/** Certificate problems: asking again will not help. */
const CERTIFICATES: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is not trusted (self-signed certificate)',
  SELF_SIGNED_CERT_IN_CHAIN: 'is not trusted (self-signed certificate in its chain)',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'is not trusted (unknown issuer)',
  UNABLE_TO_GET_ISSUER_CERT: 'is not trusted (unknown issuer)',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'is not trusted (unknown issuer)',
  CERT_UNTRUSTED: 'is not trusted',
  CERT_REJECTED: 'is not trusted',
  CERT_REVOKED: 'was revoked',
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  CERT_SIGNATURE_FAILURE: 'is damaged',
  CERT_CHAIN_TOO_LONG: 'is not trusted (its chain is too long)',
  INVALID_CA: 'is not trusted (its issuer is no authority)',
  INVALID_PURPOSE: 'is not meant for servers',
  HOSTNAME_MISMATCH: 'is for another name',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another name',
};

const MISSING = {
  connection: 'no connection',
  headers: 'connected, but no headers came',
  body: 'the body did not end',
} as const;

/** How far a request got. */
export type Phase = keyof typeof MISSING;

/** Tells a connection's error to people. No stack, and nothing of what was sent. */
export function networkFault(cause: unknown, host: string): Fault {
  const code = codeOf(cause) ?? '';
  const certificate = CERTIFICATES[code];
  if (certificate !== undefined) {
    return new Fault('NETWORK', `${host}: certificate ${certificate}`, { cause });
  }
  const proxy = refusedByProxy(cause);
  if (proxy !== undefined) {
    return new Fault('NETWORK', `${host}: the proxy answered ${proxy}`, { retryable: true, cause });
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new Fault('TOO_LARGE', `${host} sent too many headers`, { cause });
  }
  if (code === 'UND_ERR_INVALID_ARG' && cause instanceof Error) {
    const why = cause.message;
    return new Fault('CONFIG', `${host}: the request cannot be sent (${why})`, { cause });
  }
  const why = cause instanceof errors.HTTPParserError ? 'answer is not HTTP' : reason(code);
  return new Fault('NETWORK', `${host}: ${why}`, { retryable: true, cause });
}

function reason(code: string): string {
  const known = REASONS[code];
  if (known !== undefined) return known;
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) return 'TLS handshake failed';
  return code === '' ? 'request failed' : `request failed (${code})`;
}

/** Says what was waited for when the deadline came, where that is known. */
export function timeoutFault(host: string, timeoutMs: number, phase?: Phase): Fault {
  const missing = phase === undefined ? '' : ` (${MISSING[phase]})`;
  const message = `${host} did not answer within ${seconds(timeoutMs)}${missing}`;
  return new Fault('TIMEOUT', message, { retryable: true });
}

/** The host asked for a pause, of which so much is left. */
export function heldFault(host: string, restMs: number): Fault {
  const message = `${host} asked for a pause; ${seconds(restMs)} are left`;
  return new Fault('RATE_LIMITED', message, { retryable: true, retryAfterMs: restMs });
}

export function closedFault(host: string): Fault {
  return new Fault('NETWORK', `${host}: request was given up`);
}

export function tooLargeFault(host: string, maxBytes: number): Fault {
  return new Fault('TOO_LARGE', `${host} sent more than ${maxBytes / 2 ** 20} MiB`);
}

function seconds(ms: number): string {
  return `${ms < 10_000 ? Math.ceil(ms / 100) / 10 : Math.ceil(ms / 1000)} s`;
}

/** undici gives the proxy's answer in words only, never with a code of its own. */
function refusedByProxy(error: unknown): string | undefined {
  return error instanceof Error ? /^Proxy .*\((\d{3})\)/.exec(error.message)?.[1] : undefined;
}
