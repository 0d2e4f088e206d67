import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import type { Context, Entry, Reading, Source } from '../platform.ts';
import type { Api } from './api.ts';
import { instanceLists, wantedOf } from './wanted.ts';

/** A list of Salesforce Trust's and how to read its items. */
export interface Listing {
  readonly id: 'incidents' | 'maintenances';
  readonly url: string;
  readonly lists: Reading['lists'];
  /** Whether it was asked for so little that there may be nothing. */
  readonly mayBeEmpty: boolean;
  toEntry(item: unknown, answer: Answer): Entry;
}

/** The source of a list, of which only what is wanted is read. */
export function listingSource(api: Api, listing: Listing): Source {
  const { id, url, lists } = listing;
  const read = (answer: Answer, context: Context) => {
    const items = itemsIn(answer, listing);
    const wanted = items.filter(wantedOf(api, answer, context));
    return { entries: wanted.map((item) => listing.toEntry(item, answer)), lists };
  };
  const source = { id, url, accept: 'application/json', read };
  return api.products.length > 0 ? { ...source, details: () => instanceLists(api) } : source;
}

/** The tables that a row of each list comes with. */
const TABLES = {
  incidents: ['IncidentImpacts', 'IncidentEvents'],
  maintenances: ['MaintenanceImpacts', 'MaintenanceEvents'],
} as const;

/** Whether a body lists such rows as Salesforce Trust does. */
export function isListing(body: unknown, id: Listing['id']): body is readonly unknown[] {
  return Array.isArray(body) && body.some((item) => isRow(item, TABLES[id]));
}

/** Somewhere something always happened: an empty list is no answer when all was asked for. */
function itemsIn(answer: Answer, { id, mayBeEmpty }: Listing): readonly unknown[] {
  const body = readJson(answer);
  if (isListing(body, id) || (mayBeEmpty && Array.isArray(body) && body.length === 0)) return body;
  throw badBody(answer, `answered JSON that is not Salesforce Trust’s list of ${id}`);
}

function isRow(item: unknown, tables: readonly string[]): boolean {
  return isObject(item) && 'id' in item && tables.some((table) => Array.isArray(item[table]));
}
