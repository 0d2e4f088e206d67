import type { Answer } from '../../core/ask.ts';
import { entryOf } from '../entry.ts';
import { peekJson } from '../json.ts';
import type { Context, Entry, Page, Part, Platform, Reading, Source } from '../platform.ts';
import { isDocument, openDocument } from './document.ts';
import type { Included } from './document.ts';
import { toIncident } from './incident.ts';
import type { RawResource } from './schema.ts';
import { relatedTo, servicesOf } from './services.ts';

/**
 * Zendesk's own status page, asked ten times a minute at most. The documented API has the texts but
 * only what is open; what the page itself reads has the ends but no texts.
 * https://developer.zendesk.com/api-reference/status_api/status_api/
 */
export const zendesk: Platform = {
  id: 'zendesk',
  title: 'Zendesk',
  verified: 'documented',
  note: 'lists what is open only, so its end is inferred; `?subdomain=acme` in the address chooses',
  oneVendor: true,
  owns: ({ host }) => host === 'status.zendesk.com',
  probes: (page) => [at(page, 'ssp/incidents.json'), at(page, 'incidents/active')],
  recognises: (answer) => isDocument(peekJson(answer)),
  parts: (page) => [incidents(page), maintenances(page)],
};

/** An address of the API, with the account whose view of it is wanted. */
function at({ endpoint, address, url }: Page, path: string): string {
  const given = new URL(endpoint ?? address);
  const base = endpoint === undefined ? url : given.origin + given.pathname;
  const subdomain = given.searchParams.get('subdomain');
  const query = subdomain ? `?subdomain=${encodeURIComponent(subdomain)}` : '';
  return `${siteOf(base)}/api/${path}${query}`;
}

function siteOf(address: string): string {
  return address.replace(/\/api(?:\/.*)?$/, '').replace(/\/+$/, '');
}

function incidents(page: Page): Part {
  const sources = [
    source('active', at(page, 'incidents/active'), 'ongoing', 'incident'),
    source('history', at(page, 'ssp/incidents.json'), 'recent', 'incident'),
  ];
  return { id: 'incidents', required: true, cadence: 'always', sources };
}

/** A plan without a status: that it is no longer listed does not tell whether it was carried out. */
function maintenances(page: Page): Part {
  const sources = [
    source('maintenances', at(page, 'incidents/maintenance'), 'open', 'maintenance'),
  ];
  return { id: 'maintenances', required: false, cadence: 'often', sources };
}

function source(
  id: string,
  url: string,
  lists: Reading['lists'],
  type: 'incident' | 'maintenance',
): Source {
  const read = (answer: Answer, context: Context) => {
    const { incidents: listed, included } = openDocument(answer);
    const entries = listed.map((one) => toEntry(one, type, { answer, context, included }));
    return { entries, lists };
  };
  return { id, url, accept: 'application/json', read };
}

function toEntry(
  incident: RawResource,
  type: 'incident' | 'maintenance',
  {
    answer,
    context,
    included,
  }: { readonly answer: Answer; readonly context: Context; readonly included: Included },
): Entry {
  const updates = relatedTo(incident, 'incident_updates', included) ?? [];
  const components = servicesOf(incident, included);
  const picked = { id: incident.id, incident, updates, components };
  return entryOf(picked, answer, (id) => toIncident(picked, id, type, siteOf(context.page.url)));
}
