import type { Answer, Validators } from '../core/ask.ts';
import { codeOf } from '../core/codeOf.ts';
import { Fault } from '../core/fault.ts';
import { decompress } from './decompress.ts';
import { tooLargeFault } from './faults.ts';
import type { Reception } from './reception.ts';
import type { Target } from './target.ts';

const NOTHING = Buffer.alloc(0);

/** The Answer that a whole 2xx makes, or a Fault (TOO_LARGE, BAD_BODY). */
export function fullAnswer(reception: Reception, target: Target, maxBytes: number): Answer | Fault {
  const { contentType, contentEncoding, etag, lastModified } = reception;
  const packed = reception.takeBody();
  const body = unpack(packed, contentEncoding, target.host, maxBytes);
  if (body instanceof Fault) return body;
  const validators = validatorsOf(etag, lastModified);
  return { url: target.href, notModified: false, contentType, validators, body };
}

/** The Answer that a 304 makes; what it does not say anew about validators stands. */
export function unchangedAnswer(reception: Reception, target: Target, sent: Validators): Answer {
  const { contentType, etag, lastModified } = reception;
  const same =
    (etag === '' || etag === sent.etag) &&
    (lastModified === '' || lastModified === sent.lastModified);
  const validators = same ? sent : { ...sent, ...validatorsOf(etag, lastModified) };
  return { url: target.href, notModified: true, contentType, validators, body: NOTHING };
}

/** Whether a 304 can be the answer to a request with these at all. */
export function isConditional(sent: Validators): boolean {
  return Boolean(sent.etag) || Boolean(sent.lastModified);
}

function unpack(packed: Buffer, encoding: string, host: string, maxBytes: number): Buffer | Fault {
  if (encoding === '') return packed;
  try {
    const body = decompress(packed, encoding, maxBytes);
    return body ?? new Fault('BAD_BODY', `${host} sent an unknown content-encoding`);
  } catch (cause) {
    if (codeOf(cause) === 'ERR_BUFFER_TOO_LARGE') return tooLargeFault(host, maxBytes);
    return new Fault('BAD_BODY', `${host} sent a damaged body`, { retryable: true, cause });
  }
}

function validatorsOf(etag: string, lastModified: string): Validators {
  return {
    ...(etag !== '' && { etag }),
    ...(lastModified !== '' && { lastModified }),
  };
}
