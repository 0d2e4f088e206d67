import type { Output } from './io.ts';

/** Waits until stdout has taken a text; false when nobody reads it any more. */
export function taken(stdout: Output, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    stdout.write(text, (error) => resolve(error === null || error === undefined));
  });
}
