import { peekJson } from '../json.ts';
import type { Context } from '../platform.ts';

/** The JSON that was answered beside a source's own answer; undefined where there is none. */
export function detailIn({ details }: Context, url: string): unknown {
  const answer = details?.get(url);
  return answer === undefined ? undefined : peekJson(answer);
}
