import * as z from 'zod';
import { HEADER_NAME, HEADER_VALUE, isOfConnection } from '../core/headers.ts';
import { IMPACTS } from '../core/incident.ts';
import { asDuration } from './asDuration.ts';
import { isSlug } from './catalog.ts';
import { Category, Glob, Name, Phrase, Types } from './fields.ts';
import { SinkInputs } from './sinkInput.ts';

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;

/** What is wrong with an address, in words that do not repeat it. */
function complaint(address: string): string | undefined {
  if (!URL.canParse(address)) return 'expected an address such as "https://status.acme.com"';
  const { protocol, username, password } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return 'must start with https:// or http://';
  if (username !== '' || password !== '')
    return 'must not hold a user name or password; send them with "headers"';
  return undefined;
}

const ADDRESS = '[hH][tT][tT][pP][sS]?://';
const SLUG = '[a-z0-9][a-z0-9-]*';

/** A text that is right when there is no complaint about it. */
function text(complaintOf: (written: string) => string | undefined) {
  return z.string().superRefine((written, context) => {
    const message = complaintOf(written);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}

const Url = text(complaint)
  .describe('The status page, its /api/v2, or the full endpoint.')
  .meta({ examples: ['https://status.openai.com'], pattern: `^${ADDRESS}` });

/** A page by its address, or by the slug of its vendor; which ones there are is the catalogue's business. */
const Place = text((written) => (isSlug(written) ? undefined : complaint(written)))
  .describe('A vendor of the catalogue (statuswire catalog lists them), or the address of a page.')
  .meta({
    examples: ['openai', 'github', 'aws', 'https://status.example.com'],
    pattern: `^(?:${ADDRESS}|${SLUG}$)`,
  });

const Use = z
  .string()
  .describe('A vendor of the catalogue, whose page it is; all other keys say more.')
  .meta({ examples: ['openai', 'github', 'aws'], pattern: `^${SLUG}$` });

const ProviderName = Name.describe(
  'Unique; the first part of every event id. Made of the slug or the host when there is none.',
);

const HeaderName = z
  .string()
  .regex(HEADER_NAME, { error: 'not a name for a header' })
  .refine((name) => !isOfConnection(name), { error: 'belongs to the connection; remove it' });
const HeaderValue = z.string().regex(HEADER_VALUE, {
  error: 'holds a line break or another character not allowed in a header',
});

/** Time from one poll to the next, in milliseconds once read. */
export const Interval = asDuration(SECOND_MS / 10, 24 * HOUR_MS);
/** Deadline of one request, in milliseconds once read. */
export const Timeout = asDuration(SECOND_MS / 10, HOUR_MS / 12);
/** How long the state keeps events, in milliseconds once read. */
export const Retain = asDuration(HOUR_MS, 100 * 366 * 24 * HOUR_MS);

/** The platform's id; which ones there are is the registry's business. */
export const PlatformId = z
  .string()
  .describe('The software that serves the page; detected when there is none.');

const options = {
  title: z.string().min(1, { error: 'is empty' }).optional().describe('The name for people.'),
  platform: PlatformId.optional(),
  endpoint: Url.optional()
    .describe('Where the data of the page is, when that does not follow from its address.')
    .meta({ examples: ['https://status.example.com/incidents.rss'] }),
  options: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('What the platform wants to be told; only beside "platform".'),
  interval: Interval.optional().describe('Time from one poll of this page to the next.'),
  openInterval: Interval.optional().describe(
    'The interval while an incident is open, never longer than "interval". Default: half of it, at least 10s.',
  ),
  timeout: Timeout.optional().describe('Deadline of one request. Default: 10s.'),
  category: Category.optional().describe(
    'What the vendor sells, for "categories" of sinks; the catalogue knows it of most.',
  ),
  types: Types.optional().describe('What to tell. Default: incident and maintenance.'),
  impact: z.array(z.enum(IMPACTS)).optional().describe('Only these impacts. Default: any.'),
  components: z
    .array(Glob)
    .optional()
    .describe('Only these components; * and ? are wildcards. Default: any.'),
  match: z
    .array(Phrase)
    .optional()
    .describe('Only with one of these words in the title or a text; * and ? are wildcards.'),
  headers: z
    .record(HeaderName, HeaderValue)
    .optional()
    .describe('Sent with every request to the page. Take secrets from the environment: ${NAME}.'),
};

/** A provider as a file gives it. */
export const Row = z
  .strictObject({
    name: ProviderName.optional(),
    use: Use.optional(),
    url: Url.optional(),
    ...options,
  })
  .meta({ id: 'provider' });
export type Row = z.infer<typeof Row>;

/** A provider as a value of a map from names. */
export const MapRow = z
  .strictObject({
    api_url: Url.optional(),
    url: Url.optional(),
    use: Use.optional(),
    page_id: z.string().optional().describe('Accepted for old files; not needed.'),
    ...options,
  })
  .meta({ id: 'namedProvider' });
export type MapRow = z.infer<typeof MapRow>;

const $schema = z.string().optional().describe('For editors.');
const Rows = z.array(z.union([Place, Row])).min(1, { error: 'is empty; name at least one page' });

/** The providers with defaults for all. */
export const File = z.strictObject({
  $schema,
  interval: Interval.optional().describe('For providers that set none. Default: 60s.'),
  timeout: Timeout.optional().describe('For providers that set none. Default: 10s.'),
  providers: Rows.describe('The pages to watch: vendors, addresses, or objects that say more.'),
  sinks: SinkInputs.optional().describe('Places elsewhere that are told.'),
  deadLetters: z
    .string()
    .min(1, { error: 'names no file' })
    .optional()
    .describe('The file for events that a sink refuses for good.'),
});
export type File = z.infer<typeof File>;

/** Just the providers. */
export const List = Rows;
export type List = z.infer<typeof List>;

/** Providers by name. */
export const RowMap = z.object({ $schema }).catchall(MapRow);
export type RowMap = z.infer<typeof RowMap>;
