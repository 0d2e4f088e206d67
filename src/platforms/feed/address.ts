import type { Page } from '../platform.ts';

/**
 * An address as feeds write it, made whole: OnlineOrNot leaves the scheme out, others the host, and
 * incident.io doubles slashes. Without what only counts visits; null when it is none of the web.
 */
export function addressOf(link: string, { url }: Page): URL | null {
  const text = link.trim();
  const full = SCHEMELESS.test(text) ? `${new URL(url).protocol}//${text}` : text;
  if (text === '' || !URL.canParse(full, `${url}/`)) return null;
  const address = new URL(full, `${url}/`);
  if (!/^https?:$/.test(address.protocol)) return null;
  address.pathname = address.pathname.replace(/\/{2,}/g, '/');
  address.search = address.search.replace(/(?<=[?&])utm_[^&]*&?/g, '');
  return address;
}

/** `status.acme.test/incidents/1`: a first piece with a dot, and a path. */
const SCHEMELESS = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\//;

/** What a page is called that shows more than one incident. */
const SHARED =
  /^(?:|[a-z]{2}(?:-[a-z]{2,4})?|status(?:es)?|history|incidents?|updates?|news|feed|rss|atom|index\.\w+|home|dashboard|current|maintenances?)$/i;

/**
 * Whether an address is a page that shows all incidents, not one: the front page, the one whose
 * feed it is, or one that is called so.
 */
export function isFrontPage(address: URL, { url }: Page, feedLink: string): boolean {
  if (tellingValues(address).length > 0) return false;
  const own = pathOf(address);
  if (URL.canParse(feedLink) && pathOf(new URL(feedLink)) === own) return true;
  return (
    `${new URL(url).pathname}/`.startsWith(`${own}/`) || SHARED.test(own.split('/').at(-1) ?? '')
  );
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '');
}

/** Names under which a last piece of any kind names one incident. */
const LISTS = /^(?:incidents?|maintenances?|issues?|events?|notices?|outages?|reports?)$/i;

/**
 * What tells an incident's own page from the others: its last piece, as Statuspage's own API has
 * it; more of it where that piece alone may be another's too.
 */
export function tellingPiece(address: URL): string {
  const pieces = address.pathname.split('/').filter(Boolean);
  const last = pieces.at(-1) ?? '';
  const list = pieces.at(-2) ?? '';
  const values = tellingValues(address);
  if (values.length > 0) return values.join('-');
  if (/^\d+$/.test(last) && !/^incidents?$/i.test(list)) return pieces.slice(-2).join('/');
  const telling = LISTS.test(list) || /\d/.test(last) || last.length >= 12;
  return telling ? last : pieces.join('/');
}

/** `?trackingId=ABC1-234` names one; `?selected=history` names a page of many. */
function tellingValues({ searchParams }: URL): readonly string[] {
  return [...searchParams.values()].filter((value) => /\d/.test(value));
}
