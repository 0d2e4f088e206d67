import { describe, expect, it } from 'vitest';
import { UNSAID } from '../../../src/core/incident.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Context } from '../../../src/platforms/platform.ts';
import { uptimeKuma } from '../../../src/platforms/uptime-kuma/index.ts';
import { CONTEXT, answerOf, orFault, recognised, sourceOf } from '../fixtures.ts';

const page = sourceOf(uptimeKuma, 'incidents', 'page');
const names = sourceOf(uptimeKuma, 'names', 'page');
const heartbeats = sourceOf(uptimeKuma, 'components', 'heartbeats');
const HISTORY = 'https://status.acme.test/api/status-page/acme/incident-history';

function body(fields: object) {
  return { config: { slug: 'acme', title: 'Acme' }, publicGroupList: [], ...fields };
}

function incident(fields: object = {}) {
  return {
    id: 4,
    style: 'danger',
    title: 'Slow',
    content: 'It is *slow*.',
    pin: true,
    active: true,
    createdDate: '2026-02-01 06:00:00',
    lastUpdatedDate: null,
    ...fields,
  };
}

function read(fields: object, context: Context = CONTEXT) {
  return page.read(answerOf(body(fields)), context).entries.map((entry) => entry.incident());
}

const withHistory = (incidents: readonly object[]): Context => ({
  ...CONTEXT,
  details: new Map([[HISTORY, answerOf({ ok: true, incidents })]]),
});

describe('an incident', () => {
  it('is one text, which keeps its id when it is rewritten', () => {
    const [before] = read({ incident: incident() });
    const [after] = read({
      incident: incident({ content: 'It is fast.', lastUpdatedDate: '2026-02-01 07:00:00' }),
    });

    expect(before?.updates).toMatchObject([
      { id: '4@2026-02-01T06:00:00Z', status: 'investigating', message: 'It is slow.' },
    ]);
    expect(after?.updates).toMatchObject([
      { id: '4@2026-02-01T06:00:00Z', message: 'It is fast.', updatedAt: Date.UTC(2026, 1, 1, 7) },
    ]);
    expect(after?.updatedAt).toBe(Date.UTC(2026, 1, 1, 7));
  });

  it.each([
    ['danger', 'major'],
    ['warning', 'minor'],
    ['info', 'none'],
    ['primary', 'unknown'],
    [7, 'unknown'],
  ])('in the colour of %s has impact %s', (style, impact) => {
    expect(read({ incident: incident({ style }) })).toMatchObject([{ impact }]);
  });

  it.each([
    ['version 1', { incident: incident() }, ['4']],
    ['version 1 without any', { incident: null }, []],
    ['version 2.1', { incidents: [incident(), incident({ id: 5 })] }, ['4', '5']],
  ])('stands where %s has it', (_, fields, ids) => {
    expect(read(fields).map(({ id }) => id)).toEqual(ids);
  });

  it('has times in UTC, with or without a zone', () => {
    const [plain] = read({ incident: incident() });
    const [zoned] = read({ incident: incident({ createdDate: '2026-02-01T06:00:00.000Z' }) });

    expect([plain?.createdAt, zoned?.createdAt]).toEqual([
      Date.UTC(2026, 1, 1, 6),
      Date.UTC(2026, 1, 1, 6),
    ]);
  });
});

describe('the history', () => {
  const over = incident({ pin: false, active: false, lastUpdatedDate: '2026-02-01 09:00:00' });

  it('is looked at where there is one, from version 2.1 on', () => {
    const asked = (fields: object) => page.details?.(answerOf(body(fields)), CONTEXT);

    expect(asked({ incidents: [] })).toEqual([HISTORY]);
    expect(asked({ incident: null })).toEqual([]);
    expect(() => asked({})).toThrow('not a page of Uptime Kuma’s');
  });

  it('tells which incidents are over, and when', () => {
    expect(read({ incidents: [] }, withHistory([over]))).toMatchObject([
      {
        id: '4',
        status: 'resolved',
        resolvedAt: Date.UTC(2026, 1, 1, 9),
        updates: [{ id: '4@2026-02-01T06:00:00Z', status: 'resolved' }],
      },
    ]);
  });

  it('tells of one that was only taken off the page that it is over, but not when', () => {
    const unpinned = incident({ pin: false, lastUpdatedDate: '2026-02-01 09:00:00' });

    expect(read({ incidents: [] }, withHistory([unpinned]))).toMatchObject([
      { id: '4', status: 'resolved', resolvedAt: null },
    ]);
  });

  it('may be older than the page, which decides what is open', () => {
    const reopened = { incidents: [incident()] };

    expect(read({ incidents: [] }, withHistory([incident()]))).toEqual([]);
    expect(read(reopened, withHistory([over]))).toMatchObject([{ status: 'investigating' }]);
  });

  it('that is none costs the page nothing', () => {
    const context = { ...CONTEXT, details: new Map([[HISTORY, answerOf('<html>')]]) };

    expect(read({ incidents: [incident()] }, context)).toHaveLength(1);
  });
});

