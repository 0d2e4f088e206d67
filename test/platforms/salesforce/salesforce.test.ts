import { describe, expect, it } from 'vitest';
import type { Context, Source } from '../../../src/platforms/platform.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { salesforce } from '../../../src/platforms/salesforce/index.ts';
import { inWords, titleOf } from '../../../src/platforms/salesforce/title.ts';
import { CONTEXT, answerOf, orFault, sourceOf } from '../fixtures.ts';

const incidents = sourceOf(salesforce, 'incidents', 'incidents');
const maintenances = sourceOf(salesforce, 'maintenances', 'maintenances');

const row = (id: number, message: string, at: string, type = 'update') => {
  const time = `2026-02-11T${at}.000Z`;
  return { id, type, message, createdAt: time, updatedAt: time };
};

/** The newest first, as they are listed. */
const EVENTS = [row(12, 'Two.', '10:00:00'), row(11, 'One.', '09:00:00')];
const IMPACT = { type: 'serviceDisruption', severity: 'minor', startTime: '2026-02-11T08:00:00Z' };

function incident(fields: object = {}) {
  return {
    id: 30001002,
    status: 'Active',
    type: 'Degradation',
    createdAt: '2026-02-11T09:00:00.000Z',
    updatedAt: '2026-02-11T10:00:00.000Z',
    serviceKeys: ['Mail'],
    instanceKeys: ['AC12'],
    IncidentImpacts: [IMPACT],
    IncidentEvents: EVENTS,
    ...fields,
  };
}

function maintenance(fields: object = {}) {
  return {
    id: 636001,
    message: { maintenanceType: 'release', eventStatus: 'confirmed' },
    name: 'Moving a rack',
    plannedStartTime: '2026-03-01T22:00:00.000Z',
    plannedEndTime: '2026-03-01T23:00:00.000Z',
    createdAt: '2026-02-11T08:00:00.000Z',
    updatedAt: '2026-02-11T08:00:00.000Z',
    serviceKeys: ['Mail'],
    instanceKeys: ['AC12'],
    MaintenanceEvents: EVENTS,
    ...fields,
  };
}

