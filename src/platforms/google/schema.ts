import * as z from 'zod';
import { Text, list } from '../raw.ts';

// The fields that are read of https://status.cloud.google.com/incidents.schema.json.

const RawUpdate = z
  .object({ created: Text, modified: Text, when: Text, text: Text, status: Text })
  .catch({});
export type RawUpdate = z.infer<typeof RawUpdate>;

const RawProduct = z.object({ id: Text, title: Text, current_title: Text }).catch({});

/** One incident of `incidents.json`. */
export const RawIncident = z
  .object({
    id: Text,
    uri: Text,
    external_desc: Text,
    begin: Text,
    created: Text,
    modified: Text,
    end: Text,
    status_impact: Text,
    severity: Text,
    service_key: Text,
    service_name: Text,
    affected_products: list(RawProduct),
    updates: list(RawUpdate),
    most_recent_update: RawUpdate.nullish(),
  })
  .catch({});
export type RawIncident = z.infer<typeof RawIncident>;
