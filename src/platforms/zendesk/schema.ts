import * as z from 'zod';
import { Text, list } from '../raw.ts';

// Documented at https://developer.zendesk.com/api-reference/status_api/status_api/; the fields of
// services and of maintenances as https://github.com/justeat/ZendeskApiClient reads them.

const Flag = z.boolean().nullish().catch(null);

/** What any of the resources may say. */
const RawAttributes = z
  .object({
    title: Text,
    name: Text,
    status: Text,
    impact: Text,
    outage: Flag,
    degradation: Flag,
    description: Text,
    created_at: Text,
    started_at: Text,
    resolved_at: Text,
    maintenance_start_time: Text,
    maintenance_end_time: Text,
    maint_resolves_at: Text,
    service_id: Text,
    service_name: Text,
    service_parent_id: Text,
  })
  .catch({});

const RawReference = z.object({ id: Text }).catch({});
const Many = z
  .object({ data: list(RawReference) })
  .nullish()
  .catch(null);
const One = z.object({ data: RawReference.nullish() }).nullish().catch(null);

const RawRelationships = z
  .object({ incident_updates: Many, incident_services: Many, service: One })
  .nullish()
  .catch(null);

/** An incident, one of its updates, a service, or what an incident is to a service. */
export const RawResource = z
  .object({ id: Text, type: Text, attributes: RawAttributes, relationships: RawRelationships })
  .catch({ attributes: {} });
export type RawResource = z.infer<typeof RawResource>;
