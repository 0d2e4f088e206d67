import { fileOf } from '../fileOf.ts';
import type { Page, Platform } from '../platform.ts';
import { peekFeed } from './feed.ts';
import { maintenances, reports } from './sources.ts';
import type { Place } from './sources.ts';

const FILE = '/feed/json';

/** OpenStatus (github.com/openstatusHQ/openstatus): `/feed/json`, and for what is planned a summary. */
export const openstatus: Platform = {
  id: 'openstatus',
  title: 'OpenStatus',
  verified: 'documented',
  note: 'tells no impact; a maintenance’s new words come with its next state',
  probes: (page) => [placeOf(page).feed],
  recognises: (answer) => peekFeed(answer) !== undefined,
  parts: (page) => {
    const place = placeOf(page);
    return [
      { id: 'incidents', required: true, cadence: 'always', sources: [reports(place)] },
      { id: 'maintenances', required: false, cadence: 'often', sources: [maintenances(place)] },
    ];
  },
};

function placeOf(page: Page): Place {
  const feed = fileOf(page, FILE);
  const [address = feed] = feed.split('?', 1);
  return { feed, site: address.endsWith(FILE) ? address.slice(0, -FILE.length) : page.url };
}
