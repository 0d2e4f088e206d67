import type { Page } from '../platform.ts';

/** Where the API of a Trust page is, and which part of all that it tells is wanted. */
export interface Api {
  /** Ends in `/v1`. */
  readonly root: string;
  /** What the permalinks of incidents begin with. */
  readonly site: string;
  /** Keys of products and of instances; empty for all of them. */
  readonly products: readonly string[];
  readonly instances: readonly string[];
}

const SITE = 'https://status.salesforce.com';
/** The page's own host refuses programs: its API stands on another (2026). */
const ROOT = 'https://api.status.salesforce.com/v1';
const HOSTS: ReadonlySet<string> = new Set([
  'api.status.salesforce.com',
  'status.salesforce.com',
  'trust.salesforce.com',
]);

/** Whether an address is one of Salesforce's own. */
export function isSalesforce({ host }: { readonly host: string }): boolean {
  return HOSTS.has(host);
}

/**
 * The API behind a page's address or endpoint. Products and instances are those of its query
 * (`?products=Heroku`, `?instance=NA123`) or, as on the page, of its path (`/products/Heroku`).
 */
export function apiOf({ endpoint, address, url }: Page): Api {
  const given = new URL(endpoint ?? address);
  const base = endpoint === undefined ? url : given.origin + given.pathname;
  const site = base.replace(/\/(?:v1|products|instances)(?:\/.*)?$/, '').replace(/\/+$/, '');
  return {
    root: isSalesforce(given) ? ROOT : `${site}/v1`,
    site: isSalesforce(given) ? SITE : site,
    products: keysOf(given, 'products', 'product'),
    instances: keysOf(given, 'instances', 'instance'),
  };
}

function keysOf({ pathname, searchParams }: URL, many: string, one: string): readonly string[] {
  const [, kind, inPath = ''] = pathname.split('/');
  const inQuery = [many, one].flatMap((name) => searchParams.getAll(name));
  const keys = [kind === many ? inPath.replaceAll('%20', ' ') : '', ...inQuery].join(',');
  return [...new Set(keys.split(',').map((key) => key.trim()))].filter(Boolean);
}
