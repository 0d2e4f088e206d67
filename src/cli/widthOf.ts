import type { Output } from './io.ts';

/** How wide a terminal is; undefined for what is none, or does not know. */
export function widthOf({ isTTY, columns = 0 }: Output): number | undefined {
  return isTTY === true && columns > 0 ? columns : undefined;
}
