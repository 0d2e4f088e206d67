import { peekJson } from '../json.ts';
import type { Page, Part, Platform } from '../platform.ts';
import { isOrgs } from './orgs.ts';
import { isOutages } from './outages.ts';
import { orgsAt, placeOf } from './place.ts';
import { allOutages, outagesOf, serviceNames } from './sources.ts';

/**
 * Meta's own page: one product's where an address names it (`metastatus.com/whatsapp-business-api`),
 * else that of all products.
 */
export const meta: Platform = {
  id: 'meta',
  title: 'Meta',
  verified: 'documented',
  note: 'an outage’s status is open or resolved; the page of all products tells an outage’s later posts when the list of products changes',
  oneVendor: true,
  owns,
  probes: (page) => (owns(page) || isFile(page) ? [orgsAt(placeOf(page))] : []),
  recognises: (answer) => isOrgs(answer) || isOutages(peekJson(answer)),
  parts,
};

function owns({ host }: Page): boolean {
  return /^(?:www\.)?metastatus\.com$/.test(host);
}

function isFile({ address }: Page): boolean {
  return /\/data\/(?:orgs|outages\/[\w.-]+)\.json$/.test(new URL(address).pathname);
}

function parts(page: Page): readonly Part[] {
  const place = placeOf(page);
  const { org } = place;
  if (org === undefined) return [incidents(allOutages(place))];
  const names = serviceNames(place, org);
  return [
    { id: 'names', required: false, cadence: 'seldom', sources: [names] },
    incidents(outagesOf(place, org)),
  ];
}

function incidents(source: Part['sources'][number]): Part {
  return { id: 'incidents', required: true, cadence: 'always', sources: [source] };
}
