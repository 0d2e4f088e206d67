import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Source } from '../../../src/platforms/platform.ts';
import { zendesk } from '../../../src/platforms/zendesk/index.ts';
import { CONTEXT, answerOf, orFault, sourceOf } from '../fixtures.ts';

const active = sourceOf(zendesk, 'incidents', 'active');
const history = sourceOf(zendesk, 'incidents', 'history');
const maintenances = sourceOf(zendesk, 'maintenances', 'maintenances');

const update = (id: string, description: string, at: string) => ({
  id,
  type: 'incident_update',
  attributes: { description, created_at: `2026-05-11T${at}Z` },
});
const UPDATES = [update('72', 'Two.', '10:00:00.000'), update('71', 'One.', '09:00:00.000')];

const link = (id: string, service_id: string) => ({
  id,
  type: 'incident_service',
  attributes: { incident_id: 347, service_id },
});
const service = (id: string, name: string) => ({ id, type: 'service', attributes: { name } });

const referTo = (items: readonly { readonly id: string; readonly type: string }[]) => ({
  data: items.map(({ id, type }) => ({ id, type })),
});

interface Shown {
  readonly attributes?: object;
  readonly updates?: readonly ReturnType<typeof update>[];
  readonly links?: readonly ReturnType<typeof link>[];
  readonly services?: readonly ReturnType<typeof service>[];
}

function bodyOf({ attributes = {}, updates = UPDATES, links, services = [] }: Shown) {
  const incident = {
    id: '347',
    type: 'incident',
    attributes: {
      title: 'Slow search',
      status: 'investigating',
      impact: 'minor',
      started_at: '2026-05-11T08:00:00.000Z',
      resolved_at: null,
      ...attributes,
    },
    relationships: {
      incident_updates: referTo(updates),
      ...(links && { incident_services: referTo(links) }),
    },
  };
  return { data: [incident], included: [...updates, ...(links ?? []), ...services] };
}

