import * as z from 'zod';
import { IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from '../../core/incident.ts';
import { parsePath } from './path.ts';

const NO_PATH = 'is no path; expected one such as "data.items", "a[0].b" or "regions.*.alerts"';

/** In place of a path: the name under which `*` found an item in a map. */
export const KEY = '$key';

const Path = z.string().refine((text) => parsePath(text) !== undefined, { error: NO_PATH });
const Field = Path.optional();
const Time = Field.describe(
  'A time: ISO 8601 or RFC 822 (UTC without a zone), or seconds or milliseconds since 1970.',
);
const Word = z.string().min(1, { error: 'is empty' });

function words<Ours extends z.ZodType<string, string>>(ours: Ours) {
  return z.record(Word, ours).optional();
}

const Updates = z
  .strictObject({
    path: Path.describe('Path to the list of updates; "." where the incident is that list.'),
    id: Field.describe('Default: made from the time.'),
    status: Field.describe('A word as for incidents; an update without one leaves it as it was.'),
    message: Field.describe('The text.'),
    created_at: Time,
    updated_at: Time,
  })
  .describe('The log of an incident, in any order; its paths start at an update.');

/**
 * Where in an answer the incidents are, and what its words mean. Paths start at the answer for
 * `incidents`, at an incident for its fields, at an update for an update's.
 */
export const JsonOptions = z
  .strictObject({
    incidents: Path.default('.')
      .describe('Path to the list of incidents. Default: the answer itself.')
      .meta({ examples: ['data.items', 'list[0].incidents', 'regions.*.alerts'] }),
    id: Path.describe('What stays the same of an incident; "$key" for its name in a map.'),
    name: Field.describe('The title.'),
    type: Field.describe('"incident" or "maintenance", or a word of "types".'),
    status: Field.describe('One of our words, or a word of "statuses".'),
    impact: Field.describe('One of our words, or a word of "impacts".'),
    message: Field.describe('The text, where there is only one, which is rewritten.'),
    created_at: Time,
    updated_at: Time,
    started_at: Time,
    resolved_at: Field.describe('A time; says that an incident is over where no status does.'),
    scheduled_for: Time,
    scheduled_until: Time,
    url: Field.describe('A path, or an address with "{id}" in it.'),
    components: Field.describe('To names, or objects with a "name" and perhaps an "id".'),
    updates: Updates.optional(),
    types: words(z.enum(['incident', 'maintenance'])).describe('Word → type; "*" for all others.'),
    statuses: words(z.enum([...INCIDENT_STATUSES, ...MAINTENANCE_STATUSES])).describe(
      'Word → status; "*" for all others. A word that is neither here nor ours is open.',
    ),
    impacts: words(z.enum(IMPACTS)).describe('Word → impact; "*" for all others.'),
    lists: z
      .enum(['recent', 'open', 'ongoing'])
      .default('ongoing')
      .describe(
        '"ongoing" if an incident is listed only while it is open: it is over once it is gone; ' +
          '"recent" if closed ones stay listed; "open" if nothing follows from being gone.',
      ),
    quiet_when_missing: z
      .boolean()
      .default(false)
      .describe('Whether no list at all means no incidents. Default: a failed read.'),
  })
  .refine(saysWhen, {
    error: 'name no time; say where "created_at" or "updated_at" is, of incidents or of updates',
  });
export type JsonOptions = z.infer<typeof JsonOptions>;

function saysWhen(options: Readonly<Record<string, unknown>> & { updates?: object | undefined }) {
  const { created_at: created, updated_at: updated, started_at: started, updates } = options;
  const logged = updates !== undefined && ('created_at' in updates || 'updated_at' in updates);
  return [created, updated, started].some((path) => path !== undefined) || logged;
}
