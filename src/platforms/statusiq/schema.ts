import * as z from 'zod';
import { Text, list } from '../raw.ts';

// The shapes of `/sp/api/u/summary_details`, as far as the vendor's own libraries read them (see
// index.ts). Words can be in the page's own language, so only codes are read.

const RawUpdate = z
  .object({
    enc_inc_state_progress_id: Text,
    incident_status_id: Text,
    incident_status_desc: Text,
    status_updated_at: Text,
  })
  .catch({});
export type RawUpdate = z.infer<typeof RawUpdate>;

/** It is said by its names alone. */
const RawAffected = z.object({ display_name: Text, componentgroup_display_name: Text }).catch({});

/** An incident or a maintenance: the page lists both as incidents. */
export const RawIncident = z
  .object({
    enc_inc_id: Text,
    incident_title: Text,
    incident_desc: Text,
    incident_severity_id: Text,
    incident_began_at: Text,
    incident_ended_at: Text,
    incident_affected_components: list(RawAffected),
    incident_status_updates: list(RawUpdate),
  })
  .transform(({ enc_inc_id: id, ...rest }) => ({ ...rest, id }))
  .catch({ id: null });
export type RawIncident = z.infer<typeof RawIncident>;

/** A day with what was resolved of it; `null` when nothing was. */
export const RawDay = z.object({ grp_by_incidents_list: list(RawIncident) }).catch({});

const component = { enc_component_id: Text, display_name: Text, component_status: Text };
const RawComponent = z.object(component).catch({});

/** A component, or a group of them. */
export const RawRow = z
  .object({
    ...component,
    componentgroup_display_name: Text,
    componentgroup_components: list(RawComponent),
  })
  .catch({});
export type RawRow = z.infer<typeof RawRow>;
