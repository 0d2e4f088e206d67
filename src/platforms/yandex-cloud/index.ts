import { entryOf } from '../entry.ts';
import { peekJson } from '../json.ts';
import type { Page, Platform, Source } from '../platform.ts';
import { listUrl, permalinksOf } from './address.ts';
import { toIncident } from './incident.ts';
import { isList, openList } from './list.ts';
import { RawIncident } from './schema.ts';

/** Yandex Cloud's own status page, by the API that the page itself calls (seen 2024-12). */
export const yandexCloud: Platform = {
  id: 'yandex-cloud',
  title: 'Yandex Cloud',
  verified: 'real',
  note: 'the newest 20; in Russian, in English for an address with `/en`; no maintenances',
  oneVendor: true,
  owns: ({ host }) => host === 'status.yandex.cloud',
  probes: (page) => [listUrl(page)],
  recognises: (answer) => isList(peekJson(answer)),
  parts: (page) => [
    { id: 'incidents', required: true, cadence: 'always', sources: [incidents(page)] },
  ],
};

function incidents(page: Page): Source {
  return {
    id: 'api',
    url: listUrl(page),
    accept: 'application/json',
    read: (answer) => {
      const entries = openList(answer).map((item) => {
        const raw = RawIncident.parse(item);
        return entryOf(raw, answer, (id) => toIncident(id, raw, permalinksOf(page)));
      });
      return { entries, lists: 'recent' };
    },
  };
}
