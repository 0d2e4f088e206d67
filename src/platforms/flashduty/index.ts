import type { Answer } from '../../core/ask.ts';
import { peekJson } from '../json.ts';
import type { Page, Part, Platform } from '../platform.ts';
import { active, activeNames, isActive } from './active.ts';
import { apiFor, apiOf, isElsewhere, siteOf, summaryUrl } from './address.ts';
import { components } from './components.ts';
import { numberIn } from './document.ts';
import { isSummary, summary } from './summary.ts';

/**
 * Flashduty's status pages (Flashcat; status.deepseek.com since May 2026):
 * https://docs.flashcat.cloud/en/on-call/statuspage/statuspage
 */
export const flashduty: Platform = {
  id: 'flashduty',
  title: 'Flashduty Status Pages',
  verified: 'real',
  note: 'all updates only where the page’s number is found or given (`endpoint`: …/status-page/123)',
  owns: ({ host }) =>
    host === 'status.deepseek.com' || /\.flash(?:cat\.cloud|duty\.com)$/.test(host),
  probes: (page) => [siteOf(page), summaryUrl(page)],
  recognises: (answer) => {
    const body = peekJson(answer);
    return isSummary(body) || isActive(body) || numberOf(answer) !== undefined;
  },
  endpointIn: (answer, page) => {
    const number = numberOf(answer);
    return page.endpoint ?? (number === undefined ? apiOf(page) : apiFor(page, number));
  },
  parts: (page, wants) => {
    const api = apiOf(page);
    if (api === undefined) return [part('incidents', [summary(page, api)])];
    return [
      part('names', [activeNames(api)]),
      part('incidents', incidents(page, api)),
      ...(wants.components ? [part('components', [components(page, api)])] : []),
    ];
  },
};

function numberOf({ body }: Answer): string | undefined {
  return numberIn(body.toString('utf8'));
}

/** Elsewhere there is no summary; the changes under way are all that is told there without a clock. */
function incidents(page: Page, api: string): Part['sources'] {
  const changes = active(page, api);
  return isElsewhere(api, page) ? [changes] : [summary(page, api), changes];
}

function part(id: Part['id'], sources: Part['sources']): Part {
  const cadence = id === 'names' ? 'seldom' : 'always';
  return { id, required: id === 'incidents', cadence, sources };
}