function entryOf(shown: Shown, source: Source = active) {
  const [entry] = source.read(answerOf(bodyOf(shown)), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry;
}

const read = (shown: Shown = {}, source?: Source) => entryOf(shown, source).incident();

describe('an incident of Zendesk’s', () => {
  it.each([
    ['identified', null, 'identified'],
    ['monitoring', null, 'monitoring'],
    ['resolved', null, 'resolved'],
    ['wobbling', null, 'investigating'],
    ['monitoring', '2026-05-11T12:00:00.000Z', 'resolved'],
    ['resolved', '2026-05-11T12:00:00.000Z', 'resolved'],
    ['monitoring', 'soon', 'monitoring'],
  ])('that is %s and was resolved at %s is %s', (status, resolved_at, expected) => {
    expect(read({ attributes: { status, resolved_at } }).status).toBe(expected);
  });

  it('that is over ends with its last update, at the time that is told', () => {
    const told = read({ attributes: { resolved_at: '2026-05-11T12:00:00.000Z' } });

    expect(told.updates.map(({ status }) => status)).toEqual(['investigating', 'resolved']);
    expect([told.resolvedAt, told.updatedAt]).toEqual([
      Date.UTC(2026, 4, 11, 12),
      Date.UTC(2026, 4, 11, 12),
    ]);
  });

  it('keeps the ids of its updates in whatever order they come, and when one is edited', () => {
    const ids = (updates: Shown['updates'] = []) =>
      read({ updates }).updates.map(({ id, message }) => `${id} ${message}`);

    expect(ids(UPDATES)).toEqual(['71 One.', '72 Two.']);
    expect(ids(UPDATES.toReversed())).toEqual(['71 One.', '72 Two.']);
    expect(ids([update('72', 'Two!', '10:00:00.000'), UPDATES[1]!])).toEqual([
      '71 One.',
      '72 Two!',
    ]);
  });

  it.each([
    [{ impact: 'no impact' }, 'none'],
    [{ impact: 'major' }, 'major'],
    [{ impact: 'critical', outage: true }, 'critical'],
    [{ impact: 'security', outage: true }, 'major'],
    [{ impact: null, degradation: true }, 'minor'],
    [{ impact: null }, 'unknown'],
  ])('with %j has the impact %s', (attributes, impact) => {
    expect(read({ attributes }).impact).toBe(impact);
  });

  it('names the services that its links lead to, once each', () => {
    const links = [link('901', '5'), link('902', '5'), link('903', '7')];
    const services = [service('5', 'Search'), service('7', 'Files')];

    expect(read({ links, services }).components).toEqual([
      { id: '5', name: 'Search' },
      { id: '7', name: 'Files' },
    ]);
  });

  it('says nothing of components when no service is named', () => {
    const told = [read(), read({ links: [link('901', '5')] }), read({ links: [] })];

    expect(told.map(({ components }) => components)).toEqual([null, null, []]);
  });

  it('is the same one where the page’s own list writes its fields otherwise', () => {
    const body = {
      data: [
        {
          id: '347',
          type: 'incident',
          attributes: {
            name: 'Slow search',
            impact: 'minor',
            status: 'investigating',
            startedAt: '2026-05-11T08:00:00.000Z',
            resolvedAt: null,
          },
          relationships: {},
        },
      ],
    };
    const [entry] = history.read(answerOf(body), CONTEXT).entries;

    expect(entry?.incident()).toEqual({ ...read({ updates: [] }) });
  });

  it.each([
    ['title', { attributes: { title: 'x' } }],
    ['status', { attributes: { status: 'resolved' } }],
    ['end', { attributes: { resolved_at: '2026-05-11T12:00:00.000Z' } }],
    ['text', { updates: [update('72', 'Two!', '10:00:00.000'), UPDATES[1]!] }],
    ['number of updates', { updates: UPDATES.slice(1) }],
    ['services', { links: [link('901', '5')], services: [service('5', 'Search')] }],
  ])('has another mark when its %s differs', (_, shown) => {
    expect(entryOf(shown).mark).not.toBe(entryOf({}).mark);
  });
});

describe('a maintenance of Zendesk’s', () => {
  const attributes = {
    started_at: undefined,
    status: undefined,
    maintenance_start_time: '2026-05-24T02:00:00.000Z',
    maintenance_end_time: '2026-05-24T06:00:00.000Z',
  };

  it('is a plan with its time', () => {
    expect(read({ attributes }, maintenances)).toMatchObject({
      type: 'maintenance',
      status: 'scheduled',
      impact: 'maintenance',
      createdAt: Date.UTC(2026, 4, 11, 9),
      scheduledFor: Date.UTC(2026, 4, 24, 2),
      scheduledUntil: Date.UTC(2026, 4, 24, 6),
    });
  });

  it('is never an outage, wherever it is listed', () => {
    const planned = read(
      { attributes: { maint_resolves_at: '2026-05-24T06:00:00.000Z' } },
      history,
    );

    expect(planned).toMatchObject({ type: 'maintenance', impact: 'maintenance' });
  });
});

describe('Zendesk’s lists', () => {
  it.each([
    [{ data: {} }],
    [{ data: null, included: [] }],
    [{ incidents: [] }],
    [{ data: [{ id: '1', type: 'status_page', attributes: { impact: 'minor' } }] }],
    [{ data: [{ id: '1', type: 'incident', attributes: { name: 'x' } }] }],
  ])('are not %j', (body) => {
    const said = [active, history, maintenances].map((source) =>
      orFault(() => source.read(answerOf(body), CONTEXT)),
    );

    expect(said.map((one) => typeof one)).toEqual(['string', 'string', 'string']);
    expect(zendesk.recognises(answerOf(body))).toBe(false);
  });

  it('are not recognised while they are empty, which any list may be', () => {
    const empty = answerOf({ data: [], included: [] });

    expect(active.read(empty, CONTEXT).entries).toEqual([]);
    expect(zendesk.recognises(empty)).toBe(false);
  });

  it('tell an end in different ways', () => {
    const empty = answerOf({ data: [] });
    const lists = [active, history, maintenances].map(
      (source) => source.read(empty, CONTEXT).lists,
    );

    expect(lists).toEqual(['ongoing', 'recent', 'open']);
  });

  it.each([
    ['https://status.zendesk.com', undefined, 'https://status.zendesk.com', ''],
    [
      'https://status.zendesk.com/api/incidents/active',
      undefined,
      'https://status.zendesk.com',
      '',
    ],
    [
      'https://status.zendesk.com/api/ssp/incidents.json?subdomain=acme',
      undefined,
      'https://status.zendesk.com',
      '?subdomain=acme',
    ],
    [
      'https://status.zendesk.com',
      'http://127.0.0.1:8080/z/api/incidents/active?subdomain=a%20b',
      'http://127.0.0.1:8080/z',
      '?subdomain=a%20b',
    ],
  ])('of %s with the endpoint %s stand below %s', (url, endpoint, base, query) => {
    const page = pageOf(url, { endpoint });
    const sources = zendesk.parts(page, { components: false }).flatMap((part) => part.sources);

    expect(sources.map((source) => source.url)).toEqual([
      `${base}/api/incidents/active${query}`,
      `${base}/api/ssp/incidents.json${query}`,
      `${base}/api/incidents/maintenance${query}`,
    ]);
    expect(zendesk.probes(page)[0]).toBe(`${base}/api/ssp/incidents.json${query}`);
    expect(zendesk.owns?.(page)).toBe(true);
  });
});
