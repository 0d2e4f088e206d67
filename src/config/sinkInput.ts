import * as z from 'zod';
import { CHANGES } from '../core/event.ts';
import { IMPACTS } from '../core/incident.ts';
import { asDuration } from './asDuration.ts';
import { Category, Glob, Name, Phrase, Types } from './fields.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How bad an incident may be, from good to bad. */
export const LEVELS = ['none', 'minor', 'major', 'critical'] as const;

/** The id of a kind of sink; which ones there are is the registry's business. */
export const SinkType = z.string().describe('What kind of place it is.');

const EMPTY = { error: 'is empty; name at least one or leave it out' };

/** What any sink may be told. */
const common = {
  type: SinkType,
  name: Name.optional().describe(
    'Unique among sinks; what logs and commands call it. Default: its type.',
  ),
  providers: z
    .array(Glob)
    .min(1, EMPTY)
    .optional()
    .describe('Only of these providers, by name; * and ? are wildcards. Default: any.'),
  categories: z
    .array(Category)
    .min(1, EMPTY)
    .optional()
    .describe('Only of vendors that sell this. Default: any.'),
  types: Types.optional().describe('Only these types of events. Default: any.'),
  changes: z
    .array(z.enum(CHANGES))
    .min(1, EMPTY)
    .optional()
    .describe('Only these changes, and always the end of what was told. Default: any.'),
  impact: z
    .union([z.enum(LEVELS), z.array(z.enum(IMPACTS)).min(1, EMPTY)], {
      error:
        'expected "none", "minor", "major" or "critical" (at least), or a list (exactly these)',
    })
    .optional()
    .describe('Only what is at least this bad, or exactly as a list says. Default: any.'),
  components: z
    .array(Glob)
    .min(1, EMPTY)
    .optional()
    .describe('Only these components; * and ? are wildcards. Default: any.'),
  match: z
    .array(Phrase)
    .min(1, EMPTY)
    .optional()
    .describe('Only with one of these words in the title or a text; * and ? are wildcards.'),
  hold: asDuration(SECOND_MS, DAY_MS)
    .optional()
    .describe('Waits for so long, and tells nothing of what is over by then.'),
};

/** What a sink that is not on this machine may be told, too. */
const distant = {
  timeout: asDuration(SECOND_MS / 10, 5 * MINUTE_MS)
    .optional()
    .describe('Deadline of one message. Default: 10s.'),
  rate: z
    .int()
    .min(1, { error: 'must be from 1 to 6000' })
    .max(6000, { error: 'must be from 1 to 6000' })
    .optional()
    .describe('Most messages a minute. Default: 60.'),
  giveUp: asDuration(MINUTE_MS, 366 * DAY_MS)
    .optional()
    .describe('How long to try while the sink takes nothing at all. Default: 3d.'),
};

/** What a sink that people read may be told, too. */
const human = {
  template: z
    .string()
    .min(1, { error: 'is empty' })
    .optional()
    .describe('The text of a message, in place of the usual: {name}, {status}, {message:200} …'),
  digest: asDuration(SECOND_MS, 7 * DAY_MS)
    .optional()
    .describe('Collects for so long, and tells all of it in one message.'),
  remind: asDuration(MINUTE_MS, 30 * DAY_MS)
    .optional()
    .describe('Tells of a maintenance once more, so long before it begins.'),
};

/** What a sink may be told beside the options of its kind, which are not looked at. */
export const SinkInput = z.looseObject({ ...common, ...distant, ...human }).meta({ id: 'sink' });
export type SinkInput = z.infer<typeof SinkInput>;

/** The rows of all sinks. */
export const SinkInputs = z.array(SinkInput);

/** The keys that only a sink that people read may have. */
export const HUMAN_KEYS: readonly string[] = Object.keys(human);

/** The keys that no sink on this machine may have. */
export const DISTANT_KEYS: readonly string[] = Object.keys(distant);

/** All keys that are no option of a kind. */
export const COMMON_KEYS: readonly string[] = Object.keys(SinkInput.shape);
