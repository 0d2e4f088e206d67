import * as z from 'zod';
import { Epoch } from '../epoch.ts';
import { Text, list } from '../raw.ts';

const RawAffected = z.object({ id: Text, name: Text, group_name: Text, status: Text }).catch({});

/** An incident or a maintenance of the summary, with its last update only. */
export const RawEvent = z
  .object({
    id: Text,
    title: Text,
    phase: Text,
    impact: Text,
    started_at: Text,
    starts_at: Text,
    ends_at: Text,
    updated_at: Text,
    url: Text,
    last_update: z.object({ at: Text, message: Text }).nullish().catch(null),
    affected_components: list(RawAffected),
  })
  .catch({});
export type RawEvent = z.infer<typeof RawEvent>;

const RawComponent = z
  .object({
    component_id: Text,
    section_id: Text,
    name: Text,
    component_name: Text,
    status: Text,
    available_since_seconds: Epoch,
    hide_all: z.boolean().nullish().catch(null),
  })
  .catch({});
export type RawComponent = z.infer<typeof RawComponent>;

const RawUpdate = z
  .object({
    update_id: Text,
    at_seconds: Epoch,
    status: Text,
    description: Text,
    component_changes: list(RawComponent),
  })
  .catch({});
export type RawUpdate = z.infer<typeof RawUpdate>;

/** An incident or a maintenance with all of its updates. */
export const RawChange = z
  .object({
    change_id: Text,
    type: Text,
    title: Text,
    description: Text,
    status: Text,
    start_at_seconds: Epoch,
    close_at_seconds: Epoch,
    affected_components: list(RawComponent),
    updates: list(RawUpdate),
  })
  .catch({});
export type RawChange = z.infer<typeof RawChange>;

/** What the page shows above its history. */
export const RawActive = z.object({
  page: z.object({
    page_id: Text,
    name: Text,
    components: z.array(RawComponent),
    sections: list(
      z
        .object({ section_id: Text, name: Text, hide_all: z.boolean().nullish().catch(null) })
        .catch({}),
    ),
  }),
  active_changes: z.array(z.unknown()),
});
export type RawActive = z.infer<typeof RawActive>;
