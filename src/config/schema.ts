import * as z from 'zod';
import { IMPACTS, TYPES } from '../core/incident.ts';
import { isSlug } from './catalog.ts';
import { DURATION, formatDuration, parseDuration } from './duration.ts';
import { namesWord } from './phrases.ts';

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** Headers that belong to the connection, not to the user. */
const OWN_HEADERS = /^(?:connection|content-length|expect|keep-alive|transfer-encoding|upgrade)$/i;

/** A duration as written, read as milliseconds. */
function duration(minMs: number, maxMs: number) {
  const error = 'expected a duration such as "30s", "5m", "1h30m" or 60 (seconds)';
  const text = z.string().regex(DURATION, { error });
  const range = `must be from ${formatDuration(minMs)} to ${formatDuration(maxMs)}`;
  return z
    .union([text, z.number().nonnegative({ error })], { error })
    .transform((written, context) => {
      const ms = parseDuration(written) ?? 0;
      if (ms < minMs || ms > maxMs) context.addIssue({ code: 'custom', message: range });
      return ms;
    });
}

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

/** A provider's name: the first part of every event id. */
export const Name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
    error: 'must be 1 to 64 letters, digits, ".", "_" or "-", and start with a letter or digit',
  })
  .describe(
    'Unique; the first part of every event id. Made of the slug or the host when there is none.',
  );

const HeaderName = z
  .string()
  .regex(TOKEN, { error: 'not a name for a header' })
  .refine((name) => !OWN_HEADERS.test(name), { error: 'belongs to the connection; remove it' });
const HeaderValue = z
  .string()
  .regex(FIELD_VALUE, { error: 'holds a line break or another character not allowed in a header' });

/** Time from one poll to the next, in milliseconds once read. */
export const Interval = duration(SECOND_MS / 10, 24 * HOUR_MS);
/** Deadline of one request, in milliseconds once read. */
export const Timeout = duration(SECOND_MS / 10, HOUR_MS / 12);
/** How long the state keeps events, in milliseconds once read. */
export const Retain = duration(HOUR_MS, 100 * 366 * 24 * HOUR_MS);
const Glob = z.string().min(1, { error: 'is empty' });
const Phrase = z.string().refine(namesWord, { error: 'names no word to look for' });

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
  types: z
    .array(z.enum(TYPES))
    .min(1, { error: 'is empty; name at least one type or leave it out' })
    .optional()
    .describe('What to tell. Default: incident and maintenance.'),
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
  .strictObject({ name: Name.optional(), use: Use.optional(), url: Url.optional(), ...options })
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
});
export type File = z.infer<typeof File>;

/** Just the providers. */
export const List = Rows;
export type List = z.infer<typeof List>;

/** Providers by name. */
export const RowMap = z.object({ $schema }).catchall(MapRow);
export type RowMap = z.infer<typeof RowMap>;
