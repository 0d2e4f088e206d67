import * as z from 'zod';
import { Text, list } from '../raw.ts';

// Shapes of the unofficial API that incident.io's pages call themselves: seen on
// status.pleo.io (2026-01) and in public code that reads status.openai.com/proxy/status.openai.com.

const RawAffected = z.object({ component_id: Text, status: Text, current_status: Text }).catch({});

const RawUpdate = z
  .object({
    id: Text,
    published_at: Text,
    to_status: Text,
    message_string: Text,
    /** ProseMirror's JSON. */
    message: z.unknown().optional(),
    component_statuses: list(RawAffected),
  })
  .catch({});
export type RawUpdate = z.infer<typeof RawUpdate>;

const RawImpact = z
  .object({ component_id: Text, status: Text, start_at: Text, end_at: Text })
  .catch({});

/** An incident or a maintenance of `/proxy/<host>/incidents`. */
export const RawIncident = z
  .object({
    id: Text,
    type: Text,
    name: Text,
    status: Text,
    published_at: Text,
    updates: list(RawUpdate),
    component_impacts: list(RawImpact),
    status_summaries: list(z.object({ worst_component_status: Text }).catch({})),
    affected_components: list(RawAffected),
  })
  .catch({});
export type RawIncident = z.infer<typeof RawIncident>;

const RawPlace = z.object({ component_id: Text, name: Text, data_available_since: Text }).catch({});

/** `/proxy/<host>`: what the page shows above its history. */
export const RawSummary = z.object({
  name: Text,
  public_url: Text,
  data_available_since: Text,
  components: list(z.object({ id: Text, name: Text }).catch({})),
  affected_components: list(RawAffected),
  ongoing_incidents: list(RawIncident),
  structure: z
    .object({
      items: list(
        z
          .object({
            component: RawPlace.nullish(),
            group: z
              .object({ name: Text, components: list(RawPlace) })
              .nullish()
              .catch(null),
          })
          .catch({}),
      ),
    })
    .nullish()
    .catch(null),
});
export type RawSummary = z.infer<typeof RawSummary>;
