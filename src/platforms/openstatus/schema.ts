import * as z from 'zod';
import { Text, list } from '../raw.ts';

// github.com/openstatusHQ/openstatus, apps/status-page: feed/json/route.ts and status-json.ts.

const Links = list(z.union([z.number(), z.string()]).transform(String).catch(''));

const RawUpdate = z
  .object({ id: Text, status: Text, message: Text, date: Text, updatedAt: Text })
  .catch({});
export type RawUpdate = z.infer<typeof RawUpdate>;

export const RawReport = z
  .object({
    id: Text,
    title: Text,
    status: Text,
    updatedAt: Text,
    statusReportUpdates: list(RawUpdate),
    pageComponents: Links,
  })
  .catch({});
export type RawReport = z.infer<typeof RawReport>;

/** A maintenance as the feed has it: its texts, but not whether it goes on. */
const RawWork = z
  .object({
    id: Text,
    message: Text,
    updatedAt: Text,
    maintenanceUpdates: list(RawUpdate),
    pageComponents: Links,
  })
  .catch({});
export type RawWork = z.infer<typeof RawWork>;

const Named = z.object({ id: Text, name: Text, groupId: Text }).catch({});

export const RawFeed = z.object({
  title: Text,
  statusReports: z.array(RawReport),
  maintenances: z.array(RawWork),
  /** Older pages have only monitors. */
  monitors: z.array(z.unknown()),
  pageComponents: list(Named),
  pageComponentGroups: list(Named),
});
export type RawFeed = z.infer<typeof RawFeed>;

/** A maintenance as the summary has it, while it is planned or goes on. */
export const RawPlan = z
  .object({ id: Text, name: Text, status: Text, scheduled_for: Text, scheduled_until: Text })
  .catch({});
export type RawPlan = z.infer<typeof RawPlan>;

export const RawSummary = z.object({
  page: z.object({ name: z.string().min(1), url: z.string().min(1) }),
  status: z.object({ indicator: z.string() }),
  scheduled_maintenances: z.array(RawPlan),
});
