import type { Answer } from '../../core/ask.ts';
import { badBody } from '../json.ts';
import type { Context, Entry, Reading, Source } from '../platform.ts';
import { isTroubled, orgsIn, ownerOf } from './orgs.ts';
import type { Owner } from './outage.ts';
import { entriesOf, historyIn, outagesIn } from './outages.ts';
import { historyAt, orgsAt, outagesAt } from './place.ts';
import type { Place } from './place.ts';
import type { RawOrg } from './schema.ts';

const accept = 'application/json';

/** The services of one product, under the ids by which its outages name them. */
export function serviceNames(place: Place, org: string): Source {
  return {
    id: 'orgs',
    url: orgsAt(place),
    accept,
    read: (answer) => {
      const found = orgsIn(answer).find(({ id }) => id === org);
      if (found === undefined) throw badBody(answer, `answered no product "${org}"`);
      const { name, services } = ownerOf(found, place);
      return { entries: [], lists: 'recent', pageName: name, names: services };
    },
  };
}

/** The outages of one product. What is over leaves the list, and is then in the history. */
export function outagesOf(place: Place, org: string): Source {
  const url = outagesAt(place, org);
  const history = historyAt(place, org);
  return {
    id: 'outages',
    url,
    accept,
    details: () => [history],
    read: (answer, context) => {
      const owner: Owner = { url: `${place.base}/${org}`, name: org, services: context.names };
      const outages = [...outagesIn(answer, url), ...historyIn(context, history)];
      return { entries: entriesOf(outages, owner, answer), lists: 'ongoing' };
    },
  };
}

/**
 * The outages of all products: only those that are not well are asked for theirs, and for what is
 * over last, since only so many further answers are asked for.
 */
export function allOutages(place: Place): Source {
  return {
    id: 'orgs',
    url: orgsAt(place),
    accept,
    details: (answer) => {
      const orgs = orgsIn(answer).filter(isTroubled);
      const now = orgs.map(({ id }) => outagesAt(place, id));
      return [...now, ...orgs.map(({ id }) => historyAt(place, id))];
    },
    read: (answer, context): Reading => {
      const troubled = orgsIn(answer).filter(isTroubled);
      const entries = troubled.flatMap((org) => entriesIn(org, place, answer, context));
      return { entries, lists: 'ongoing' };
    },
  };
}

/** Of a product that is not well something must be told: it would count as well again. */
function entriesIn(org: RawOrg, place: Place, answer: Answer, context: Context): readonly Entry[] {
  const url = outagesAt(place, org.id);
  const told = context.details?.get(url);
  if (told === undefined)
    throw badBody(
      answer,
      `answered that "${org.id}" is not well, and its outages could not be read`,
    );
  const outages = [...outagesIn(told, url), ...historyIn(context, historyAt(place, org.id))];
  const { services, ...owner } = ownerOf(org, place);
  const full = [...services].map(([id, name]) => [id, `${owner.name} / ${name}`] as const);
  return entriesOf(outages, { ...owner, services: new Map(full) }, told, `${org.id}:`);
}
