import { describe, expect, it } from 'vitest';
import { UNSAID } from '../../../src/core/incident.ts';
import { azureDevops } from '../../../src/platforms/azure-devops/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { answerOf, fixturesOf, orFault, pageFor, sourceOf } from '../fixtures.ts';

const page = pageFor(azureDevops);
const context = { page, names: new Map<string, string>() };
const incidents = sourceOf(azureDevops, 'incidents', 'health');
const components = sourceOf(azureDevops, 'components', 'health');

const LATER = '2026-05-17T07:41:12.4417083Z';

/** Boards, with these words for Europe and Brazil. */
function health(europe: unknown, brazil: unknown = 'healthy', fields: object = {}) {
  return {
    lastUpdated: '2026-05-17T06:41:12.4417083Z',
    status: { health: 'degraded', message: 'We look.' },
    services: [
      {
        id: 'Boards',
        geographies: [
          { id: 'EU', name: 'Europe', health: europe },
          { id: 'BR', name: 'Brazil', health: brazil },
        ],
      },
    ],
    ...fields,
  };
}

function entriesOf(body: object) {
  return incidents.read(answerOf(body), context).entries;
}

const readAll = (body: object) => entriesOf(body).map((entry) => entry.incident());

const componentsOf = (body: object) =>
  components.read(answerOf(body), context).entries.map((entry) => entry.incident());

describe('a service', () => {
  it.each([
    ['healthy', 'healthy', [], undefined],
    ['Healthy', 'HEALTHY', [], undefined],
    ['degraded', 'healthy', ['Boards / Europe'], 'minor'],
    ['unhealthy', 'degraded', ['Boards / Europe', 'Boards / Brazil'], 'major'],
    ['healthy', 'advisory', ['Boards / Brazil'], 'unknown'],
    ['advisory', 'degraded', ['Boards / Europe', 'Boards / Brazil'], 'minor'],
    ['unknown', 'healthy', ['Boards / Europe'], 'unknown'],
    ['wobbly', 'healthy', ['Boards / Europe'], 'unknown'],
    [null, 'healthy', ['Boards / Europe'], 'unknown'],
  ])('that is %s here and %s there affects %j, impact %s', (europe, brazil, names, impact) => {
    const [incident] = readAll(health(europe, brazil));

    expect(incident?.components?.map(({ name }) => name) ?? []).toEqual(names);
    expect(incident?.impact).toBe(impact);
  });

  it('is one incident, whatever ails it, in one text that is rewritten', () => {
    const [before] = readAll(health('degraded'));
    const [after] = readAll(health('unhealthy', 'degraded', { lastUpdated: LATER }));

    expect([before?.id, after?.id]).toEqual(['Boards', 'Boards']);
    expect(after?.updates.map(({ id }) => id)).toEqual(before?.updates.map(({ id }) => id));
    expect(after?.updates[0]?.message).toBe('We look.\nEurope: unhealthy\nBrazil: degraded');
  });

  it('is told without the words for all, where those say that all is well', () => {
    const status = { health: 'healthy', message: 'Everything is fine' };

    expect(readAll(health('degraded', 'healthy', { status }))[0]?.updates[0]?.message).toBe(
      'Europe: degraded',
    );
  });

  it('that is well again is no longer listed, which is how its end is told', () => {
    const { entries, lists } = incidents.read(answerOf(health('healthy')), context);

    expect({ entries, lists }).toEqual({ entries: [], lists: 'ongoing' });
  });
});

describe('the time of the answer', () => {
  it('ticks without any news', () => {
    const [former, later] = [{}, { lastUpdated: LATER }].map((fields) =>
      health('degraded', 'healthy', fields),
    );
    const relevantOf = (body: object) => incidents.relevant?.(answerOf(body).body).toString();

    expect(relevantOf(later!)).toBe(relevantOf(former!));
    expect(relevantOf(health('unhealthy'))).not.toBe(relevantOf(former!));
    expect(entriesOf(later!)[0]?.mark).toBe(entriesOf(former!)[0]?.mark);
  });

  it('that stands elsewhere than at the beginning leaves the whole body relevant', () => {
    const { lastUpdated, ...rest } = health('degraded');
    const { body } = answerOf({ ...rest, lastUpdated });

    expect(incidents.relevant?.(body)).toBe(body);
    expect(incidents.relevant?.(answerOf(rest).body)).toHaveLength(answerOf(rest).body.length);
  });

  it('is that of a state that was not there before', () => {
    const [incident] = readAll(health('degraded'));

    const at = Date.parse('2026-05-17T06:41:12.441Z');
    expect(incident).toMatchObject({ createdAt: at, updatedAt: at, startedAt: null });
    expect(incident?.updates[0]).toMatchObject({ createdAt: at, displayAt: at, updatedAt: at });
  });

  it('need not be there: then a state is as old as our knowledge of it', () => {
    const [incident] = readAll(health('degraded', 'healthy', { lastUpdated: undefined }));

    expect(incident).toMatchObject({ id: 'Boards', updatedAt: UNSAID, updates: [] });
  });

  it('differs with the words for all, and with the state, in the mark', () => {
    const bodies = [
      health('degraded'),
      health('degraded', 'degraded'),
      health('degraded', 'healthy', { status: { health: 'degraded', message: 'We know.' } }),
    ];

    expect(new Set(bodies.map((body) => entriesOf(body)[0]?.mark)).size).toBe(3);
  });
});

