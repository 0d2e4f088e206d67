import type { Io } from './io.ts';

/** Rewrites one line on stderr, where that can be done; an empty text clears it. */
export function progressOn({ stderr, env }: Pick<Io, 'stderr' | 'env'>): (text: string) => void {
  if (stderr.isTTY !== true || env['TERM'] === 'dumb') return () => undefined;
  const width = (stderr.columns || 80) - 1;
  return (text) => void stderr.write(`\r\u001B[K${text.slice(0, width)}`);
}
