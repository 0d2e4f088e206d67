import type { Readable } from 'node:stream';

const KEPT_BYTES = 8192;

/** Reads a stream to its end and keeps only what came last: a chatty command costs no memory. */
export function tailOf(stream: Readable): () => string {
  let kept = Buffer.alloc(0);
  let cut = false;
  stream.on('data', (chunk: Buffer) => {
    const all = Buffer.concat([kept, chunk]);
    cut ||= all.length > KEPT_BYTES;
    kept = all.subarray(-KEPT_BYTES);
  });
  stream.on('error', () => {});
  return () => whole(kept.toString('utf8'), cut);
}

/** Half a line, or half a secret in it, is not shown. */
function whole(text: string, cut: boolean): string {
  if (!cut) return text;
  const end = text.trimEnd().indexOf('\n');
  return text.slice(end < 0 ? text.length / 2 : end + 1);
}
