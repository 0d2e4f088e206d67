import { describe, expect, it } from 'vitest';
import { flashduty } from '../../../src/platforms/flashduty/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Context } from '../../../src/platforms/platform.ts';
import { CONTEXT, PAGE, answerOf, orFault, sourceOf } from '../fixtures.ts';

const API = `${PAGE.url}/api/status-page/7100000000001`;
const summary = sourceOf(flashduty, 'incidents', 'summary');
const active = sourceOf(flashduty, 'incidents', 'active');
const names = sourceOf(flashduty, 'names', 'active');
const components = sourceOf(flashduty, 'components', 'active');

const NOON = Date.parse('2026-08-11T12:00:00Z');
const seconds = (ms: number) => ms / 1000;
const DAY = 86_400;

function event(fields: object = {}) {
  return {
    id: '77',
    title: 'Search is slow',
    phase: 'investigating',
    impact: 'degraded',
    started_at: '2026-08-11T11:40:00Z',
    updated_at: '2026-08-11T11:55:00Z',
    url: 'https://status.acme.test/incidents/77',
    last_update: { at: '2026-08-11T11:55:00Z', message: 'We look.' },
    affected_components: [{ id: 'c1', name: 'Search', group_name: 'Chat', status: 'degraded' }],
    ...fields,
  };
}

function summaryOf(fields: object = {}) {
  return {
    schema_version: '1.0',
    generated_at: '2026-08-11T12:00:00Z',
    poll_after_seconds: 30,
    page: { name: 'Acme', url: PAGE.url },
    overall: { status: 'operational' },
    ongoing_incidents: [],
    in_progress_maintenances: [],
    scheduled_maintenances: [],
    ...fields,
  };
}

