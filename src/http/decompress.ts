import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** What we say we understand; deflate is understood, too, but asked for by nobody. */
export const ACCEPT_ENCODING = 'gzip, br';

const SMALLEST_CHUNK = 16 * 1024;
const BIGGEST_CHUNK = 1024 * 1024;

/**
 * The body as it was before the server packed it, at most `maxBytes` of it. Undefined when the
 * encoding is unknown; throws zlib's error when the data is damaged, ERR_BUFFER_TOO_LARGE when
 * there is more. Synchronous on purpose: for a page it costs half of what the thread pool does,
 * and the bound keeps the worst case in the tens of milliseconds.
 */
export function decompress(body: Buffer, encoding: string, maxBytes: number): Buffer | undefined {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  const unpack = unpackers[name];
  if (unpack === undefined) return undefined;
  return body.length === 0 ? body : unpack(body, maxBytes);
}

const unpackers: Record<string, (body: Buffer, maxOutputLength: number) => Buffer> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  br: (body, maxOutputLength) =>
    brotliDecompressSync(body, { maxOutputLength, chunkSize: chunkSize(body.length * 8) }),
  // The name was meant for zlib's format, and many send the bare one (RFC 9110, 8.4.1.2).
  deflate: (body, maxOutputLength) =>
    ((body[0] ?? 0) & 0x0f) === 8
      ? inflateSync(body, { maxOutputLength })
      : inflateRawSync(body, { maxOutputLength }),
};

function gunzip(body: Buffer, maxOutputLength: number): Buffer {
  // gzip ends with the size of what it holds: one output chunk of that size saves all copying.
  const size = body.length < 18 ? 0 : body.readUInt32LE(body.length - 4);
  return gunzipSync(body, { maxOutputLength, chunkSize: chunkSize(size + 1) });
}

function chunkSize(guess: number): number {
  return Math.min(Math.max(guess, SMALLEST_CHUNK), BIGGEST_CHUNK);
}
