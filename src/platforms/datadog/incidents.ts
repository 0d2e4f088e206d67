import type { Answer } from '../../core/ask.ts';
import { entryOf } from '../entry.ts';
import { fileOf, siteOf } from '../fileOf.ts';
import type { Entry, Page, Source } from '../platform.ts';
import { openConfig } from './config.ts';
import { toIncident } from './incident.ts';
import type { Ground } from './incident.ts';
import { RawIncident } from './schema.ts';

/** Where a page keeps all that it shows. */
export const FILE = '/config.json';

/** The incidents and maintenances of a page, closed ones as well. */
export function incidents(page: Page): Source {
  return {
    id: 'config',
    url: fileOf(page, FILE),
    accept: 'application/json',
    read: (answer) => {
      const { pageName, places, incidents, maintenances } = openConfig(answer);
      const names = new Map(places.map(({ id, name }) => [id, name]));
      const ground = { site: siteOf(page, FILE), names };
      const entries = [
        ...entriesOf('incident', incidents, answer, ground),
        ...entriesOf('maintenance', maintenances, answer, ground),
      ];
      return { entries, lists: 'recent', pageName };
    },
  };
}

/** Those that were deleted are still listed, with the time at which they were. */
function entriesOf(
  type: 'incident' | 'maintenance',
  items: readonly unknown[],
  answer: Answer,
  ground: Ground,
): readonly Entry[] {
  const raws = items.map((item) => RawIncident.parse(item)).filter(({ deletedAt }) => !deletedAt);
  return raws.map((raw) => entryOf(raw, answer, (id) => toIncident(id, type, raw, ground)));
}
