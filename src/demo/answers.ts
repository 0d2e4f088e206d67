import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Content } from './content.ts';
import type { Place } from './endpoint.ts';

/** A body with its validators, compressed at most once in each way. */
export interface Full {
  readonly type: string;
  readonly bytes: Buffer;
  readonly etag: string;
  readonly lastModified: string;
  gzip?: Buffer;
  br?: Buffer;
}

/** The bytes in the encoding that was asked for. */
export interface Encoded {
  readonly encoding: 'br' | 'gzip' | undefined;
  readonly bytes: Buffer;
}

/** The answers of one site, rendered, hashed and compressed once per version of its content. */
export class Answers {
  private readonly known = new Map<string, Full>();
  private readonly content: Content;
  private readonly place: Place;
  private version = 0;

  constructor(content: Content, place: Place) {
    this.content = content;
    this.place = place;
  }

  /** Undefined: not found. */
  at(path: string): Full | undefined {
    if (this.version !== this.content.version) this.known.clear();
    this.version = this.content.version;

    const known = this.known.get(path);
    if (known) return known;

    const body = this.content.read(path, this.place);
    if (!body) return undefined;

    const lastModified = new Date(this.content.updatedAt).toUTCString();
    const full = { ...body, etag: etagOf(body.bytes), lastModified };
    this.known.set(path, full);
    return full;
  }
}

/** Brotli when the client takes it, else gzip, else plain. */
export function encoded(full: Full, accepted: string | undefined): Encoded {
  if (takes(accepted, 'br')) return { encoding: 'br', bytes: (full.br ??= brotli(full.bytes)) };
  if (takes(accepted, 'gzip')) {
    return { encoding: 'gzip', bytes: (full.gzip ??= gzipSync(full.bytes, { level: 4 })) };
  }
  return { encoding: undefined, bytes: full.bytes };
}

/** Whether the client has this version; an ETag decides before a date does. */
export function isFresh(
  full: Full,
  asked: { etag: string | undefined; since: string | undefined },
): boolean {
  if (asked.etag !== undefined) {
    return asked.etag.split(',').some((tag) => tag.trim() === full.etag || tag.trim() === '*');
  }
  return asked.since !== undefined && Date.parse(asked.since) >= Date.parse(full.lastModified);
}

function etagOf(bytes: Buffer): string {
  return `W/"${createHash('sha1').update(bytes).digest('hex').slice(0, 32)}"`;
}

function takes(accepted: string | undefined, encoding: string): boolean {
  return (accepted ?? '').split(',').some((one) => {
    const [name, weight = ''] = one.split(';').map((part) => part.trim());
    return name === encoding && !/^q=0(\.0*)?$/.test(weight);
  });
}

function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}
