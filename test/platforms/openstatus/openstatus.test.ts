import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/ask.ts';
import type { Incident } from '../../../src/core/incident.ts';
import { openstatus } from '../../../src/platforms/openstatus/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { answerOf, sourceOf } from '../fixtures.ts';

const FEED = 'https://status.acme.test/feed/json';
const page = pageOf('https://status.acme.test');
const names = new Map<string, string>();

const reports = sourceOf(openstatus, 'incidents', 'feed');
const maintenances = sourceOf(openstatus, 'maintenances', 'summary');

function feed(fields: object = {}) {
  return {
    title: 'Acme',
    updatedAt: '2026-04-12T16:00:00.000Z',
    monitors: [],
    pageComponents: [{ id: 1, name: 'Web' }],
    maintenances: [],
    statusReports: [],
    ...fields,
  };
}

function update(id: number | null, minute: number, fields: object = {}) {
  const date = `2026-04-12T13:${minute}:00.000Z`;
  return { id, status: 'investigating', message: `m${minute}`, date, updatedAt: date, ...fields };
}

function report(fields: object): Incident {
  const raw = { id: 7, title: 'Slow', status: 'investigating', ...fields };
  const answer = answerOf(feed({ statusReports: [raw] }));
  return reports.read(answer, { page, names }).entries[0]!.incident();
}

function maintenance(plan: object, work?: object): Incident {
  const from = '2026-04-12T13:30:00.000Z';
  const body = {
    page: { name: 'Acme', url: 'https://status.acme.test' },
    status: { indicator: 'none' },
    scheduled_maintenances: [{ id: '5', name: 'Cables', scheduled_for: from, ...plan }],
  };
  const words = answerOf(feed({ maintenances: [{ id: 5, ...work }] }));
  const details = work ? new Map<string, Answer>([[FEED, words]]) : undefined;
  const context = details ? { page, names, details } : { page, names };
  return maintenances.read(answerOf(body), context).entries[0]!.incident();
}

describe('a page', () => {
  it.each([
    ['https://status.acme.test', FEED],
    ['https://acme.openstatus.dev/', 'https://acme.openstatus.dev/feed/json'],
    [FEED, FEED],
  ])('%s is read at its feed and its summary', (url, file) => {
    const parts = openstatus.parts(pageOf(url), { components: false });

    expect(openstatus.probes(pageOf(url))).toEqual([file]);
    expect(parts.map(({ sources }) => sources[0]?.url)).toEqual([
      file,
      file.replace('/feed/json', '/api/status/summary.json'),
    ]);
  });

  it('says nothing new while only its clock goes on', () => {
    const relevant = (fields: object) =>
      reports.relevant?.(Buffer.from(JSON.stringify(feed(fields)))).toString();

    expect(relevant({ updatedAt: '2026-04-12T17:00:00.000Z' })).toBe(relevant({}));
    expect(relevant({ statusReports: [{ id: 1 }] })).not.toBe(relevant({}));
    expect(reports.relevant?.(Buffer.from('{}')).toString()).toBe('{}');
  });
});

describe('a report', () => {
  it('has another id than a maintenance of the same number', () => {
    const at = { updatedAt: '2026-04-12T13:20:00.000Z' };

    expect(report({ id: 5, ...at }).id).toBe('report-5');
    expect(maintenance({}).id).toBe('maintenance-5');
  });

  it.each([
    ['investigating', 'investigating'],
    ['monitoring', 'monitoring'],
    ['resolved', 'resolved'],
    ['odd', 'investigating'],
  ])('that is %s is %s', (word, status) => {
    expect(report({ status: word, statusReportUpdates: [update(1, 20)] })).toMatchObject({
      status,
    });
  });

  it('that was reopened is not resolved, whatever its log says', () => {
    const log = [update(2, 30, { status: 'resolved' }), update(1, 20)];

    expect(report({ statusReportUpdates: log })).toMatchObject({
      status: 'investigating',
      resolvedAt: null,
    });
  });

  it('keeps the ids of its updates when they are edited, turned or followed by others', () => {
    const ids = (...log: readonly object[]) =>
      report({ statusReportUpdates: log }).updates.map(({ id }) => id);
    const [one, two] = [update(1, 20), update(null, 30)];

    const given = ids(two, one);

    expect(given).toEqual(['1', 'report-7@2026-04-12T13:30:00Z']);
    expect(ids(one, two)).toEqual(given);
    expect(ids(update(3, 40), { ...two, message: 'edited' }, one).slice(0, 2)).toEqual(given);
  });

  it('of a page that has only monitors does not say what it affects', () => {
    const raw = { id: 7, updatedAt: '2026-04-12T13:20:00.000Z', pageComponents: [1] };
    const componentsOf = (fields: object) =>
      reports
        .read(answerOf(feed({ statusReports: [raw], ...fields })), { page, names })
        .entries[0]?.incident().components;

    expect(componentsOf({})).toEqual([{ id: '1', name: 'Web' }]);
    expect(componentsOf({ pageComponents: undefined })).toBeNull();
  });
});

describe('a maintenance', () => {
  it.each([
    ['scheduled', 'scheduled'],
    ['in_progress', 'in_progress'],
    ['odd', 'scheduled'],
  ])('that is %s is %s, and over once it is gone', (word, status) => {
    expect(maintenance({ status: word })).toMatchObject({ type: 'maintenance', status });
    expect(maintenances.details?.(answerOf('{}'), { page, names })).toEqual([FEED]);
  });

  it('has its words from the feed', () => {
    const at = '2026-04-10T10:00:00.000Z';
    const work = { message: '*New* cables.', updatedAt: at, pageComponents: [1] };

    expect(maintenance({ status: 'scheduled' }, work)).toMatchObject({
      createdAt: Date.parse(at),
      components: [{ id: '1', name: 'Web' }],
      updates: [{ id: 'maintenance-5/message', message: 'New cables.' }],
    });
  });

  it('has a log, whose entries are of the time before it began and after', () => {
    const work = { message: 'Summary.', maintenanceUpdates: [update(2, 40), update(1, 20)] };

    expect(maintenance({ status: 'in_progress' }, work).updates).toMatchObject([
      { id: '1', status: 'scheduled', message: 'm20' },
      { id: '2', status: 'in_progress', message: 'm40' },
    ]);
  });

  it('without the feed still is when it is planned', () => {
    expect(maintenance({})).toMatchObject({
      createdAt: Date.UTC(2026, 3, 12, 13, 30),
      components: null,
      updates: [],
    });
  });
});
