import * as z from 'zod';
import { sinkKind } from '../kind.ts';
import { rotatingSink } from './rotatingSink.ts';
import { Size } from './size.ts';

const KEPT = 10;

const Options = z
  .strictObject({
    path: z.string().min(1, { error: 'names no file' }).describe('The file that events go to.'),
    size: Size.optional().describe('Begins a new file before this one is larger, such as "50MB".'),
    daily: z.boolean().optional().describe('Begins a new file every day, in UTC. Default: false.'),
    keep: z
      .int()
      .min(1, { error: 'must be from 1 to 10000' })
      .max(10_000, { error: 'must be from 1 to 10000' })
      .optional()
      .describe('How many of the files before are kept, where new ones are begun. Default: 10.'),
  })
  .refine(({ size, daily, keep }) => keep === undefined || size !== undefined || daily === true, {
    error: 'is for a file that has a "size" or is "daily"',
    path: ['keep'],
  });

/**
 * A file of NDJSON, like `--output`, but with what a row wants, and with rotation: the files before
 * are called `events.2026-07-01.1.ndjson`. It goes along with logrotate, too.
 */
export const ndjson = sinkKind({
  id: 'ndjson',
  title: 'NDJSON file',
  human: false,
  local: true,
  options: Options,
  batch: 100,
  example: { type: 'ndjson', path: 'incidents.ndjson' },
  file: ({ path }) => path,
  open({ path, size, daily = false, keep = KEPT }, { name, now }) {
    return rotatingSink(name, { path, size, daily, keep, now });
  },
});