describe('the components', () => {
  it.each([
    ['healthy', 'operational', 'none'],
    ['degraded', 'degraded_performance', 'minor'],
    ['advisory', 'degraded_performance', 'minor'],
    ['unknown', 'degraded_performance', 'minor'],
    ['unhealthy', 'partial_outage', 'major'],
  ])('are, where a service is %s, %s', (word, status, impact) => {
    const [europe, brazil] = componentsOf(health(word));

    expect(europe).toMatchObject({
      type: 'component',
      id: 'Boards/EU',
      name: 'Boards / Europe',
      status,
      impact,
      updatedAt: UNSAID,
    });
    expect(brazil).toMatchObject({ id: 'Boards/BR', status: 'operational' });
  });

  it('are named and numbered as the incidents name them', () => {
    const [incident] = readAll(health('degraded', 'degraded'));

    const all = componentsOf(health('degraded', 'degraded')).map(({ id, name }) => ({ id, name }));
    expect(incident?.components).toEqual(all);
  });

  it('do not change while only the time does', () => {
    const marksOf = (lastUpdated: string) =>
      components
        .read(answerOf(health('degraded', 'healthy', { lastUpdated })), context)
        .entries.map(({ mark }) => mark);

    expect(marksOf(LATER)).toEqual(marksOf('2026-05-17T06:41:12Z'));
  });
});

describe('an answer', () => {
  const [service] = health('healthy').services;

  it.each([
    ['no services', { services: [] }],
    ['a service without an id', { services: [{ ...service, id: '' }] }],
    ['a service without geographies', { services: [service, { id: 'Repos' }] }],
    ['a service that is nowhere', { services: [{ id: 'Repos', geographies: [] }] }],
    ['a geography without an id', { services: [{ id: 'Repos', geographies: [{ health: 'x' }] }] }],
    ['no word for all', { status: { message: 'fine' } }],
    ['no status', { status: null }],
  ])('with %s is not taken for one that says that all is well', (_, fields) => {
    const body = health('healthy', 'healthy', fields);

    for (const source of [incidents, components]) {
      expect(orFault(() => source.read(answerOf(body, source.url), context))).toBe(
        'status.hooli.test/_apis/status/health answered JSON that is not the health of services',
      );
    }
    expect(azureDevops.recognises(answerOf(body))).toBe(false);
  });
});

describe('the portal', () => {
  const API = '/_apis/status/health?api-version=7.1-preview.1';

  it.each([
    ['https://status.dev.azure.com', `https://status.dev.azure.com${API}`, true],
    ['https://status.dev.azure.com/_history', `https://status.dev.azure.com${API}`, true],
    ['https://status.dev.azure.com/_event/123/post', `https://status.dev.azure.com${API}`, true],
    ['https://status.dev.azure.com/_rss', `https://status.dev.azure.com${API}`, true],
    [
      'https://status.dev.azure.com/_apis/status/health',
      `https://status.dev.azure.com${API}`,
      true,
    ],
    [
      'https://status.dev.azure.com/_apis/status/health?api-version=6.0-preview.1&geographies=EU',
      'https://status.dev.azure.com/_apis/status/health?api-version=6.0-preview.1&geographies=EU',
      true,
    ],
    [
      'https://status.dev.azure.com/_apis/status/health?geographies=EU',
      'https://status.dev.azure.com/_apis/status/health?geographies=EU&api-version=7.1-preview.1',
      true,
    ],
    ['http://localhost:8080/devops/', `http://localhost:8080/devops${API}`, false],
    ['http://localhost:8080/devops.json', 'http://localhost:8080/devops.json', false],
  ])('at %s has the health of its services at %s', (url, api, owned) => {
    expect(azureDevops.probes(pageOf(url))).toEqual([api]);
    expect(azureDevops.owns?.(pageOf(url))).toBe(owned);
  });

  it('has it where it is said to be', () => {
    const endpoint = 'https://mirror.acme.test/devops';

    expect(azureDevops.probes(pageOf('https://status.dev.azure.com', { endpoint }))).toEqual([
      endpoint,
    ]);
  });

  it('is what incidents link to, not its API', () => {
    const api = pageOf('https://status.dev.azure.com/_apis/status/health');
    const major = fixturesOf(azureDevops).find(({ situation }) => situation === 'major')!;
    const urls = [incidents, components].flatMap((source) =>
      source
        .read(answerOf(major.body), { page: api, names: new Map() })
        .entries.map((entry) => entry.incident().url),
    );

    expect(new Set(urls)).toEqual(new Set(['https://status.dev.azure.com']));
  });
});
