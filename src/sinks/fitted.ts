import { shortened } from './message.ts';

/**
 * As much of a text as fits, of at most `most` characters, the cut shown as `…`. `fits` judges it
 * as it will be sent: what is escaped is longer, and must not be cut within.
 */
export function fitted(text: string, most: number, fits: (text: string) => boolean): string {
  const all = cut(text, most);
  if (fits(all)) return all;
  let fitting = 0;
  let over = all.length;
  while (over - fitting > 1) {
    const half = Math.floor((fitting + over) / 2);
    if (fits(cut(text, half))) fitting = half;
    else over = half;
  }
  return fitting === 0 ? '' : cut(text, fitting);
}

/** Half an address leads nowhere. */
function cut(text: string, most: number): string {
  const kept = shortened(text, most);
  return kept.length < text.length ? kept.replace(/\s*https?:\/\/\S*…$/u, '…') : kept;
}
