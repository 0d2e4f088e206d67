import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { entryOf } from '../entry.ts';
import { badBody, peekJson, readJson } from '../json.ts';
import type { Context, Entry } from '../platform.ts';
import { toIncident } from './outage.ts';
import type { Owner } from './outage.ts';
import { RawOutage } from './schema.ts';

/**
 * The outages in an answer of this address. Throws a Fault (BAD_BODY) for all else; an empty list,
 * which anybody could have sent, is believed of the address itself alone.
 */
export function outagesIn(answer: Answer, url: string): readonly RawOutage[] {
  const body = readJson(answer);
  const isQuiet = Array.isArray(body) && body.length === 0 && isFrom(answer, url);
  if (isQuiet) return [];
  if (!isOutages(body)) throw badBody(answer, 'answered JSON that is not a list of Meta’s outages');
  return body.map((item) => RawOutage.parse(item));
}

/** What is over, if that was asked for and told: the page also answers HTML for files it has not. */
export function historyIn({ details }: Context, url: string): readonly RawOutage[] {
  const answer = details?.get(url);
  const body = answer && peekJson(answer);
  return isOutages(body) ? body.map((item) => RawOutage.parse(item)) : [];
}

export function isOutages(body: unknown): body is readonly unknown[] {
  if (!Array.isArray(body)) return false;
  return body.some((one) => isObject(one) && 'service_id' in one && Array.isArray(one['posts']));
}

/** What goes on is believed before what was; ids are a product's own. */
export function entriesOf(
  outages: readonly RawOutage[],
  owner: Owner,
  answer: Answer,
  prefix = '',
): readonly Entry[] {
  return outages.map((raw) => {
    const id = raw.id ? `${prefix}${raw.id}` : undefined;
    const picked = { id, raw, service: owner.services.get(raw.service_id ?? '') };
    return entryOf(picked, answer, (own) => toIncident(own, raw, owner));
  });
}

function isFrom(answer: Answer, url: string): boolean {
  return new URL(answer.url).pathname === new URL(url).pathname;
}
