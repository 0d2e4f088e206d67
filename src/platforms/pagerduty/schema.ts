import * as z from 'zod';
import { parseTime } from '../../core/time.ts';
import { epochOf } from '../epoch.ts';
import { Text, list } from '../raw.ts';

/** Times are ISO texts in documents, and milliseconds in what the API answers. */
const Time = z
  .union([z.number().transform((ms) => epochOf(ms, 1)), z.string().transform(parseTime)])
  .nullish()
  .catch(null);

/** An id, bare or of an object that is referred to. */
const Ref = z
  .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .nullish()
  .catch(null);

const RawService = z.object({ business_service_id: Text, name: Text, severity: Text }).catch({});

/** An update as documents have it; a postmortem is one without a status. */
const RawUpdate = z
  .object({
    id: Text,
    status: Text,
    severity: Text,
    message: Text,
    created_at: Time,
    reported_at: Time,
    updated_at: Time,
    impacted_business_services: list(RawService),
  })
  .catch({});
export type RawUpdate = z.infer<typeof RawUpdate>;

/** An incident of a document. */
export const RawIncident = z
  .object({
    id: Text,
    title: Text,
    updates: list(RawUpdate),
    postmortem: RawUpdate.nullish(),
  })
  .catch({});
export type RawIncident = z.infer<typeof RawIncident>;

const RawImpact = z
  .object({ service_id: Ref, service: Ref, severity_id: Ref, impact: Ref })
  .catch({});

const RawPostUpdate = z
  .object({
    id: Text,
    message: Text,
    reported_at: Time,
    status_id: Ref,
    status: Ref,
    severity_id: Ref,
    severity: Ref,
    impacts: list(RawImpact),
    impacted_services: list(RawImpact),
  })
  .catch({});
export type RawPostUpdate = z.infer<typeof RawPostUpdate>;

/** A post: an incident or a maintenance as newer pages have them. */
export const RawPost = z
  .object({
    id: Text,
    title: Text,
    post_type: Text,
    starts_at: Time,
    ends_at: Time,
    first_update_at: Time,
    updates: list(RawPostUpdate),
    latest_update: RawPostUpdate.nullish(),
  })
  .catch({});
export type RawPost = z.infer<typeof RawPost>;

export const RawEnum = z
  .object({
    id: Text,
    name: Text,
    post_enum_type: Text,
    layout_settings: z.object({ key: Text }).nullish().catch(null),
  })
  .catch({});
