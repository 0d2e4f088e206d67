import * as z from 'zod';
import { Text, list } from '../raw.ts';

// Undocumented; the shape of status.redis.io/data/payload.json as public code keeps it
// (github.com/cyanheads/devops-status-mcp-server, 2026), the same on status.firehydrant.com.

/** A note is a text, or holds one in turn; a step of the incident's has none. */
const Note = z
  .union([z.string(), z.object({ note: z.string() }).transform(({ note }) => note)])
  .nullish()
  .catch(null);

const RawStep = z
  .object({
    /** When it was written. */
    time: Text,
    /** When it happened, which may be long before. */
    occurredAt: Text,
    details: z
      .object({
        note: Note,
        milestoneUpdate: z.object({ currentMilestone: Text }).nullish().catch(null),
      })
      .nullish()
      .catch(null),
  })
  .catch({});
export type RawStep = z.infer<typeof RawStep>;

export const RawIncident = z
  .object({
    id: Text,
    title: Text,
    severitySlug: Text,
    /** The time of each milestone that was reached, by its word. */
    timestamps: z.record(z.string(), Text).nullish().catch(null),
    timeline: list(RawStep),
    components: list(z.object({ id: Text, name: Text, condition: Text }).catch({})),
  })
  .catch({});
export type RawIncident = z.infer<typeof RawIncident>;

export const RawPayload = z.object({
  config: z.object({ title: Text, companyName: Text }),
  /** What the page calls a condition → OPERATIONAL, DEGRADED or OFFLINE. */
  conditions: z.record(z.string(), z.string()),
  components: z.array(z.unknown()),
  incidents: z.array(RawIncident),
});
export type RawPayload = z.infer<typeof RawPayload>;