function entryOf(source: Source, item: object) {
  const [entry] = source.read(answerOf([item]), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry;
}

const read = (fields: object = {}) => entryOf(incidents, incident(fields)).incident();
const plan = (fields: object = {}) => entryOf(maintenances, maintenance(fields)).incident();

function sourcesAt(url: string, endpoint?: string) {
  const page = pageOf(url, { endpoint });
  return salesforce.parts(page, { components: false }).flatMap(({ sources }) => sources);
}

describe('an incident of Trust', () => {
  it.each([
    ['Active', 'investigating'],
    ['Confirmed', 'investigating'],
    ['Resolved', 'resolved'],
    ['Closed', 'resolved'],
    ['Canceled', 'resolved'],
    ['Wobbling', 'investigating'],
  ])('that is %s is %s', (status, expected) => {
    expect(read({ status }).status).toBe(expected);
  });

  it('without a status is over when all its impacts are', () => {
    const ended = { ...IMPACT, endTime: '2026-02-11T09:30:00Z' };
    const told = [[ended, IMPACT], [ended, ended], []].map((IncidentImpacts) =>
      read({ status: undefined, IncidentImpacts }),
    );

    expect(told.map(({ status }) => status)).toEqual([
      'investigating',
      'resolved',
      'investigating',
    ]);
    expect(told.map(({ resolvedAt }) => resolvedAt)).toEqual([
      null,
      Date.UTC(2026, 1, 11, 9, 30),
      null,
    ]);
  });

  it('that is active stays open, whatever its impacts and events say', () => {
    const IncidentImpacts = [{ ...IMPACT, endTime: '2026-02-11T09:30:00Z' }];
    const IncidentEvents = [row(13, 'Over.', '11:00:00', 'issueResolved'), ...EVENTS];

    expect(read({ IncidentImpacts, IncidentEvents })).toMatchObject({
      status: 'investigating',
      resolvedAt: null,
    });
  });

  it('goes through the statuses that its events’ types tell', () => {
    const IncidentEvents = [
      row(15, 'Five.', '13:00:00'),
      row(14, 'Four.', '12:00:00', 'herokuIncidentMonitoring'),
      row(13, 'Three.', '11:00:00', 'issueIsolatedDatabaseTier'),
      ...EVENTS,
    ];

    const { status, updates } = read({ IncidentEvents });

    expect(updates.map((update) => update.status)).toEqual([
      'investigating',
      'investigating',
      'investigating',
      'monitoring',
      'monitoring',
    ]);
    expect(status).toBe('monitoring');
  });

  it('keeps the ids of its events in whatever order they come', () => {
    const ids = (IncidentEvents: readonly object[]) =>
      read({ IncidentEvents }).updates.map(({ id }) => id);

    expect([ids(EVENTS), ids(EVENTS.toReversed())]).toEqual([
      ['11', '12'],
      ['11', '12'],
    ]);
  });

  it.each([
    [['minor', 'major'], 'major'],
    [['minor', 'blocker'], 'critical'],
    [['odd', 'minor'], 'minor'],
    [['odd'], 'unknown'],
    [[], 'unknown'],
  ])('with impacts of severity %j has the worst of them', (severities, impact) => {
    const IncidentImpacts = severities.map((severity) => ({ ...IMPACT, severity }));

    expect(read({ IncidentImpacts }).impact).toBe(impact);
  });

  it('is called by its type and its services, in whatever order they come', () => {
    const first = { ...IMPACT, type: 'featurePerfDegradation', startTime: '2026-02-11T07:00:00Z' };
    const name = (fields: object) => read(fields).name;

    expect(name({})).toBe('Degradation: Mail');
    expect(name({ serviceKeys: ['Mail', 'Calls'] })).toBe('Degradation: Calls, Mail');
    expect(name({ type: null })).toBe('Service disruption: Mail');
    expect(name({ type: null, IncidentImpacts: [IMPACT, first] })).toBe(
      'Feature perf degradation: Mail',
    );
    expect(name({ type: null, IncidentImpacts: [], serviceKeys: [] })).toBe('Incident');
  });

  it('says nothing of components when it names no services', () => {
    expect(read({ serviceKeys: null }).components).toBeNull();
    expect(read({ serviceKeys: [] }).components).toEqual([]);
  });

  it.each([
    ['status', { status: 'Resolved' }],
    ['type', { type: 'Disruption' }],
    ['services', { serviceKeys: [] }],
    ['impact', { IncidentImpacts: [{ ...IMPACT, severity: 'major' }] }],
    ['text', { IncidentEvents: [row(12, 'Two!', '10:00:00'), EVENTS[1]] }],
    ['number of events', { IncidentEvents: EVENTS.slice(1) }],
    ['last change', { updatedAt: '2026-02-11T11:00:00.000Z' }],
  ])('has another mark when its %s differs', (_, fields) => {
    const mark = (item: object) => entryOf(incidents, item).mark;

    expect(mark(incident(fields))).not.toBe(mark(incident()));
  });
});

describe('a maintenance of Trust', () => {
  const began = row(13, 'It begins.', '11:00:00', 'inProgress');

  it.each([
    ['confirmed', [], 'scheduled'],
    ['confirmed', [began], 'in_progress'],
    ['resolved', [began], 'completed'],
    ['In Progress', [], 'in_progress'],
    ['Completed', [began], 'completed'],
    ['canceled', [], 'completed'],
    ['wobbling', [], 'scheduled'],
  ])('that is %s with the events %j is %s', (eventStatus, MaintenanceEvents, expected) => {
    expect(plan({ message: { eventStatus }, MaintenanceEvents }).status).toBe(expected);
    expect(plan({ status: eventStatus, MaintenanceEvents }).status).toBe(expected);
  });

  it('tells its plan before its events, with an id that a change of the text keeps', () => {
    const told = ['A plan.\\nIn two lines.', 'Another plan.'].map(
      (additionalInformation) => plan({ additionalInformation }).updates,
    );

    expect(told.map((updates) => updates.map(({ id }) => id))).toEqual([
      ['636001@2026-02-11T08:00:00Z', '11', '12'],
      ['636001@2026-02-11T08:00:00Z', '11', '12'],
    ]);
    expect(told.map((updates) => updates[0]?.message)).toEqual([
      'A plan.\nIn two lines.',
      'Another plan.',
    ]);
  });

  it('without a name is called by its kind and its services', () => {
    expect(plan({ name: '' }).name).toBe('Release: Mail');
    expect(plan({ name: null, message: null, serviceKeys: null }).name).toBe('Maintenance');
  });
});

describe('a title', () => {
  it.each([
    ['Degradation', 'Degradation'],
    ['featurePerfDegradation', 'Feature perf degradation'],
    ['herokuDataServiceDisruption', 'Heroku data service disruption'],
    ['platformAPI', 'PlatformAPI'],
    ['', ''],
    [undefined, ''],
  ])('says %j as %j', (word, expected) => {
    expect(inWords(word)).toBe(expected);
  });

  it('names five services at most', () => {
    expect(titleOf('Outage', ['A', 'B', 'C', 'D', 'E', 'F', 'G'])).toBe(
      'Outage: A, B, C, D, E and 2 more',
    );
  });
});

describe('what is wanted of Trust', () => {
  const newest = (column: string) => `sort=${column}&order=DESC&limit=100`;
  const api = 'https://api.status.salesforce.com/v1';

  it.each([
    ['https://status.salesforce.com', api, '', ''],
    ['https://trust.salesforce.com/', api, '', ''],
    ['https://api.status.salesforce.com/v1/incidents/active', api, '', ''],
    ['https://status.salesforce.com/products/Heroku', api, '', 'product=Heroku&'],
    ['https://api.status.salesforce.com/v1/incidents?products=Heroku', api, '', 'product=Heroku&'],
    ['https://api.status.salesforce.com/v1?products=A,B', api, '', ''],
    [`${api}/incidents?instance=NA123`, api, 'instance=NA123&', 'instance=NA123&'],
    ['https://status.salesforce.com/instances/NA123', api, 'instance=NA123&', 'instance=NA123&'],
    ['https://mirror.test/trust', 'https://mirror.test/trust/v1', '', ''],
    ['https://mirror.test/trust/v1/incidents', 'https://mirror.test/trust/v1', '', ''],
  ])('at %s is asked for at %s', (url, root, inIncidents, inMaintenances) => {
    expect(sourcesAt(url).map((source) => source.url)).toEqual([
      `${root}/incidents?${inIncidents}${newest('createdAt')}`,
      `${root}/maintenances?${inMaintenances}${newest('updatedAt')}`,
    ]);
    expect(salesforce.probes(pageOf(url))).toEqual([`${root}/incidents?${newest('createdAt')}`]);
  });

  it('is said by the endpoint when one was given', () => {
    const [source] = sourcesAt(
      'https://status.salesforce.com/products/Heroku',
      'http://127.0.0.1:8080/v1/incidents?instance=NA123',
    );

    expect(source?.url).toBe(
      `http://127.0.0.1:8080/v1/incidents?instance=NA123&${newest('createdAt')}`,
    );
    expect(source).not.toHaveProperty('details');
  });

  it('of a product is what touches its instances', () => {
    const [source] = sourcesAt('https://status.salesforce.com/products/Heroku');
    const [list = ''] = source?.details?.(answerOf([]), CONTEXT) ?? [];
    const keys = [{ key: 'Heroku Europe' }, { key: 'Heroku Asia' }];
    const context: Context = { ...CONTEXT, details: new Map([[list, answerOf(keys)]]) };
    const touching = (...instanceKeys: readonly string[]) => incident({ instanceKeys });
    const body = [
      touching('NA1', 'heroku asia'),
      touching('NA1'),
      incident({ instanceKeys: null }),
    ];

    expect(list).toBe(`${api}/instances?products=Heroku`);
    expect(source?.read(answerOf(body), context).entries).toHaveLength(1);
  });

  it.each([
    ['are not told', new Map()],
    ['are none', new Map([[`${api}/instances?products=Heroku`, answerOf([])]])],
    ['are HTML', new Map([[`${api}/instances?products=Heroku`, answerOf('<html>')]])],
  ])('of a product whose instances %s cannot be read', (_, details) => {
    const [source] = sourcesAt('https://status.salesforce.com/products/Heroku');
    const body = answerOf([incident()]);

    expect(orFault(() => source?.read(body, { ...CONTEXT, details }))).toMatch(/answered/);
  });

  it('of several instances is what touches one of them', () => {
    const [source] = sourcesAt(`${api}/incidents?instances=AC12,AC7`);
    const body = [['AC12'], ['AC1'], ['AC3', 'AC7']].map((keys) =>
      incident({ instanceKeys: keys }),
    );

    expect(source?.read(answerOf(body), CONTEXT).entries).toHaveLength(2);
  });

  it('may be nothing at all only of a single instance or product', () => {
    const empty = (url: string) =>
      sourcesAt(url).map((source) => orFault(() => source.read(answerOf([]), CONTEXT).entries));

    expect(empty(`${api}/incidents?instance=NA123`)).toEqual([[], []]);
    expect(empty('https://status.salesforce.com')).toEqual([
      expect.stringContaining('not Salesforce Trust’s list of incidents'),
      expect.stringContaining('not Salesforce Trust’s list of maintenances'),
    ]);
  });
});

describe('Trust’s lists', () => {
  it.each([
    [{ message: 'Instance Not Found' }],
    [[{ id: 1, title: 'x' }]],
    [[{ IncidentEvents: [] }]],
  ])('are not %j', (body) => {
    const said = [incidents, maintenances].map((source) =>
      orFault(() => source.read(answerOf(body), CONTEXT)),
    );

    expect(said.map((one) => typeof one)).toEqual(['string', 'string']);
    expect(salesforce.recognises(answerOf(body))).toBe(false);
  });

  it('are not taken for each other', () => {
    expect(orFault(() => incidents.read(answerOf([maintenance()]), CONTEXT))).toMatch(/incidents/);
    expect(orFault(() => maintenances.read(answerOf([incident()]), CONTEXT))).toMatch(/mainten/);
  });

  it('tell who was taken off only where the newest are listed', () => {
    expect(incidents.read(answerOf([incident()]), CONTEXT).lists).toBe('recent');
    expect(maintenances.read(answerOf([maintenance()]), CONTEXT).lists).toBe('open');
  });

  it('are asked first for Salesforce’s own hosts', () => {
    const owned = ['https://status.salesforce.com', 'https://api.status.salesforce.com/v1'];

    expect(owned.map((url) => salesforce.owns?.(pageOf(url)))).toEqual([true, true]);
    expect(salesforce.owns?.(pageOf('https://status.acme.test'))).toBe(false);
  });
});
