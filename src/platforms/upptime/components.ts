import { digest } from '../../core/digest.ts';
import { UNSAID } from '../../core/incident.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import type { Entry, Source } from '../platform.ts';
import type { ComponentStatus } from '../words.ts';
import type { Addresses } from './repository.ts';
import { sitesIn, type RawSite } from './summary.ts';

const STATUSES: ReadonlyMap<string, ComponentStatus> = new Map([
  ['up', 'operational'],
  ['degraded', 'degraded_performance'],
  ['down', 'major_outage'],
]);

/** The names of the sites that a page watches, by the labels that their issues bear. */
export function nameSource(at: Addresses): Source {
  return {
    ...source(at),
    read: (answer) => {
      const names = new Map(sitesIn(answer).map((site) => [site.slug ?? '', nameOf(site)]));
      return { entries: [], lists: 'recent', names };
    },
  };
}

/** The sites that a page watches; one in a status that nobody knows says nothing. */
export function componentSource(at: Addresses): Source {
  return {
    ...source(at),
    read: (answer, { page }) => {
      const entries = sitesIn(answer).flatMap((site) => toEntry(site, page.url));
      return { entries, lists: 'recent' };
    },
  };
}

function source({ summary }: Addresses) {
  return { id: 'summary', url: summary, accept: 'application/json' };
}

function nameOf({ name, slug }: RawSite): string {
  return name?.trim() || (slug ?? '');
}

/** Nobody says since when a site is as it is. */
function toEntry(site: RawSite, url: string): Entry[] {
  const status = STATUSES.get(site.status ?? '');
  if (status === undefined || !site.slug) return [];
  const [id, name] = [`site-${site.slug}`, nameOf(site)];
  const times = { createdAt: EARLIEST_MS, updatedAt: UNSAID };
  const mark = digest([id, name, status].join('\u001F'));
  return [{ id, mark, incident: () => componentIncident({ id, name, status, url, ...times }) }];
}
