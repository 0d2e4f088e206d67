import * as z from 'zod';

/** What a vendor sells, most of all. */
export const CATEGORIES = [
  'ai',
  'cdn',
  'ci',
  'cloud',
  'code-hosting',
  'communications',
  'data',
  'database',
  'e-commerce',
  'email',
  'gaming',
  'identity',
  'observability',
  'other',
  'payments',
  'productivity',
  'security',
] as const;

/** A vendor of the catalogue and its status page. */
export const Vendor = z.strictObject({
  /** The vendor's name in a file of providers. */
  slug: z.string(),
  /** For people. */
  name: z.string(),
  category: z.enum(CATEGORIES),
  url: z.string(),
  /** A platform's id. */
  platform: z.string(),
  endpoint: z.string().optional(),
  /** What the platform has to be told. */
  options: z.record(z.string(), z.unknown()).optional(),
  /** The page's own id. */
  id: z.string().optional(),
  confidence: z.enum(['high', 'medium']),
});
export type Vendor = z.infer<typeof Vendor>;
