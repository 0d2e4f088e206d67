import * as z from 'zod';
import { sinkKind } from '../kind.ts';

const Options = z.strictObject({
  format: z
    .enum(['auto', 'text', 'ndjson'])
    .optional()
    .describe('Text, NDJSON, or (auto) text on a terminal. The flag goes first. Default: auto.'),
  verbose: z.boolean().optional().describe('Titles and links in the text, too. Default: false.'),
});

/** How a row, or the command line, wants events on the standard output. */
export type StdoutWish = z.infer<typeof Options>;

/** The wish in a row's options, which were checked. */
export function wishIn(options: unknown): StdoutWish {
  return Options.parse(options);
}

/** The standard output, told of what its row lets through. Without such a row it is told of all. */
export const stdout = sinkKind({
  id: 'stdout',
  title: 'Standard output',
  human: false,
  local: true,
  options: Options,
  batch: 100,
  example: { type: 'stdout', format: 'text' },
  open: (wish, { stdout: open }) => open(wish),
});
