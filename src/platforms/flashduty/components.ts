import { digest } from '../../core/digest.ts';
import { UNSAID } from '../../core/incident.ts';
import { componentIncident } from '../componentIncident.ts';
import type { Entry, Page, Source } from '../platform.ts';
import { openActive, source } from './active.ts';
import { siteOf } from './address.ts';
import { placesOf } from './places.ts';
import type { Place } from './places.ts';

/** The states of a page's components; since when is not said. */
export function components(page: Page, api: string): Source {
  return source(api, (answer) => {
    const open = openActive(answer);
    const entries = placesOf(open).map((place) => toEntry(place, siteOf(page)));
    return { entries, lists: 'recent', pageName: open.page.name?.trim() };
  });
}

function toEntry({ id, name, status, since: createdAt }: Place, url: string): Entry {
  return {
    id,
    mark: digest([id, name, status, createdAt].join('\u001F')),
    incident: () => componentIncident({ id, name, status, url, createdAt, updatedAt: UNSAID }),
  };
}
