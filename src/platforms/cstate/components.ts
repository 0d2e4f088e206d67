import { digest } from '../../core/digest.ts';
import { UNSAID } from '../../core/incident.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import type { Entry, Source } from '../platform.ts';
import type { ComponentStatus } from '../words.ts';
import { indexIn, relevant } from './indexIn.ts';
import type { RawIndex } from './schema.ts';

const STATUSES: ReadonlyMap<string, ComponentStatus> = new Map([
  ['ok', 'operational'],
  ['notice', 'degraded_performance'],
  ['disrupted', 'partial_outage'],
  ['down', 'major_outage'],
]);

/** The names of a site's systems, by their own names: issues know them by these. */
export function nameSource(site: string): Source {
  return {
    ...source(site),
    read: (answer) => {
      const index = indexIn(answer);
      const names = new Map(placesOf(index).map(({ own, name }) => [own, name]));
      return { entries: [], lists: 'recent', pageName: index.title?.trim(), names };
    },
  };
}

/** A site's systems; one in a status that nobody knows says nothing. */
export function componentSource(site: string): Source {
  return {
    ...source(site),
    read: (answer) => {
      const index = indexIn(answer);
      const entries = placesOf(index).flatMap(({ own, name, word }) => {
        const status = STATUSES.get(word);
        return status === undefined ? [] : [toEntry(`system-${own}`, name, status, site)];
      });
      return { entries, lists: 'recent', pageName: index.title?.trim() };
    },
  };
}

function source(site: string) {
  return { id: 'index', url: `${site}/index.json`, accept: 'application/json', relevant };
}

function placesOf({ systems, categories }: RawIndex) {
  const hidden = (categories ?? []).filter(({ hideTitle }) => hideTitle);
  const untitled = new Set(hidden.map(({ name }) => name));
  return systems.flatMap(({ name, category, status }) => {
    const own = name?.trim();
    if (!own) return [];
    const group = untitled.has(category) ? undefined : category?.trim();
    return [{ own, name: group ? `${group} / ${own}` : own, word: status ?? '' }];
  });
}

/** Nobody says since when a system is as it is. */
function toEntry(id: string, name: string, status: ComponentStatus, url: string): Entry {
  const times = { createdAt: EARLIEST_MS, updatedAt: UNSAID };
  return {
    id,
    mark: digest([id, name, status].join('\u001F')),
    incident: () => componentIncident({ id, name, status, url, ...times }),
  };
}
