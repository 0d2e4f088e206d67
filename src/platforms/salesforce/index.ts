import { entryOf } from '../entry.ts';
import { peekJson } from '../json.ts';
import type { Part, Platform } from '../platform.ts';
import { apiOf, isSalesforce } from './api.ts';
import type { Api } from './api.ts';
import { toIncident } from './incident.ts';
import { isListing, listingSource } from './listing.ts';
import { toMaintenance } from './maintenance.ts';
import { RawIncident, RawMaintenance } from './schema.ts';

/** Salesforce Trust. https://api.status.salesforce.com/v1/docs */
export const salesforce: Platform = {
  id: 'salesforce',
  title: 'Salesforce Trust',
  verified: 'documented',
  note: 'has no titles; `?products=Heroku` or `?instance=NA123` in the address chooses',
  oneVendor: true,
  owns: isSalesforce,
  probes: (page) => [incidentsAt({ ...apiOf(page), instances: [] })],
  recognises: (answer) => {
    const body = peekJson(answer);
    return isListing(body, 'incidents') || isListing(body, 'maintenances');
  },
  parts: (page) => {
    const api = apiOf(page);
    return [incidents(api), maintenances(api)];
  },
};

function incidents(api: Api): Part {
  const source = listingSource(api, {
    id: 'incidents',
    url: incidentsAt(api),
    lists: 'recent',
    mayBeEmpty: api.instances.length === 1,
    toEntry: (item, answer) => {
      const raw = RawIncident.parse(item);
      return entryOf(raw, answer, (id) => toIncident(raw, id, api.site));
    },
  });
  return { id: 'incidents', required: true, cadence: 'always', sources: [source] };
}

/** Listed by their last change, for plans reach a year ahead: who is not among them is not gone. */
function maintenances(api: Api): Part {
  const chosen = [...parameter('product', api.products), ...parameter('instance', api.instances)];
  const source = listingSource(api, {
    id: 'maintenances',
    url: `${api.root}/maintenances?${[...chosen, ...newestBy('updatedAt')].join('&')}`,
    lists: 'open',
    mayBeEmpty: chosen.length > 0,
    toEntry: (item, answer) => {
      const raw = RawMaintenance.parse(item);
      return entryOf(raw, answer, (id) => toMaintenance(raw, id, api.site));
    },
  });
  return { id: 'maintenances', required: false, cadence: 'often', sources: [source] };
}

/** Incidents cannot be asked for by product. */
function incidentsAt({ root, instances }: Api): string {
  return `${root}/incidents?${[...parameter('instance', instances), ...newestBy('createdAt')].join('&')}`;
}

/** The API takes one of each; more are chosen from what it answers. */
function parameter(name: string, keys: readonly string[]): readonly string[] {
  return keys.length === 1 ? [`${name}=${encodeURIComponent(keys.join())}`] : [];
}

function newestBy(column: string): readonly string[] {
  return [`sort=${column}`, 'order=DESC', 'limit=100'];
}
