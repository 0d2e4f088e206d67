import { peekJson } from '../json.ts';
import type { Part, Platform } from '../platform.ts';
import { apiOf } from './apiOf.ts';
import { componentSource } from './components.ts';
import { isSummary } from './summary.ts';
import { summarySource } from './summarySource.ts';

/** StatusPal, whose API is described at https://statuspal.io/api-docs. */
export const statuspal: Platform = {
  id: 'statuspal',
  title: 'StatusPal',
  verified: 'documented',
  note: 'own domains want `endpoint`: `https://statuspal.io/api/v2/status_pages/<subdomain>`',
  owns: (page) => apiOf(page) !== undefined,
  probes: (page) => {
    const api = apiOf(page);
    return api === undefined ? [] : [`${api}/summary`];
  },
  recognises: (answer) => isSummary(peekJson(answer)),
  parts: (page, wants) => {
    const api = apiOf(page) ?? page.url;
    return [incidents(api), ...(wants.components ? [components(api)] : [])];
  },
};

/** Maintenances come with the incidents. */
function incidents(api: string): Part {
  return { id: 'incidents', required: true, cadence: 'always', sources: [summarySource(api)] };
}

function components(api: string): Part {
  return { id: 'components', required: false, cadence: 'always', sources: [componentSource(api)] };
}
