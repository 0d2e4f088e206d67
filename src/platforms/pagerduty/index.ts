import type { Answer } from '../../core/ask.ts';
import { Fault } from '../../core/fault.ts';
import { peekJson } from '../json.ts';
import type { Page, Part, Platform } from '../platform.ts';
import { apiOf, documentOf, kindOf } from './address.ts';
import { openDocument } from './document.ts';
import { embedded } from './embedded.ts';
import { hasEnums } from './enums.ts';
import { hasPosts, posts } from './posts.ts';
import { serviceNames, serviceStates } from './services.ts';

/**
 * PagerDuty's status pages. Older ones have their data in the document (status.pagerduty.com,
 * 2023-12-17). Newer ones ask for it under `/api`: the words and services are as answered by
 * signalwire.trust.pagerduty.com (2026-09-15), the posts as public code reads them from
 * status.pagerduty.com, status.kick.com and status.near-intents.org (2026).
 */
export const pagerduty: Platform = {
  id: 'pagerduty',
  title: 'PagerDuty Status Pages',
  verified: 'real',
  note: 'newer pages list only what is open: its last text is not told',
  owns: ({ host }) => host === 'status.pagerduty.com' || host.endsWith('.trust.pagerduty.com'),
  probes: (page) => [`${apiOf(page)}/post_enums`, documentOf(page)],
  recognises: (answer) => isApi(answer) || isDocument(answer),
  endpointIn: (answer, page) => (isApi(answer) ? apiOf(page) : documentOf(page)),
  parts: (page, wants) => [
    ...(kindOf(page) === 'document' ? [] : [names(page)]),
    incidents(page),
    ...(wants.components && kindOf(page) !== 'document' ? [components(page)] : []),
  ],
};

function isApi(answer: Answer): boolean {
  const body = peekJson(answer);
  return hasEnums(body) || hasPosts(body);
}

function isDocument(answer: Answer): boolean {
  try {
    return openDocument(answer).open.length >= 0;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

function incidents(page: Page): Part {
  const kind = kindOf(page);
  const sources = [
    ...(kind === 'document' ? [] : [posts(page)]),
    ...(kind === 'api' ? [] : [embedded(page)]),
  ];
  return { id: 'incidents', required: true, cadence: 'always', sources };
}

function names(page: Page): Part {
  return { id: 'names', required: false, cadence: 'seldom', sources: [serviceNames(page)] };
}

function components(page: Page): Part {
  return { id: 'components', required: false, cadence: 'always', sources: [serviceStates(page)] };
}
