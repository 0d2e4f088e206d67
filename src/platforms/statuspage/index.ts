import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { peekJson } from '../json.ts';
import type { Page, Part, Platform } from '../platform.ts';
import { componentSource, nameSource } from './components.ts';
import { isUlid } from '../ulid.ts';
import { incidentSource } from './incidents.ts';

const pages = 'all others';

/**
 * Atlassian Statuspage, and all who serve its `/api/v2` (Cloudflare's own backend of 2026-08-11 …)
 * except incident.io. The public endpoints are described on every page under `/api`,
 * e.g. https://metastatuspage.com/api; what they leave out was counted on recorded answers.
 */
export const statuspage: Platform = {
  id: 'statuspage',
  title: 'Atlassian Statuspage',
  verified: 'real',
  probes: ({ url }) => [`${url}/api/v2/incidents.json`, `${url}/api/v2/summary.json`],
  recognises,
  parts: (page, wants) => [
    names(page),
    incidents(page),
    maintenances(page),
    ...(wants.components ? [components(page)] : []),
  ],
};

const ARRAYS = ['incidents', 'components', 'scheduled_maintenances', 'status'];

function recognises(answer: Answer): boolean {
  const body = peekJson(answer);
  if (!isObject(body) || !isObject(body['page'])) return false;
  const { id } = body['page'];
  const named = typeof id === 'string' ? id !== '' && !isUlid(id) : typeof id === 'number';
  return named && ARRAYS.some((key) => key in body);
}

function names({ url }: Page): Part {
  const sources = ['components', 'summary'].map((id) =>
    nameSource({ id, url: `${url}/api/v2/${id}.json`, pages }),
  );
  return { id: 'names', required: false, cadence: 'seldom', sources };
}

/** A summary forgets an incident the moment it is resolved, so it only stands in. */
function incidents({ url }: Page): Part {
  const listing = { key: 'incidents', pages } as const;
  return {
    id: 'incidents',
    required: true,
    cadence: 'always',
    sources: [
      incidentSource({ ...listing, ...at(url, 'incidents'), lists: 'recent' }),
      incidentSource({ ...listing, ...at(url, 'summary'), lists: 'open' }),
    ],
  };
}

function maintenances({ url }: Page): Part {
  const listing = { key: 'scheduled_maintenances', pages } as const;
  return {
    id: 'maintenances',
    required: false,
    cadence: 'often',
    sources: [
      incidentSource({ ...listing, ...at(url, 'scheduled-maintenances'), lists: 'recent' }),
      incidentSource({ ...listing, ...at(url, 'summary'), lists: 'open' }),
    ],
  };
}

function components({ url }: Page): Part {
  const sources = [componentSource({ ...at(url, 'components'), pages })];
  return { id: 'components', required: false, cadence: 'always', sources };
}

function at(url: string, id: string): { id: string; url: string } {
  return { id, url: `${url}/api/v2/${id}.json` };
}
