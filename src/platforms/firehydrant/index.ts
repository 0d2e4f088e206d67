import { entryOf } from '../entry.ts';
import { fileOf } from '../fileOf.ts';
import { badBody, peekJson, readJson } from '../json.ts';
import type { Page, Platform, Source } from '../platform.ts';
import { toIncident } from './incident.ts';
import { RawPayload } from './schema.ts';

const FILE = '/data/payload.json';

/**
 * FireHydrant's status pages: the file that a page is made of, with its whole history in it (some
 * 950 incidents on status.redis.io, 2026).
 */
export const firehydrant: Platform = {
  id: 'firehydrant',
  title: 'FireHydrant',
  verified: 'documented',
  note: 'severities of an owner’s own naming are judged by the components’ conditions',
  probes: (page) => [fileOf(page, FILE)],
  recognises: (answer) => RawPayload.safeParse(peekJson(answer)).success,
  parts: (page) => [
    { id: 'incidents', required: true, cadence: 'always', sources: [payload(page)] },
  ],
};

function payload(page: Page): Source {
  return {
    id: 'payload',
    url: fileOf(page, FILE),
    accept: 'application/json',
    read: (answer) => {
      const found = RawPayload.safeParse(readJson(answer)).data;
      if (found === undefined)
        throw badBody(answer, 'answered JSON that is not a FireHydrant page’s');
      const { config, conditions, incidents } = found;
      const entries = incidents.map((raw) =>
        entryOf(raw, answer, (id) => toIncident(id, raw, conditions)),
      );
      const pageName = (config.title ?? config.companyName)?.trim();
      return { entries, lists: 'recent', pageName };
    },
  };
}
