import { peekJson } from '../json.ts';
import type { Page, Part, Platform } from '../platform.ts';
import { components, names } from './components.ts';
import { feed, summary } from './sources.ts';
import { isSummary, summaryUrl } from './summary.ts';

/**
 * Instatus. Its summary (https://instatus.com/help/api/public-data) has no texts and forgets what is
 * resolved; its feed has both, but neither the impact nor what is only planned for sure.
 */
export const instatus: Platform = {
  id: 'instatus',
  title: 'Instatus',
  verified: 'real',
  note: 'the impact is known only of what is open when it is read',
  owns: ({ host }) => /\.instatus\.com$/i.test(host),
  probes: (page) => [summaryUrl(page)],
  recognises: (answer) => isSummary(peekJson(answer)),
  parts: (page, wants) => [
    { id: 'names', required: false, cadence: 'seldom', sources: [names(page)] },
    incidents(page),
    maintenances(page),
    ...(wants.components ? [states(page)] : []),
  ],
};

function incidents(page: Page): Part {
  const sources = [feed(page, 'incident'), summary(page, 'incident')];
  return { id: 'incidents', required: true, cadence: 'always', sources };
}

function maintenances(page: Page): Part {
  const sources = [summary(page, 'maintenance'), feed(page, 'maintenance')];
  return { id: 'maintenances', required: false, cadence: 'often', sources };
}

function states(page: Page): Part {
  return { id: 'components', required: false, cadence: 'always', sources: [components(page)] };
}
