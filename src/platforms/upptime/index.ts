import { peekJson } from '../json.ts';
import type { Part, Platform } from '../platform.ts';
import { componentSource, nameSource } from './components.ts';
import { issueSource } from './issueSource.ts';
import { addressesOf, isRepository, type Addresses } from './repository.ts';
import { repositoryIn } from './repositoryIn.ts';
import { isSummary } from './summary.ts';
import { summarySource } from './summarySource.ts';

/**
 * Upptime, whose pages are made of a repository at GitHub: what it is watching is in its files, its
 * incidents are issues. What is where was read in https://github.com/upptime/uptime-monitor
 * (src/update.ts, src/summary.ts) and https://github.com/upptime/status-page.
 */
export const upptime: Platform = {
  id: 'upptime',
  title: 'Upptime',
  verified: 'documented',
  note: 'comments are told with the next change of a site, or the next day; GitHub answers 60 requests an hour',
  owns: (page) => isRepository(page),
  probes: (page) => [isRepository(page) ? addressesOf(page).summary : page.url],
  recognises: (answer) => isSummary(peekJson(answer)) || repositoryIn(answer) !== undefined,
  endpointIn: (answer, page) => page.endpoint ?? repositoryIn(answer),
  parts: (page, wants) => {
    const at = addressesOf(page);
    return [
      { id: 'names', required: false, cadence: 'seldom', sources: [nameSource(at)] },
      incidents(at),
      maintenances(at),
      ...(wants.components ? [components(at)] : []),
    ];
  },
};

function incidents(at: Addresses): Part {
  const sources = [summarySource(at), issueSource('status', at)];
  return { id: 'incidents', required: true, cadence: 'always', sources };
}

/** Only people plan, and what they plan does not change the summary. */
function maintenances(at: Addresses): Part {
  const sources = [issueSource('maintenance', at)];
  return { id: 'maintenances', required: false, cadence: 'seldom', sources };
}

function components(at: Addresses): Part {
  return { id: 'components', required: false, cadence: 'always', sources: [componentSource(at)] };
}
