import type { Answer } from '../core/ask.ts';
import { platforms } from './index.ts';
import type { Page, Platform } from './platform.ts';

/**
 * The platform that an answer of this page comes from, by the shape of the body alone. Those who
 * would have asked for this address judge first, then all others, both in the registry's order.
 */
export function recognise(answer: Answer, page: Page): Platform | undefined {
  const asking = platforms.filter((platform) => platform.probes(page).includes(answer.url));
  return [...asking, ...platforms].find((platform) => platform.recognises(answer));
}
