import * as z from 'zod';

/** What a server serves. */
export const Serving = z.object({
  /** Bytes of each list of incidents, uncompressed. */
  bytes: z.number(),
  gzip: z.boolean(),
  /** `never`; `always`: at every poll; or how many pages change per second. */
  changes: z.union([z.literal(['never', 'always']), z.number()]),
});
export type Serving = z.infer<typeof Serving>;

const Both = z.tuple([z.number(), z.number()]);

/** What was asked of a server, by the program first and by the bare loop second. */
export const Tally = z.object({
  requests: Both,
  /** How often the page was polled that was polled least often; 0 when there was none. */
  least: Both,
  /** How many pages were polled at all. */
  pages: Both,
});
export type Tally = z.infer<typeof Tally>;

/** What a bare loop does. */
export const Bare = z.object({
  port: z.number(),
  count: z.number(),
  everyMs: z.number(),
  /** Asks whether the page has changed; else reads its whole body each time. */
  conditional: z.boolean(),
  /** Writes a line when the page shows another change than before. */
  tells: z.boolean(),
});
export type Bare = z.infer<typeof Bare>;

/** What a process has cost so far; bytes. */
export const Cost = z.object({ cpuMs: z.number(), rss: z.number(), heap: z.number() });
export type Cost = z.infer<typeof Cost>;

/** A list of incidents, as far as a bare loop reads it. */
export const List = z.object({
  incidents: z.array(z.object({ incident_updates: z.array(z.object({ body: z.string() })) })),
});
