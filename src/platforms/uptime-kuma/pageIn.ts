import * as z from 'zod';
import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import { Text, list } from '../raw.ts';

export const RawIncident = z
  .object({
    id: Text,
    style: Text,
    title: Text,
    content: Text,
    createdDate: Text,
    lastUpdatedDate: Text,
    /** Version 1 writes 1 for true. */
    pin: z.unknown().optional(),
    active: z.unknown().optional(),
  })
  .catch({});
export type RawIncident = z.infer<typeof RawIncident>;

const RawSlot = z.object({ startDate: Text, endDate: Text }).catch({});

export const RawMaintenance = z
  .object({
    id: Text,
    title: Text,
    description: Text,
    strategy: Text,
    status: Text,
    timezoneOffset: Text,
    dateRange: list(Text),
    timeslotList: list(RawSlot),
  })
  .catch({});
export type RawMaintenance = z.infer<typeof RawMaintenance>;

const RawMonitor = z.object({ id: Text, name: Text }).catch({});
const RawGroup = z.object({ name: Text, monitorList: list(RawMonitor) }).catch({});

const RawPage = z.object({
  config: z.object({ title: Text }),
  /** Up to version 2.0, then `incidents`. */
  incident: z.unknown().optional(),
  incidents: list(RawIncident),
  publicGroupList: z.array(RawGroup),
  maintenanceList: list(RawMaintenance),
});
export type RawPage = z.infer<typeof RawPage>;

/** Whether a body is the answer of `/api/status-page/<slug>`. */
export function isPage(body: unknown): boolean {
  if (!isObject(body) || !isObject(body['config'])) return false;
  const { config, publicGroupList, incidents } = body;
  const tells = 'incident' in body || Array.isArray(incidents);
  return typeof config['slug'] === 'string' && Array.isArray(publicGroupList) && tells;
}

/** The page in an answer. Throws a Fault (BAD_BODY) when there is none. */
export function pageIn(answer: Answer): RawPage {
  const body = readJson(answer);
  if (!isPage(body)) throw badBody(answer, 'answered JSON that is not a page of Uptime Kuma’s');
  return RawPage.parse(body);
}