function readEvent(fields: object = {}, list = 'ongoing_incidents') {
  const [entry] = summary.read(answerOf(summaryOf({ [list]: [event(fields)] })), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry.incident();
}

describe('an event of a Flashduty page’s summary', () => {
  it.each([
    ['ongoing_incidents', 'monitoring', 'incident', 'monitoring'],
    ['ongoing_incidents', 'puzzling', 'incident', 'investigating'],
    ['in_progress_maintenances', 'ongoing', 'maintenance', 'in_progress'],
    ['in_progress_maintenances', 'puzzling', 'maintenance', 'in_progress'],
    ['scheduled_maintenances', 'scheduled', 'maintenance', 'scheduled'],
    ['scheduled_maintenances', 'ongoing', 'maintenance', 'in_progress'],
  ])('listed in %s as %s is an %s that is %s', (list, phase, type, status) => {
    expect(readEvent({ phase }, list)).toMatchObject({ type, status });
  });

  it.each([
    ['operational', 'none'],
    ['degraded', 'minor'],
    ['partial_outage', 'major'],
    ['full_outage', 'critical'],
    ['puzzling', 'unknown'],
  ])('whose impact is %s has the impact %s', (impact, expected) => {
    expect(readEvent({ impact, affected_components: [] }).impact).toBe(expected);
  });

  it('names its components, group first, or says that it does not know them', () => {
    expect(readEvent().components).toEqual([{ id: 'c1', name: 'Chat / Search' }]);
    expect(readEvent({ affected_components: null }).components).toBeNull();
  });

  it('is known by the moment of its last update, not by its text', () => {
    const at = '2026-08-11T11:55:00Z';
    const ids = (last_update: object | null) =>
      readEvent({ last_update }).updates.map(({ id }) => id);

    expect(ids({ at, message: 'We look.' })).toEqual([`77@${at}`]);
    expect(ids({ at, message: 'We look closer.' })).toEqual([`77@${at}`]);
    expect(ids({ at: '2026-08-11T11:59:00Z', message: 'We look.' })).not.toEqual([`77@${at}`]);
    expect(ids(null)).toEqual([]);
  });

  it('that is planned was made before it begins', () => {
    const plan = { started_at: null, starts_at: '2026-08-13T02:00:00Z', ends_at: null };

    expect(readEvent(plan, 'scheduled_maintenances')).toMatchObject({
      createdAt: Date.parse('2026-08-11T11:55:00Z'),
      scheduledFor: Date.parse('2026-08-13T02:00:00Z'),
      scheduledUntil: null,
      startedAt: null,
    });
  });
});

function update(fields: object = {}) {
  return {
    update_id: 'u1',
    at_seconds: seconds(NOON),
    status: 'investigating',
    description: 'We look.',
    component_changes: [{ component_id: 'c1', component_name: 'Search', status: 'degraded' }],
    ...fields,
  };
}

function change(fields: object = {}) {
  return {
    change_id: 77,
    type: 'incident',
    title: 'Search is slow',
    description: 'We look.',
    status: 'investigating',
    affected_components: [{ component_id: 'c1', name: 'Search', status: 'degraded' }],
    start_at_seconds: seconds(NOON),
    updates: [update()],
    ...fields,
  };
}

function activeOf(...active_changes: readonly unknown[]) {
  const page = {
    page_id: 7_100_000_000_001,
    name: 'Acme',
    components: [
      { component_id: 'c1', name: 'Search', section_id: 's1' },
      { component_id: 'c2', name: 'Uploads', available_since_seconds: 1_706_745_600 },
      { component_id: 'c3', name: 'Secret', section_id: 's2' },
      { component_id: 'c4', name: 'Hidden', hide_all: true },
    ],
    sections: [
      { section_id: 's1', name: 'Chat' },
      { section_id: 's2', name: 'Inner', hide_all: true },
    ],
  };
  return { request_id: 'r1', data: { page, active_changes } };
}

function readChange(fields: object = {}) {
  const [entry] = active.read(answerOf(activeOf(change(fields))), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry.incident();
}

describe('a change of a Flashduty page', () => {
  it.each([
    ['incident', 'identified', 'incident', 'identified'],
    ['incident', 'resolved', 'incident', 'resolved'],
    ['incident', 'puzzling', 'incident', 'investigating'],
    ['maintenance', 'scheduled', 'maintenance', 'scheduled'],
    ['maintenance', 'ongoing', 'maintenance', 'in_progress'],
    ['maintenance', 'completed', 'maintenance', 'completed'],
    ['maintenance', 'cancelled', 'maintenance', 'completed'],
    ['', 'ongoing', 'maintenance', 'in_progress'],
  ])('of type %j in %s is an %s that is %s', (type, status, expected, told) => {
    expect(readChange({ type, status, updates: [] })).toMatchObject({
      type: expected,
      status: told,
    });
  });

  it('keeps the ids of its updates when one is edited, moved or added', () => {
    const u2 = update({ update_id: 'u2', at_seconds: seconds(NOON) + 60 });
    const ids = (...updates: object[]) => readChange({ updates }).updates.map(({ id }) => id);

    expect(ids(update())).toEqual(['u1']);
    expect(ids(update({ description: 'Edited.', at_seconds: seconds(NOON) + 5 }))).toEqual(['u1']);
    expect(ids(update(), u2)).toEqual(['u1', 'u2']);
    expect(ids(u2, update())).toEqual(['u1', 'u2']);
  });

  it('has updates that need not change its status', () => {
    const log = ['identified', '', 'resolved', 'investigating'];
    const updates = log.map((status, at) =>
      update({ update_id: `u${at}`, at_seconds: seconds(NOON) + at, status }),
    );

    expect(readChange({ updates }).updates.map(({ status }) => status)).toEqual([
      'identified',
      'identified',
      'resolved',
      'investigating',
    ]);
  });

  it('keeps the worst of its impacts when all are well again', () => {
    const updates = ['degraded', 'full_outage', 'operational'].map((status, at) =>
      update({ update_id: `u${at}`, component_changes: [{ component_id: 'c1', status }] }),
    );

    expect(readChange({ updates, affected_components: [] }).impact).toBe('critical');
  });

  it('ended when it was closed, and has no end while it is open', () => {
    const close_at_seconds = seconds(NOON) + 600;

    expect(readChange({ status: 'resolved', close_at_seconds }).resolvedAt).toBe(NOON + 600_000);
    expect(readChange({ status: 'monitoring', close_at_seconds }).resolvedAt).toBeNull();
  });

  it('that is planned has both times of its plan', () => {
    const plan = {
      type: 'maintenance',
      status: 'scheduled',
      close_at_seconds: seconds(NOON) + 600,
    };

    expect(readChange(plan)).toMatchObject({ scheduledFor: NOON, scheduledUntil: NOON + 600_000 });
  });

  it('reads Markdown', () => {
    const description = '**Fixed**, see [here](https://acme.test/x).\n* done';

    expect(readChange({ updates: [update({ description })] }).updates[0]?.message).toBe(
      'Fixed, see here (https://acme.test/x).\n- done',
    );
  });
});

describe('the summary of a Flashduty page', () => {
  const list = `${API}/change/list?start_at_seconds=${seconds(NOON) - 90 * DAY}&end_at_seconds=${seconds(NOON) + 30 * DAY}`;
  const open = answerOf(summaryOf({ ongoing_incidents: [event()] }));
  const beside = (body: object): Context => ({
    ...CONTEXT,
    names: new Map([['c1', 'Chat / Search']]),
    details: new Map([[list, answerOf(body, list)]]),
  });

  it('by itself lists what is open', () => {
    expect(summary.read(open, CONTEXT)).toMatchObject({
      entries: [{ id: '77' }],
      lists: 'ongoing',
      pageName: 'Acme',
    });
  });

  it('has the changes asked for, around the time at which it was made', () => {
    expect(summary.details?.(open, CONTEXT)).toEqual([list]);
    expect(summary.details?.(answerOf(summaryOf({ generated_at: 'now' })), CONTEXT)).toEqual([]);
  });

  it('with the changes beside it tells those, closed ones as well', () => {
    const items = [change({ change_id: 78, status: 'resolved' }), change()];

    const read = summary.read(open, beside({ request_id: 'r', data: { items } }));

    expect(read.lists).toBe('recent');
    expect(read.entries.map((entry) => entry.incident())).toMatchObject([
      { id: '78', status: 'resolved' },
      { id: '77', components: [{ id: 'c1', name: 'Chat / Search' }], updates: [{ id: 'u1' }] },
    ]);
  });

  it.each([
    ['an error', { request_id: 'r', error: { code: 'InternalError' } }],
    ['no list', { data: { items: null } }],
    ['a list of something else', { data: { items: [{ id: 1 }] } }],
  ])('is not read with %s beside it', (_, body) => {
    expect(orFault(() => summary.read(open, beside(body)))).toMatch(
      /change\/list answered JSON that is not a list of a Flashduty page’s changes/,
    );
  });

  it.each([
    ['a version', { schema_version: undefined }],
    ['an overall status', { overall: undefined }],
    ['its incidents', { ongoing_incidents: null }],
    ['its maintenances', { scheduled_maintenances: {} }],
  ])('without %s is none', (_, fields) => {
    const body = answerOf(summaryOf(fields));

    expect(orFault(() => summary.read(body, CONTEXT))).toMatch(/not a Flashduty page’s summary/);
    expect(flashduty.recognises(body)).toBe(false);
  });

  it('is the same whenever it was made', () => {
    const relevant = (generated_at: string) =>
      summary.relevant?.(answerOf(summaryOf({ generated_at })).body).toString();

    expect(relevant('2026-08-11T12:00:30Z')).toBe(relevant('2026-08-11T12:00:00Z'));
    expect(relevant('x')).toMatch(/^"page":.*"scheduled_maintenances":\[\]}$/);
    expect(summary.relevant?.(Buffer.from('{}')).toString()).toBe('{}');
  });
});

describe('the changes under way on a Flashduty page', () => {
  it('are the same whatever the number of the request', () => {
    const relevant = (request_id: string) =>
      active.relevant?.(answerOf({ ...activeOf(), request_id }).body).toString();

    expect(relevant('r2')).toBe(relevant('r1'));
    expect(relevant('r1')).toContain('"active_changes"');
  });

  it.each([
    ['an error', { request_id: 'r', error: {} }],
    ['no changes', { data: { page: activeOf().data.page } }],
    ['no components', { data: { page: { page_id: 1 }, active_changes: [] } }],
  ])('are not read from %s', (_, body) => {
    expect(orFault(() => active.read(answerOf(body), CONTEXT))).toMatch(/not a Flashduty page’s/);
    expect(flashduty.recognises(answerOf(body))).toBe(false);
  });

  it('come with the names of all components that are shown', () => {
    expect(names.read(answerOf(activeOf()), CONTEXT)).toMatchObject({
      pageName: 'Acme',
      names: new Map([
        ['c1', 'Chat / Search'],
        ['c2', 'Uploads'],
      ]),
    });
  });

  it.each([
    ['nothing', [], 'operational'],
    ['an incident', [change()], 'degraded_performance'],
    ['one that is over', [change({ status: 'resolved' })], 'operational'],
    ['one in a word nobody knows', [change({ status: 'odd' })], 'degraded_performance'],
    [
      'two of which one is worse',
      [change({ affected_components: [{ component_id: 'c1', status: 'full_outage' }] }), change()],
      'major_outage',
    ],
    [
      'a maintenance',
      [
        change({
          type: 'maintenance',
          status: 'ongoing',
          affected_components: [{ component_id: 'c1', status: 'under_maintenance' }],
        }),
      ],
      'under_maintenance',
    ],
    ['a plan', [change({ type: 'maintenance', status: 'scheduled' })], 'operational'],
    [
      'a state nobody knows',
      [change({ affected_components: [{ component_id: 'c1', status: 'wobbly' }] })],
      'degraded_performance',
    ],
  ])('make of a component affected by %s one that is as bad', (_, changes, status) => {
    const read = components.read(answerOf(activeOf(...changes)), CONTEXT).entries;

    expect(read.map((entry) => entry.incident().status)).toEqual([status, 'operational']);
  });
});

describe('a Flashduty page', () => {
  const document = (script: string) =>
    `<!DOCTYPE html><html><body><script>self.__next_f.push([1,${JSON.stringify(script)}])</script></body></html>`;
  const page = document('1:{"initialPageConfig":{"page_id":7100000000001,"name":"Acme"}}');

  const sourcesOf = (url: string, endpoint?: string) =>
    flashduty
      .parts(pageOf(url, { endpoint }), { components: true })
      .flatMap((part) => part.sources.map((source) => `${part.id} ${source.url}`));

  it('is asked for its document, which has its number, then for its summary', () => {
    expect(flashduty.probes(PAGE)).toEqual([
      PAGE.url,
      'https://status.acme.test/api/widget/v1/summary.json',
    ]);
    expect(flashduty.recognises(answerOf(page))).toBe(true);
    expect(flashduty.endpointIn?.(answerOf(page), PAGE)).toBe(API);
  });

  it.each([
    ['another page', document('1:{"initialPageConfig":{"id":1}}')],
    ['a number that stands in a text', '<html>"page_id": 7100000000001</html>'],
  ])('is not taken for %s', (_, html) => {
    expect(flashduty.recognises(answerOf(html))).toBe(false);
  });

  it('of which only the summary is known is read from that', () => {
    const endpoint = flashduty.endpointIn?.(answerOf(summaryOf()), PAGE);

    expect(endpoint).toBeUndefined();
    expect(sourcesOf(PAGE.url, endpoint)).toEqual([
      'incidents https://status.acme.test/api/widget/v1/summary.json',
    ]);
  });

  it.each([
    ['found', PAGE.url, API],
    ['given with an end', PAGE.url, `${API}/summary/active`],
    ['part of its address', `${API}/summary/active`, undefined],
  ])('whose number is %s is read whole', (_, url, endpoint) => {
    expect(sourcesOf(url, endpoint)).toEqual([
      `names ${API}/summary/active`,
      'incidents https://status.acme.test/api/widget/v1/summary.json',
      `incidents ${API}/summary/active`,
      `components ${API}/summary/active`,
    ]);
  });

  it('that is asked for elsewhere has no summary there', () => {
    const endpoint = 'https://api.mirror.test/status-page/7100000000001';

    expect(sourcesOf(PAGE.url, endpoint)).toEqual(
      ['names', 'incidents', 'components'].map((part) => `${part} ${endpoint}/summary/active`),
    );
  });

  it.each([
    ['https://status.deepseek.com', true],
    ['https://acme.statuspage.flashcat.cloud', true],
    ['https://statuspage.flashduty.com/acme', true],
    ['https://status.acme.test', false],
    ['https://flashduty.com.acme.test', false],
  ])('is asked for first at %s: %s', (url, owned) => {
    expect(flashduty.owns?.(pageOf(url))).toBe(owned);
  });
});