describe('a maintenance', () => {
  const maintenance = (fields: object) =>
    read({
      incident: null,
      maintenanceList: [{ id: 4, title: 'Disks', strategy: 'single', ...fields }],
    })[0];
  const slot = { startDate: '2026-02-01 10:00:00', endDate: '2026-02-01 12:00' };

  it.each([
    ['of its own zone', { timezoneOffset: '+02:00', timeslotList: [slot] }, 8],
    ['of its own zone, west', { timezoneOffset: '-05:00', timeslotList: [slot] }, 15],
    ['in UTC where none is given', { timeslotList: [slot] }, 10],
    ['by its range of dates', { timezoneOffset: '+02:00', dateRange: [slot.startDate] }, 8],
    [
      'with a zone of their own',
      { timezoneOffset: '+02:00', timeslotList: [{ startDate: '2026-02-01T10:00:00Z' }] },
      10,
    ],
  ])('has times %s', (_, fields, hour) => {
    expect(maintenance(fields)?.scheduledFor).toBe(Date.UTC(2026, 1, 1, hour));
  });

  it('that repeats is not planned for when it began to repeat', () => {
    const fields = { strategy: 'recurring-interval', dateRange: [slot.startDate, slot.endDate] };

    expect(maintenance(fields)).toMatchObject({ scheduledFor: null, updatedAt: UNSAID });
  });

  it('has an id that no incident has', () => {
    expect(maintenance({})?.id).toBe('maintenance-4');
  });
});

describe('a monitor', () => {
  const named: Context = { ...CONTEXT, names: new Map([['1', 'Services / API']]) };
  const minute = (n: number) => `2026-02-01 10:0${n}:00`;
  const beats = (statuses: readonly number[]) =>
    statuses.map((status, n) => ({ status, time: minute(n), msg: '', ping: null }));
  const state = (list: readonly unknown[]) => {
    const [entry] = heartbeats.read(answerOf({ heartbeatList: { 1: list } }), named).entries;
    return entry && { ...entry.incident(), mark: entry.mark };
  };

  it.each([
    ['up', [0, 1], 'operational', 1],
    ['down since a while', [1, 0, 0], 'major_outage', 1],
    ['in maintenance', [1, 3], 'under_maintenance', 1],
    ['up, but being tried again', [0, 1, 2], 'operational', 1],
    ['down, but being tried again', [1, 0, 2], 'major_outage', 1],
    ['in a state nobody knows', [0, 1, 9], 'operational', 1],
  ])('is %s', (_, statuses, status, since) => {
    expect(state(beats(statuses))).toMatchObject({
      status,
      updatedAt: Date.UTC(2026, 1, 1, 10, since),
    });
  });

  it('does not say since when it is as it always was, nor differ while it is', () => {
    const [before, after] = [state(beats([1, 1])), state(beats([1, 1, 1, 1]))];

    expect(before?.updatedAt).toBe(UNSAID);
    expect(before?.mark).toBe(after?.mark);
  });

  it('without a heartbeat says nothing', () => {
    expect(state([])).toBeUndefined();
    expect(state([0, null, 'up'])).toBeUndefined();
  });

  it('in two groups goes by the name in the first', () => {
    const monitorList = [{ id: 1, name: 'API' }];
    const publicGroupList = ['Services', 'Inside'].map((name) => ({ name, monitorList }));

    const read = names.read(answerOf(body({ incident: null, publicGroupList })), CONTEXT);

    expect([...(read.names ?? [])]).toEqual([['1', 'Services / API']]);
  });
});

describe('a page', () => {
  const place = (url: string, endpoint?: string) => pageOf(url, { endpoint });
  const urls = (url: string, endpoint?: string) =>
    uptimeKuma
      .parts(place(url, endpoint), { components: true })
      .map(({ sources }) => sources[0]?.url);

  it.each([
    ['https://acme.test/status/eu', undefined],
    ['https://acme.test/status/eu/', undefined],
    ['https://acme.test/api/status-page/eu', undefined],
    ['https://acme.test/api/status-page/heartbeat/eu', undefined],
    ['https://status.eu.test', 'https://acme.test/api/status-page/eu'],
    ['https://status.eu.test', 'https://acme.test/status/eu'],
  ])('at %s (%s) is asked by its name', (url, endpoint) => {
    const api = 'https://acme.test/api/status-page';

    expect(urls(url, endpoint)).toEqual([`${api}/eu`, `${api}/eu`, `${api}/heartbeat/eu`]);
  });

  it('without a name in its address is its host’s default', () => {
    expect(urls('https://acme.test')[0]).toBe('https://acme.test/api/status-page/default');
  });

  it.each([
    ['https://acme.test/status/eu', 'https://acme.test/api/status-page/eu', true],
    ['https://acme.test', 'https://acme.test', false],
  ])('at %s is probed at %s', (url, probe, owns) => {
    expect(uptimeKuma.probes(place(url))).toEqual([probe]);
    expect(uptimeKuma.owns?.(place(url))).toBe(owns);
  });

  it.each([
    [
      'links its manifest',
      `<link rel="manifest" href="/api/status-page/eu/manifest.json"><script>window.preloadData = {}</script>`,
    ],
    [
      'preloads its data',
      `<script id="preload-data" data-json="{}">window.preloadData = {'config':{'slug':'eu','title':'x'}};</script>`,
    ],
  ])('in HTML that %s says which one it is', (_, html) => {
    const answer = answerOf(`<!DOCTYPE html><html><head>${html}`, 'https://kuma.test/status');

    expect(recognised(answer)).toBe('uptime-kuma');
    expect(uptimeKuma.endpointIn?.(answer, place('https://acme.test'))).toBe(
      'https://kuma.test/api/status-page/eu',
    );
    expect(
      uptimeKuma.endpointIn?.(answer, place('https://acme.test', 'https://b.test/status/x')),
    ).toBe('https://b.test/status/x');
  });

  it.each([
    ['no page', { config: { slug: 'acme' }, publicGroupList: [] }],
    ['a page without groups', { config: { slug: 'acme' }, incident: null }],
    ['a page without a name', { config: {}, incident: null, publicGroupList: [] }],
    ['a refusal', { ok: false, msg: 'Status Page Not Found' }],
  ])('is not %s', (_, answered) => {
    expect(recognised(answerOf(answered))).toBeUndefined();
    expect(orFault(() => page.read(answerOf(answered), CONTEXT))).toContain('not a page');
  });
});
