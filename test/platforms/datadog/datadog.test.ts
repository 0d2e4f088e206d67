import { describe, expect, it } from 'vitest';
import { datadog } from '../../../src/platforms/datadog/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { CONTEXT, answerOf, orFault, sourceOf } from '../fixtures.ts';

const incidents = sourceOf(datadog, 'incidents', 'config');
const components = sourceOf(datadog, 'components', 'config');

const API = { id: 'c1', name: 'Orders', type: 'Component', status: 'operational' };
const GROUP = { id: 'g1', name: 'Shop', type: 'ComponentGroup', components: [API] };

function update(fields: object = {}) {
  return {
    id: 'u1',
    status: 'investigating',
    description: 'We look.',
    createdAt: '2026-04-02T08:00:00.123456Z',
    startedAt: '2026-04-02T08:00:00Z',
    lastModifiedAt: '2026-04-02T08:00:00.123456Z',
    componentsAffected: [{ ...API, status: 'degraded' }],
    ...fields,
  };
}

function incident(fields: object = {}) {
  return {
    id: 'abc',
    title: 'Orders are slow',
    currentStatus: 'investigating',
    publishedDate: '2026-04-02T08:00:00Z',
    resolvedDate: '',
    lastModifiedAt: '2026-04-02T08:00:00.123456Z',
    componentsAffected: [],
    timeline: [update()],
    ...fields,
  };
}

function config(fields: object = {}) {
  return {
    domainPrefix: 'acme',
    name: 'Acme',
    components: [GROUP],
    incidents: null,
    maintenances: null,
    ...fields,
  };
}

