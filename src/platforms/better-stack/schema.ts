import * as z from 'zod';
import { Text, list } from '../raw.ts';

// The shapes of `/index.json`: seen on status.together.ai, 2026-09-04, and described at
// https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api

const RawAffected = z.object({ status_page_resource_id: Text, status: Text }).catch({});

export const RawSection = z.object({ name: Text }).catch({});

export const RawResource = z
  .object({ public_name: Text, status: Text, status_page_section_id: Text })
  .catch({});

export const RawUpdate = z
  .object({ message: Text, published_at: Text, affected_resources: list(RawAffected) })
  .catch({});

/** An update with its id, which stands beside its attributes. */
export type RawUpdate = z.infer<typeof RawUpdate> & { readonly id: string };

/** An incident or a maintenance: the page calls both a report. */
export const RawReport = z
  .object({
    title: Text,
    report_type: Text,
    starts_at: Text,
    ends_at: Text,
    aggregate_state: Text,
    affected_resources: list(RawAffected),
  })
  .catch({});
export type RawReport = z.infer<typeof RawReport>;

/** `relationships`: the ids of what belongs to a resource of the document. */
export const RawLinks = z
  .object({ status_updates: z.object({ data: list(z.object({ id: Text }).catch({})) }).catch({}) })
  .catch({ status_updates: {} });

/** The page itself. */
export const RawPage = z.object({ company_name: Text, aggregate_state: Text }).catch({});
