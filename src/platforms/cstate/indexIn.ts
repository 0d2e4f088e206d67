import type { Answer } from '../../core/ask.ts';
import { badBody } from '../json.ts';
import { readLoose } from './looseJson.ts';
import { RawIndex, isIndex } from './schema.ts';

/** A site's `/index.json`. Throws a Fault (BAD_BODY) when it is none. */
export function indexIn(answer: Answer): RawIndex {
  const body = readLoose(answer);
  if (!isIndex(body)) throw badBody(answer, 'answered JSON that is not cState’s');
  return RawIndex.parse(body);
}

/** The body without its end, which begins with when the site was built. */
export function relevant(body: Buffer): Buffer {
  const end = body.lastIndexOf('"buildDate"');
  return end > body.indexOf('"systems"') ? body.subarray(0, end) : body;
}
