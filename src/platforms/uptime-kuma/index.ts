import type { Answer } from '../../core/ask.ts';
import { peekJson } from '../json.ts';
import type { Page, Part, Platform } from '../platform.ts';
import { addressesOf, slugIn } from './addresses.ts';
import { componentSource, nameSource } from './components.ts';
import { isPage } from './pageIn.ts';
import { pageSource } from './pageSource.ts';

/**
 * Uptime Kuma, versions 1 and 2, by the API that its pages call themselves. It is not described
 * anywhere; it was read in https://github.com/louislam/uptime-kuma, server/routers/
 * status-page-router.js and server/model/.
 */
export const uptimeKuma: Platform = {
  id: 'uptime-kuma',
  title: 'Uptime Kuma',
  verified: 'real',
  note: 'one text for each incident; only 2.1 and later say when one is over',
  owns: (page) => /\/status\/[^/]+$/.test(page.url),
  probes: (page) => {
    const { api, guessed } = addressesOf(page);
    return [guessed ? page.url : api];
  },
  recognises: (answer) => isPage(peekJson(answer)) || slugIn(answer) !== undefined,
  endpointIn,
  parts: (page, wants) => [
    part(page, 'names'),
    part(page, 'incidents'),
    ...(wants.components ? [part(page, 'components')] : []),
  ],
};

/** A page at the root of its own domain only says in its HTML which page it is. */
function endpointIn(answer: Answer, page: Page): string | undefined {
  const slug = slugIn(answer);
  if (page.endpoint !== undefined || slug === undefined) return page.endpoint;
  return new URL(`/api/status-page/${slug}`, answer.url).href;
}

const SOURCES = {
  names: { source: nameSource, required: false, cadence: 'seldom' },
  incidents: { source: pageSource, required: true, cadence: 'always' },
  components: { source: componentSource, required: false, cadence: 'always' },
} as const;

/** Maintenances come with the incidents. */
function part(page: Page, id: keyof typeof SOURCES): Part {
  const { source, required, cadence } = SOURCES[id];
  return { id, required, cadence, sources: [source(addressesOf(page))] };
}
