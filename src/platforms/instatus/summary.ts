import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, peekJson, readJson } from '../json.ts';
import { RawSummary } from './schema.ts';
import type { RawActive } from './schema.ts';
import { isPageStatus } from './words.ts';

/** What is open on a page. */
export interface Summary {
  readonly name: string | undefined;
  readonly incidents: readonly RawActive[];
  readonly maintenances: readonly RawActive[];
}

export function summaryUrl({ url }: { readonly url: string }): string {
  return `${url}/summary.json`;
}

/** Whether a body is a summary: only these pages have a status, and it has words of its own. */
export function isSummary(body: unknown): body is { readonly page: unknown } {
  return isObject(body) && isObject(body['page']) && isPageStatus(body['page']['status']);
}

/**
 * Reads `/summary.json`. Throws a Fault (BAD_BODY) when it is no such page's. What the page's status
 * is says nothing: `UP` was seen with an incident open (status.manychat.com, 2026-05).
 */
export function openSummary(answer: Answer): Summary {
  const body = readJson(answer);
  if (!isSummary(body)) throw badBody(answer, 'answered JSON that is not Instatus’ summary');
  return summaryOf(body);
}

/** The summary in an answer, if there is one. */
export function peekSummary(answer: Answer | undefined): Summary | undefined {
  const body = answer && peekJson(answer);
  return isSummary(body) ? summaryOf(body) : undefined;
}

function summaryOf(body: unknown): Summary {
  const { page, activeIncidents, activeMaintenances } = RawSummary.parse(body);
  return {
    name: page.name?.trim(),
    incidents: activeIncidents ?? [],
    maintenances: activeMaintenances ?? [],
  };
}
