import * as z from 'zod';
import { Text, list } from '../raw.ts';

// The shapes of `https://api.status.io/1.0/status/<id>`: seen of Docker's page, 2021-04-03 and
// 2022-04-23, and described at https://kb.status.io/developers/public-status-api. Texts of a status
// can be renamed by a page's owner, so only codes are read.

const RawAffected = z
  .object({ _id: Text, name: Text })
  .transform(({ _id: id, name }) => ({ id, name }))
  .catch({ id: null, name: null });

/** It has no id; `state` says how far its incident is, `status` how bad it is. */
const RawMessage = z.object({ details: Text, datetime: Text, state: Text, status: Text }).catch({});
export type RawMessage = z.infer<typeof RawMessage>;

/** An incident, or a maintenance, which alone is planned; both have an `_id`, or an `id`. */
export const RawIncident = z
  .object({
    _id: Text,
    id: Text,
    name: Text,
    datetime_open: Text,
    datetime_planned_start: Text,
    datetime_planned_end: Text,
    messages: list(RawMessage),
    components_affected: list(RawAffected),
    containers_affected: list(RawAffected),
  })
  .transform(({ _id: own, id, ...rest }) => ({ ...rest, id: own || id }))
  .catch({ id: null });
export type RawIncident = z.infer<typeof RawIncident>;

/** A component, and the containers (places, clouds) in which it runs. */
export const RawComponent = z
  .object({
    id: Text,
    name: Text,
    status_code: Text,
    updated: Text,
    containers: list(z.object({ updated: Text }).catch({})),
  })
  .catch({});
export type RawComponent = z.infer<typeof RawComponent>;
