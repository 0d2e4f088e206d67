import type { Answer } from '../../core/ask.ts';
import { entryOf } from '../entry.ts';
import { fileOf, siteOf } from '../fileOf.ts';
import { badBody, peekJson, readJson } from '../json.ts';
import type { Context, Entry, Page, Platform } from '../platform.ts';
import { toIncident } from './incident.ts';
import type { Ground } from './incident.ts';
import { RawEvents } from './schema.ts';
import type { RawEvent } from './schema.ts';
import { Texts } from './texts.ts';

const FILE = '/adobestatus/StatusEvents';
const SITE = 'https://status.adobe.com';
const DATA = 'https://data.status.adobe.com';

/**
 * Adobe's own page. What it reads itself has all events of the last weeks, open or not, with the
 * words of all languages beside them.
 */
export const adobe: Platform = {
  id: 'adobe',
  title: 'Adobe',
  verified: 'documented',
  note: 'one large answer; an incident’s name is that of its products, since titles only tell its state',
  oneVendor: true,
  owns,
  probes: (page) => (owns(page) || eventsOf(page) === page.address ? [eventsOf(page)] : []),
  recognises: (answer) => RawEvents.safeParse(peekJson(answer)).success,
  parts: (page) => [
    {
      id: 'incidents',
      required: true,
      cadence: 'always',
      sources: [
        {
          id: 'events',
          url: eventsOf(page),
          accept: 'application/json',
          read: (answer, context) => ({ entries: entriesIn(answer, context), lists: 'recent' }),
        },
      ],
    },
  ],
};

function owns({ host }: Page): boolean {
  return host === 'status.adobe.com' || host === 'data.status.adobe.com';
}

function eventsOf(page: Page): string {
  return owns(page) && page.endpoint === undefined ? `${DATA}${FILE}` : fileOf(page, FILE);
}

function entriesIn(answer: Answer, { page }: Context): readonly Entry[] {
  const events = RawEvents.safeParse(readJson(answer)).data;
  if (events === undefined)
    throw badBody(answer, 'answered JSON that is not Adobe’s list of events');
  const { incidentEvent, maintenanceEvent } = events;
  const site = owns(page) ? SITE : siteOf(page, FILE);
  return [
    ...entriesOf(incidentEvent.incidents, answer, {
      type: 'incident',
      texts: new Texts(incidentEvent.messages),
      site,
    }),
    ...entriesOf(maintenanceEvent.maintenance, answer, {
      type: 'maintenance',
      texts: new Texts(maintenanceEvent.messages),
      site,
    }),
  ];
}

function entriesOf(
  events: Readonly<Record<string, RawEvent>>,
  answer: Answer,
  ground: Omit<Ground, 'id'>,
): readonly Entry[] {
  return Object.entries(events).map(([key, event]) => {
    const id = event.id || key;
    const words = tokensOf(event).map((token) => ground.texts.raw(token));
    const picked = { id, event, words };
    return entryOf(picked, answer, () => toIncident(event, { ...ground, id }));
  });
}

/** The tokens behind which an event's words stand. */
function tokensOf({ products }: RawEvent): readonly (string | null | undefined)[] {
  const steps = Object.values(products ?? {}).flatMap(({ history }) =>
    Object.values(history ?? {}),
  );
  return steps.flatMap(({ titleToken, messageToken }) => [titleToken, messageToken]);
}
