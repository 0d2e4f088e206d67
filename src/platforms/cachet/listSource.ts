import { entryOf } from '../entry.ts';
import type { Source } from '../platform.ts';
import { toIncident } from './incident.ts';
import type { Kind } from './told.ts';
import type { Version } from './version.ts';

/** The newest incidents of a page, or its newest plans, open or not. */
export function listSource(version: Version, kind: Kind): Source {
  const { id, urls, headers, base } = version;
  return {
    id,
    url: urls[kind],
    accept: 'application/json',
    ...(headers && { headers }),
    read: (answer, { names }) => {
      const entries = version
        .told(answer, kind)
        .map((told) => entryOf(told, answer, (own) => toIncident(told, own, { base, names })));
      return { entries, lists: 'recent' };
    },
  };
}
