import type { Answer } from '../../core/ask.ts';
import { digest } from '../../core/digest.ts';
import { UNSAID } from '../../core/incident.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import { fileOf, siteOf } from '../fileOf.ts';
import { badBody } from '../json.ts';
import type { Entry, Page, Source } from '../platform.ts';
import { openConfig } from './config.ts';
import { FILE } from './incidents.ts';
import type { Place } from './places.ts';
import { datadogComponentStatusOf } from './words.ts';

/** The states of a page's components; when each last changed is not said. */
export function components(page: Page): Source {
  return {
    id: 'config',
    url: fileOf(page, FILE),
    accept: 'application/json',
    read: (answer) => {
      const { pageName, places } = openConfig(answer);
      const url = siteOf(page, FILE);
      return { entries: places.map((one) => toEntry(one, url, answer)), lists: 'recent', pageName };
    },
  };
}

function toEntry({ id, name, status: word }: Place, url: string, answer: Answer): Entry {
  return {
    id,
    mark: digest([id, name, word].join('\u001F')),
    incident: () => {
      const status = datadogComponentStatusOf(word);
      if (status === undefined) {
        throw badBody(answer, `answered component ${id} without a known status`);
      }
      const times = { createdAt: EARLIEST_MS, updatedAt: UNSAID };
      return componentIncident({ id, name, status, url, ...times });
    },
  };
}
