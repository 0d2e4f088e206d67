import * as z from 'zod';
import { Text, list } from '../raw.ts';

// Shapes of /api/v4 as seen on status.heroku.com in October 2019, November 2020 and September 2026.
// Colours stood on the incident at first (`status_prod`, `status_dev`, as in the API's version 3), and
// now with the systems. `updated_at` is left alone: it ticks without news (2026-09-23).

const Flag = z.boolean().nullish().catch(null);

export const RawSystem = z.object({ system: Text, name: Text, status: Text }).catch({});
export type RawSystem = z.infer<typeof RawSystem>;

const RawUpdate = z
  .object({
    id: Text,
    created_at: Text,
    update_type: Text,
    contents: Text,
    status_dev: Text,
    status_prod: Text,
  })
  .catch({});
export type RawUpdate = z.infer<typeof RawUpdate>;

/** An incident or a maintenance: both are numbered and told alike. */
export const RawIncident = z
  .object({
    id: Text,
    title: Text,
    state: Text,
    resolved: Flag,
    upcoming: Flag,
    created_at: Text,
    resolved_at: Text,
    full_url: Text,
    status_dev: Text,
    status_prod: Text,
    systems: list(RawSystem),
    updates: list(RawUpdate),
  })
  .catch({});
export type RawIncident = z.infer<typeof RawIncident>;
