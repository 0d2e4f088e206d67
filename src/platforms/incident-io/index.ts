import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { peekJson } from '../json.ts';
import type { Page, Part, Platform } from '../platform.ts';
import { componentSource, nameSource } from '../statuspage/components.ts';
import { isUlid } from '../ulid.ts';
import { incidentSource } from '../statuspage/incidents.ts';
import { feed, isFeed } from './feed.ts';
import { isSummary } from './names.ts';
import { isNative, native } from './native.ts';
import { nativeComponents, nativeNames } from './summary.ts';

/**
 * incident.io. Its Statuspage-compatible API names no components and for months had no texts (seen
 * on status.openai.com, 2025-11-15), so what the pages call themselves is asked first.
 */
export const incidentIo: Platform = {
  id: 'incident-io',
  title: 'incident.io',
  verified: 'real',
  probes: ({ url, host }) => [
    `${url}/api/v2/incidents.json`,
    `${url}/proxy/${host}/incidents`,
    `${url}/feed.atom`,
  ],
  recognises,
  parts: (page, wants) => [
    names(page),
    incidents(page),
    ...(wants.components ? [components(page)] : []),
  ],
};

function recognises(answer: Answer): boolean {
  const body = peekJson(answer);
  if (!isObject(body)) return isFeed(answer.body.toString('utf8'));
  const { page } = body;
  if (isObject(page)) return typeof page['id'] === 'string' && isUlid(page['id']);
  return isSummary(body) || isNative(body);
}

function names(page: Page): Part {
  const sources = [nativeNames(page), nameSource(compat(page, 'components'))];
  return { id: 'names', required: false, cadence: 'seldom', sources };
}

/** Maintenances come with the incidents, each with its type. */
function incidents(page: Page): Part {
  const listing = { key: 'incidents', lists: 'recent' } as const;
  const sources = [
    native(page),
    feed(page),
    incidentSource({ ...compat(page, 'incidents'), ...listing }),
  ];
  return { id: 'incidents', required: true, cadence: 'always', sources };
}

function components(page: Page): Part {
  const sources = [nativeComponents(page), componentSource(compat(page, 'components'))];
  return { id: 'components', required: false, cadence: 'always', sources };
}

function compat({ url }: Page, name: string) {
  return { id: 'compat', url: `${url}/api/v2/${name}.json`, pages: 'incident.io' } as const;
}
