import * as z from 'zod';
import { Text, list } from '../raw.ts';

// Seen on health.aws.amazon.com/public/currentevents, 2026-09. It is not documented; numbers are
// written as texts in some places and as numbers in others, and `Text` reads both.

const RawLog = z.object({ summary: Text, message: Text, status: Text, timestamp: Text }).catch({});
export type RawLog = z.infer<typeof RawLog>;

const RawService = z.object({ service_name: Text, current: Text, max: Text }).catch({});

/** One event of `currentevents`. */
export const RawEvent = z
  .object({
    arn: Text,
    date: Text,
    end_time: Text,
    region_name: Text,
    status: Text,
    service: Text,
    service_name: Text,
    summary: Text,
    event_log: list(RawLog),
    impacted_services: z.record(z.string(), RawService).nullish().catch(null),
  })
  .catch({});
export type RawEvent = z.infer<typeof RawEvent>;
