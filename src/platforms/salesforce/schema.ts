import * as z from 'zod';
import { Text, list } from '../raw.ts';

// Documented at https://api.status.salesforce.com/v1/docs. `status` and `type` were not there before
// 2024; the objects in capitals are rows of other tables.

const RawEvent = z
  .object({ id: Text, type: Text, message: Text, createdAt: Text, updatedAt: Text })
  .catch({});
export type RawEvent = z.infer<typeof RawEvent>;

const RawImpact = z
  .object({ type: Text, severity: Text, startTime: Text, endTime: Text })
  .catch({});
export type RawImpact = z.infer<typeof RawImpact>;

const Keys = list(Text).transform(sorted);

export const RawIncident = z
  .object({
    id: Text,
    status: Text,
    type: Text,
    createdAt: Text,
    updatedAt: Text,
    serviceKeys: Keys,
    IncidentImpacts: list(RawImpact),
    IncidentEvents: list(RawEvent),
  })
  .catch({ serviceKeys: null });
export type RawIncident = z.infer<typeof RawIncident>;

export const RawMaintenance = z
  .object({
    id: Text,
    name: Text,
    status: Text,
    createdAt: Text,
    updatedAt: Text,
    plannedStartTime: Text,
    plannedEndTime: Text,
    additionalInformation: Text,
    message: z.object({ maintenanceType: Text, eventStatus: Text }).nullish().catch(null),
    serviceKeys: Keys,
    MaintenanceEvents: list(RawEvent),
  })
  .catch({ serviceKeys: null });
export type RawMaintenance = z.infer<typeof RawMaintenance>;

/** The title is made of them, so their order must not make another one. */
function sorted(keys: readonly (string | null | undefined)[] | null | undefined): string[] | null {
  return keys ? [...new Set(keys.flatMap((key) => key?.trim() || []))].toSorted() : null;
}
