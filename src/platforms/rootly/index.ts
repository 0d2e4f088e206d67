import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { peekJson } from '../json.ts';
import type { Page, Platform } from '../platform.ts';
import { incidentSource } from '../statuspage/incidents.ts';

/**
 * Rootly. Its public API has the shape of Statuspage's under another version and without a
 * `page.id`, and lists only what is active, at most 100 at once; nothing else is documented to tell
 * an end. https://docs.rootly.com/configuration/status-page-public-api
 */
export const rootly: Platform = {
  id: 'rootly',
  title: 'Rootly',
  verified: 'documented',
  note: 'lists only what is active: the end of an incident is inferred, without its last words',
  probes: (page) => [listOf(page)],
  recognises,
  parts: (page) => [
    {
      id: 'incidents',
      required: true,
      cadence: 'always',
      sources: [
        incidentSource({
          id: 'incidents',
          url: listOf(page),
          key: 'incidents',
          lists: 'ongoing',
          pages: 'Rootly',
        }),
      ],
    },
  ],
};

function listOf({ url }: Page): string {
  return `${url}/api/v1/incidents.json?per_page=100`;
}

/** A summary in this shape, with components, is that of some imitator of Statuspage. */
function recognises(answer: Answer): boolean {
  const body = peekJson(answer);
  if (!isObject(body) || !isObject(body['page']) || 'components' in body) return false;
  const { id, url, time_zone: zone } = body['page'];
  return id === undefined && isText(url) && isText(zone) && Array.isArray(body['incidents']);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
