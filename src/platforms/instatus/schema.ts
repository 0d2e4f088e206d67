import * as z from 'zod';
import { Text, list } from '../raw.ts';

/** An incident or a maintenance of a summary: no log, no components, and only while it is open. */
export const RawActive = z
  .object({
    id: Text,
    name: Text,
    status: Text,
    impact: Text,
    /** When an incident began. */
    started: Text,
    /** When a maintenance is planned to begin. */
    start: Text,
    /** Minutes, as a text or as a number. */
    duration: Text,
    url: Text,
    updatedAt: Text,
  })
  .catch({});
export type RawActive = z.infer<typeof RawActive>;

/** `/summary.json`; a list that would be empty is not there (recraft.instatus.com, 2026). */
export const RawSummary = z.object({
  page: z.object({ name: Text }),
  activeIncidents: list(RawActive),
  activeMaintenances: list(RawActive),
});

/** A component, or a group, of `/v3/components.json` (status.wistia.com, 2026-09-23). */
export const RawComponent = z
  .object({
    id: Text,
    name: Text,
    status: Text,
    group: z.object({ id: Text, name: Text }).nullish().catch(null),
  })
  .catch({});
export type RawComponent = z.infer<typeof RawComponent>;
