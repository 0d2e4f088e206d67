import * as z from 'zod';
import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, peekJson, readJson } from '../json.ts';
import { Text, list } from '../raw.ts';

const RawUpdate = z
  .object({
    id: Text,
    type: Text,
    description: Text,
    description_html: Text,
    inserted_at: Text,
    updated_at: Text,
    posted_at: Text,
  })
  .catch({});
export type RawUpdate = z.infer<typeof RawUpdate>;

const RawIncident = z
  .object({
    id: Text,
    type: Text,
    title: Text,
    url: Text,
    inserted_at: Text,
    updated_at: Text,
    starts_at: Text,
    ends_at: Text,
    service_ids: list(Text),
    updates: list(RawUpdate),
  })
  .catch({});
export type RawIncident = z.infer<typeof RawIncident>;

const RawSummary = z.object({
  status_page: z.object({ name: Text }),
  services: z.array(z.unknown().optional()),
  incidents: z.array(RawIncident),
  maintenances: list(RawIncident),
  upcoming_maintenances: list(RawIncident),
});
export type RawSummary = z.infer<typeof RawSummary>;

const RawHistory = z.object({ incidents: list(RawIncident) });

/** Whether a body is a page's `/summary`. */
export function isSummary(body: unknown): boolean {
  if (!isObject(body) || !isObject(body['status_page'])) return false;
  const { services, incidents, status_page: page } = body;
  const isPage = typeof page['subdomain'] === 'string';
  return isPage && Array.isArray(services) && Array.isArray(incidents);
}

/** The summary in an answer. Throws a Fault (BAD_BODY) when there is none. */
export function summaryIn(answer: Answer): RawSummary {
  const body = readJson(answer);
  if (!isSummary(body)) throw badBody(answer, 'answered JSON that is no summary of StatusPal’s');
  return RawSummary.parse(body);
}

/** The incidents in the answer of a page's `/incidents`, maintenances among them. */
export function historyIn(answer: Answer | undefined): readonly RawIncident[] {
  return RawHistory.safeParse(answer && peekJson(answer)).data?.incidents ?? [];
}