function entryOf(fields: object, key: 'incidents' | 'maintenances' = 'incidents') {
  const body = config({ [key]: [incident(fields)] });
  const [entry] = incidents.read(answerOf(body), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry;
}

const read = (fields: object, key?: 'maintenances') => entryOf(fields, key).incident();

describe('an incident of a Datadog page', () => {
  it.each([
    ['never degraded', ['operational'], 'none'],
    ['degraded', ['operational', 'degraded'], 'minor'],
    ['partly out', ['degraded', 'partial_outage'], 'major'],
    ['out', ['partial_outage', 'major_outage'], 'critical'],
    ['in a state nobody knows', ['wobbly'], 'unknown'],
    ['not named', [], 'unknown'],
  ])('whose components were %s has the worst of their impacts', (_, statuses, impact) => {
    const componentsAffected = statuses.map((status) => ({ ...API, status }));

    expect(read({ timeline: [update({ componentsAffected })] }).impact).toBe(impact);
  });

  it('keeps its impact when its components are well again', () => {
    const well = update({ id: 'u2', status: 'resolved', componentsAffected: [API] });
    const timeline = [well, update()];

    expect(read({ currentStatus: 'resolved', timeline }).impact).toBe('minor');
  });

  it('that was entered afterwards keeps both its times, and the order of the page', () => {
    const written = { createdAt: '2026-04-09T10:00:00Z', lastModifiedAt: '2026-04-09T10:00:00Z' };
    const end = update({
      ...written,
      id: 'u2',
      status: 'resolved',
      startedAt: '2026-04-02T09:00:00Z',
    });
    const start = update(written);

    const told = read({ currentStatus: 'resolved', timeline: [end, start] });

    expect(told.updates.map(({ id }) => id)).toEqual(['u1', 'u2']);
    expect(told).toMatchObject({
      createdAt: Date.parse('2026-04-09T10:00:00Z'),
      startedAt: Date.parse('2026-04-02T08:00:00Z'),
      updates: [{ displayAt: Date.parse('2026-04-02T08:00:00Z') }, {}],
    });
  });

  it('keeps the ids of its updates when one is edited, moved or added', () => {
    const u1 = update();
    const u2 = update({ id: 'u2', createdAt: '2026-04-02T09:00:00Z' });
    const ids = (...timeline: object[]) => read({ timeline }).updates.map(({ id }) => id);

    expect(ids(u1)).toEqual(['u1']);
    expect(ids({ ...u1, description: 'Edited.' })).toEqual(['u1']);
    expect(ids(u2, u1)).toEqual(['u1', 'u2']);
    expect(ids(u1, u2)).toEqual(['u1', 'u2']);
  });

  it.each([
    ['open as long as it bears no end', '', 'investigating'],
    ['over once it bears one', '2026-04-02T09:00:00Z', 'resolved'],
  ])('with a word nobody knows is %s', (_, resolvedDate, status) => {
    expect(read({ currentStatus: 'puzzling', resolvedDate }).status).toBe(status);
  });

  it('that was reopened is open whatever its last end', () => {
    const told = read({ currentStatus: 'identified', resolvedDate: '2026-04-02T09:00:00Z' });

    expect(told).toMatchObject({ status: 'identified', resolvedAt: null });
  });

  it('that was deleted is not listed', () => {
    const gone = incident({ deletedAt: '2026-04-02T09:00:00Z' });

    expect(incidents.read(answerOf(config({ incidents: [gone] })), CONTEXT).entries).toEqual([]);
  });

  it('names its components as the page does, group first, and says when it does not know any', () => {
    expect(read({}).components).toEqual([{ id: 'c1', name: 'Shop / Orders' }]);
    expect(read({ componentsAffected: null, timeline: null }).components).toBeNull();
  });

  it.each([
    ['title', { title: 'x' }],
    ['status', { currentStatus: 'resolved' }],
    ['text', { timeline: [update({ description: 'We look!' })] }],
    ['component', { timeline: [update({ componentsAffected: [] })] }],
    ['last edit', { lastModifiedAt: '2026-04-02T08:00:01Z' }],
  ])('has another mark when its %s differs', (_, fields) => {
    expect(entryOf(fields).mark).not.toBe(entryOf({}).mark);
  });
});

describe('a maintenance of a Datadog page', () => {
  it.each([
    ['scheduled', 'scheduled'],
    ['in_progress', 'in_progress'],
    ['completed', 'completed'],
    ['canceled', 'completed'],
    ['puzzling', 'scheduled'],
  ])('that is %s is %s', (currentStatus, status) => {
    expect(read({ currentStatus }, 'maintenances')).toMatchObject({
      type: 'maintenance',
      impact: 'maintenance',
      status,
    });
  });

  it('has the times of its plan', () => {
    const startDate = '2026-04-03T08:00:00Z';
    const completedDate = '2026-04-03T09:00:00Z';

    expect(
      read({ currentStatus: 'scheduled', startDate, completedDate }, 'maintenances'),
    ).toMatchObject({
      scheduledFor: Date.parse(startDate),
      scheduledUntil: Date.parse(completedDate),
      startedAt: null,
      resolvedAt: null,
    });
  });

  it('without a timeline says what it has, once', () => {
    const told = read({ timeline: null, description: 'Soon.' }, 'maintenances');
    const later = read({ timeline: null, description: 'Later.' }, 'maintenances');

    expect(told.updates).toMatchObject([{ message: 'Soon.' }]);
    expect(later.updates.map(({ id }) => id)).toEqual(told.updates.map(({ id }) => id));
  });
});

describe('a Datadog page', () => {
  it.each([['incidents'], ['maintenances']])('without %s is not one', (key) => {
    expect(orFault(() => incidents.read(answerOf(config({ [key]: undefined })), CONTEXT))).toMatch(
      /not a Datadog status page/,
    );
    expect(orFault(() => incidents.read(answerOf(config({ [key]: {} })), CONTEXT))).toMatch(
      /are no list/,
    );
  });

  it('of which both are null has none', () => {
    expect(incidents.read(answerOf(config()), CONTEXT)).toMatchObject({
      entries: [],
      lists: 'recent',
      pageName: 'Acme',
    });
  });

  it.each([
    ['operational', 'operational'],
    ['degraded', 'degraded_performance'],
    ['partial_outage', 'partial_outage'],
    ['major_outage', 'major_outage'],
    ['maintenance', 'under_maintenance'],
  ])('has components that are %s', (word, status) => {
    const body = config({ components: [{ ...GROUP, components: [{ ...API, status: word }] }] });
    const [entry] = components.read(answerOf(body), CONTEXT).entries;

    expect(entry?.incident()).toMatchObject({ id: 'c1', name: 'Shop / Orders', status });
  });

  it('whose component is in a state nobody knows says so', () => {
    const body = config({ components: [{ ...API, status: 'wobbly' }] });
    const [entry] = components.read(answerOf(body), CONTEXT).entries;

    expect(orFault(() => entry?.incident())).toMatch(/component c1 without a known status/);
  });

  it.each([
    ['https://acme.statuspage.datadoghq.com', true],
    ['https://acme.statuspage.us5.datadoghq.com', true],
    ['https://acme.statuspage.datadoghq.eu', true],
    ['https://status.datadoghq.com', false],
    ['https://statuspage.datadoghq.com.acme.test', false],
  ])('at %s is taken for one: %s', (url, owned) => {
    expect(datadog.owns?.(pageOf(url))).toBe(owned);
  });

  it.each([
    ['https://status.acme.test'],
    ['https://status.acme.test/config.json'],
    ['https://status.acme.test/config.json?fresh=1'],
  ])('given as %s is asked for its file, and permalinks begin with its address', (url) => {
    const page = pageOf(url);
    const [part] = datadog.parts(page, { components: false });
    const [source] = part?.sources ?? [];
    const body = answerOf(config({ incidents: [incident()] }));

    expect(datadog.probes(page)).toEqual([source?.url]);
    expect(source?.url.split('?')[0]).toBe('https://status.acme.test/config.json');
    expect(source?.read(body, CONTEXT).entries[0]?.incident().url).toBe(
      'https://status.acme.test/incidents/abc',
    );
  });

  it('whose file is elsewhere is asked there', () => {
    const page = pageOf('https://status.acme.test', { endpoint: 'https://mirror.test/acme.json' });

    expect(datadog.probes(page)).toEqual(['https://mirror.test/acme.json']);
  });
});
