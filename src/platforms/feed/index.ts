import type { Platform } from '../platform.ts';
import { alternateIn } from './alternate.ts';
import { isOfIncidents } from './isOfIncidents.ts';
import { feedSource } from './source.ts';

/** Where status pages have their feeds. */
const PATHS =
  'history.atom history.rss feed feed.rss feed.atom rss index.xml feed.xml rss.xml'.split(' ');
/** Pages whose feeds are known. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['status.x.ai', 'feed.xml'],
  ['www.paypal-status.com', 'feed/atom'],
]);

/**
 * Any feed of incidents: RSS 2.0, Atom or RDF, for pages that serve nothing better.
 *
 * An item is an incident, or an update of one: items with the same permalink are. An incident's
 * status is the word that stands where vendors write it; one in a word that nobody knows is open. An
 * incident without any word is news, not history: it is open until the feed has another one that is
 * three days younger, then it is over. So what just happened is never shown as over, and a feed that
 * says nothing of its incidents' ends tells the last days at the start and not its whole history.
 */
export const feed: Platform = {
  id: 'feed',
  title: 'RSS / Atom / RDF feed',
  verified: 'real',
  note: 'impact and components only where the feed says them',
  lastResort: true,
  owns: ({ host }) => KNOWN.has(host),
  probes: ({ url, host, address, endpoint }) => {
    const known = [KNOWN.get(host), '', ...PATHS].filter((path) => path !== undefined);
    return [endpoint ?? address, address, ...known.map((path) => `${url}/${path}`)];
  },
  recognises: (answer) => isOfIncidents(answer) || alternateIn(answer) !== undefined,
  endpointIn: (answer) => (isOfIncidents(answer) ? answer.url : alternateIn(answer)),
  parts: ({ address, endpoint }) => [
    {
      id: 'incidents',
      required: true,
      cadence: 'always',
      sources: [feedSource(endpoint ?? address)],
    },
  ],
};
