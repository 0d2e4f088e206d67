import * as z from 'zod';
import { Text, list } from '../raw.ts';

const RawLink = z.object({ code: Text, name: Text }).catch({});

const RawUpdate = z
  .object({
    id: Text,
    status: Text,
    body: Text,
    created_at: Text,
    display_at: Text,
    updated_at: Text,
    affected_components: list(RawLink),
  })
  .catch({});
export type RawUpdate = z.infer<typeof RawUpdate>;

export const RawComponent = z
  .object({
    id: Text,
    name: Text,
    status: Text,
    created_at: Text,
    updated_at: Text,
    group_id: Text,
    group: z.boolean().nullish().catch(null),
  })
  .catch({});
export type RawComponent = z.infer<typeof RawComponent>;

/** An incident or a maintenance: the same fields, the schedule filled in or not. */
export const RawIncident = z
  .object({
    id: Text,
    name: Text,
    status: Text,
    impact: Text,
    shortlink: Text,
    created_at: Text,
    updated_at: Text,
    started_at: Text,
    resolved_at: Text,
    scheduled_for: Text,
    scheduled_until: Text,
    incident_updates: list(RawUpdate),
    components: list(z.object({ id: Text, name: Text }).catch({})),
  })
  .catch({});
export type RawIncident = z.infer<typeof RawIncident>;

const PageId = z.union([z.string().min(1), z.number().transform(String)]);

/**
 * Every answer's envelope; which array stands beside `page` depends on the endpoint. A page without
 * an id, as Rootly's are, has at least an address.
 */
export const RawPage = z.object({
  page: z.union([
    z.object({ id: PageId, name: Text }),
    z.object({ id: z.undefined().optional(), name: Text, url: z.string().min(1) }),
  ]),
});
