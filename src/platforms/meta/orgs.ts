import type { Answer } from '../../core/ask.ts';
import { badBody, peekJson } from '../json.ts';
import { readJson } from '../json.ts';
import type { Place } from './place.ts';
import type { Owner } from './outage.ts';
import { RawOrg } from './schema.ts';
import { isQuiet } from './words.ts';

/** Meta's products. Throws a Fault (BAD_BODY) unless there are some: there always are. */
export function orgsIn(answer: Answer): readonly RawOrg[] {
  const orgs = orgsOf(readJson(answer));
  if (orgs.length === 0) throw badBody(answer, 'answered JSON that is not Meta’s list of products');
  return orgs;
}

export function isOrgs(answer: Answer): boolean {
  return orgsOf(peekJson(answer)).length > 0;
}

/** Whether some service of a product is not simply well. */
export function isTroubled({ services }: RawOrg): boolean {
  return services.some(({ status }) => !isQuiet(status));
}

export function ownerOf({ id, name, services }: RawOrg, { base }: Pick<Place, 'base'>): Owner {
  const title = name?.trim() || id;
  const named = services.flatMap(({ id: service, name: own }) =>
    service && own?.trim() ? [[service, own.trim()] as const] : [],
  );
  return { url: `${base}/${id}`, name: title, services: new Map(named) };
}

function orgsOf(body: unknown): readonly RawOrg[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((item) => RawOrg.safeParse(item).data ?? []);
}
