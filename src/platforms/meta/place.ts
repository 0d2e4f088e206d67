import type { Page } from '../platform.ts';

/** Where Meta's files are, and which product's page it is; all of them when `org` is undefined. */
export interface Place {
  readonly base: string;
  readonly org: string | undefined;
}

/** The names of files and feeds, with the product's id in them. */
const FILE =
  /^(.*)\/(?:data\/(?:orgs|outages\/([\w-]+)(?:\.history)?)\.json|outage-events-feed-([\w-]+)\.rss)$/;

/** What an address of the page says: `/<org>`, or one of its files or feeds. */
export function placeOf({ endpoint, address }: Page): Place {
  const { origin, pathname } = new URL(endpoint ?? address);
  const file = FILE.exec(pathname);
  if (file !== null) return { base: origin + file[1]!, org: file[2] ?? file[3] };
  return { base: origin, org: /^\/([\w-]+)\/?$/.exec(pathname)?.[1] };
}

export function orgsAt({ base }: Pick<Place, 'base'>): string {
  return `${base}/data/orgs.json`;
}

/** What a product suffers from now. */
export function outagesAt({ base }: Pick<Place, 'base'>, org: string): string {
  return `${base}/data/outages/${org}.json`;
}

/** What it suffered from. */
export function historyAt({ base }: Pick<Place, 'base'>, org: string): string {
  return `${base}/data/outages/${org}.history.json`;
}
