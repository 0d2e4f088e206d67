import * as z from 'zod';
import { Text, list } from '../raw.ts';

// Undocumented; the shape that public readers of metastatus.com/data agree on (2026-03 and later:
// services have numbers for ids, posts stand oldest first).

const RawService = z.object({ id: Text, name: Text, status: Text }).catch({});

/** A product of Meta's. */
export const RawOrg = z.object({
  id: z.string().regex(/^[\w-]+$/),
  name: Text,
  services: z.array(RawService),
});
export type RawOrg = z.infer<typeof RawOrg>;

const RawPost = z.object({ status: Text, description: Text, time: Text }).catch({});
export type RawPost = z.infer<typeof RawPost>;

export const RawOutage = z
  .object({ id: Text, service_id: Text, status: Text, time: Text, posts: list(RawPost) })
  .catch({});
export type RawOutage = z.infer<typeof RawOutage>;
