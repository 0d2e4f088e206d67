import { UNSAID } from '../../core/incident.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import { entryOf } from '../entry.ts';
import type { Source } from '../platform.ts';
import { openHealth, relevant } from './health.ts';
import { nameOf, portalOf } from './places.ts';
import { statusOf } from './words.ts';

/** Every service in every part of the world, by its health; when that changed is not said. */
export function components(url: string): Source {
  return {
    id: 'health',
    url,
    accept: 'application/json',
    relevant,
    read: (answer, { page }) => {
      const all = openHealth(answer).services.flatMap(({ id, geographies }) =>
        geographies.map((geography) => ({
          id: `${id}/${geography.id}`,
          name: nameOf(id, geography),
          status: statusOf(geography.health),
        })),
      );
      const entries = all.map((component) =>
        entryOf(component, answer, () =>
          componentIncident({
            ...component,
            url: portalOf(page),
            createdAt: EARLIEST_MS,
            updatedAt: UNSAID,
          }),
        ),
      );
      return { entries, lists: 'recent' };
    },
  };
}
