import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../src/platforms/page.ts';
import type { PageDetails } from '../../../src/platforms/page.ts';
import { statusIq } from '../../../src/platforms/statusiq/index.ts';
import { Sweep } from '../../core/sweep.ts';
import { CONTEXT, answerOf, orFault, sourceOf } from '../fixtures.ts';

const incidents = sourceOf(statusIq, 'incidents', 'summary');
const components = sourceOf(statusIq, 'components', 'summary');

const update = (time: string, code: number, fields: object = {}) => ({
  enc_inc_state_progress_id: `u${time}`,
  incident_status_id: code,
  incident_status_desc: `At ${time}`,
  status_updated_at: `2025-05-06T${time}:00+0200`,
  ...fields,
});

const incident = (updates: readonly object[], fields: object = {}) => ({
  enc_inc_id: 'aW5j',
  incident_title: 'Slow answers',
  incident_severity_id: 3,
  incident_began_at: '2025-05-06T11:00:00+0200',
  incident_affected_components: [],
  incident_status_updates: updates,
  ...fields,
});

const summary = (active: readonly object[], data: object = {}) => ({
  code: 0,
  data: { current_status: [], active_incident_details: active, ...data },
});

const day = (...resolved: readonly object[]) => ({ grp_by_incidents_list: resolved });

const read = (body: object) =>
  incidents.read(answerOf(body), CONTEXT).entries.map((one) => one.incident());
const told = (updates: readonly object[], fields: object = {}) =>
  read(summary([incident(updates, fields)]))[0];
const ids = (updates: readonly object[]) => told(updates)?.updates.map(({ id }) => id);

describe('an incident', () => {
  it.each([
    [10, 'incident', 'investigating'],
    [11, 'incident', 'investigating'],
    [12, 'incident', 'identified'],
    [13, 'incident', 'monitoring'],
    [14, 'incident', 'resolved'],
    [21, 'maintenance', 'scheduled'],
    [22, 'maintenance', 'in_progress'],
    [23, 'maintenance', 'verifying'],
    [24, 'maintenance', 'completed'],
    [99, 'incident', 'investigating'],
  ])('whose newest update has code %s is an %s that is %s', (code, type, status) => {
    expect(told([update('11:05', code)])).toMatchObject({ type, status });
  });

  it.each([
    [1, 'none'],
    [2, 'none'],
    [3, 'minor'],
    [5, 'major'],
    ['6', 'critical'],
    [7, 'unknown'],
    [null, 'unknown'],
  ])('of severity %s has the impact %s', (severity, impact) => {
    expect(told([], { incident_severity_id: severity })).toMatchObject({
      type: 'incident',
      impact,
    });
  });

  it('of the severity of maintenances is one, whatever words it is told in', () => {
    expect(told([update('11:05', 12)], { incident_severity_id: 4 })).toMatchObject({
      type: 'maintenance',
      status: 'in_progress',
      impact: 'maintenance',
    });
  });

  it('stays as it was at an update of a code nobody knows, unless it was over', () => {
    const status = (code: number) => told([update('11:05', code), update('11:10', 99)])?.status;

    expect(status(13)).toBe('monitoring');
    expect(status(14)).toBe('investigating');
  });

  it('names its components as the page does, each once', () => {
    const rows = [
      {
        componentgroup_display_name: 'Shop',
        componentgroup_components: [{ enc_component_id: 'c1', display_name: 'Search' }],
      },
      { enc_component_id: 'c2', display_name: 'Web', componentgroup_components: null },
    ];
    const affected = [
      { display_name: 'Search', componentgroup_display_name: 'Shop' },
      { display_name: 'Search ', componentgroup_display_name: 'Shop' },
      { display_name: 'Web', componentgroup_display_name: '' },
      { display_name: 'Search' },
      {},
    ];
    const named = incident([], { incident_affected_components: affected });

    expect(read(summary([named], { current_status: rows }))[0]?.components).toEqual([
      { id: 'c1', name: 'Shop / Search' },
      { id: 'c2', name: 'Web' },
      { id: 'Search', name: 'Search' },
    ]);
    expect(told([], { incident_affected_components: null })?.components).toBeNull();
  });

  it('without updates is told by its description', () => {
    const fields = { incident_desc: '<p>Mail is late.</p>' };

    expect(told([], fields)?.updates).toMatchObject([
      { id: 'aW5j@2025-05-06T09:00:00Z', message: 'Mail is late.', status: 'investigating' },
    ]);
    expect(told([update('11:05', 12)], fields)?.updates).toHaveLength(1);
  });
});

describe('updates', () => {
  const first = update('11:05', 11);
  const second = update('11:10', 12);

  it('keep their ids when one is edited, one is added, or their order turns', () => {
    expect(ids([second, first])).toEqual(['u11:05', 'u11:10']);
    expect(ids([first, second])).toEqual(['u11:05', 'u11:10']);
    expect(ids([second, { ...first, incident_status_desc: 'Edited' }])).toEqual([
      'u11:05',
      'u11:10',
    ]);
    expect(ids([update('11:20', 13), second, first])).toEqual(['u11:05', 'u11:10', 'u11:20']);
  });

  it('without ids are told apart by their times', () => {
    const bare = ['11:10', '11:05'].map((time) =>
      update(time, 12, { enc_inc_state_progress_id: undefined }),
    );

    expect(ids(bare)).toEqual(['05', '10'].map((minute) => `aW5j@2025-05-06T09:${minute}:00Z`));
  });

  it('of the same second are taken for listed newest first', () => {
    const same = [update('11:05', 12, { enc_inc_state_progress_id: 'later' }), first];

    expect(ids(same)).toEqual(['u11:05', 'later']);
  });

  it('that say nothing are none', () => {
    expect(ids([{ incident_status_id: 14 }, first])).toEqual(['u11:05']);
  });
});

describe('what is listed as resolved', () => {
  const over = (updates: readonly object[], fields: object = {}) =>
    read(summary([], { resolved_incident_details: [day(incident(updates, fields))] }))[0];

  it('is over, whatever was written last', () => {
    expect(over([update('11:05', 13)])).toMatchObject({ status: 'resolved', resolvedAt: null });
    expect(over([update('11:05', 22)])).toMatchObject({ status: 'completed' });
  });

  it('is over since its end, or since it was said to be', () => {
    const updates = [update('11:30', 14), update('11:40', 14), update('11:05', 12)];
    const ended = { incident_ended_at: '2025-05-06T11:25:00+0200' };

    expect(over(updates)?.resolvedAt).toBe(Date.parse('2025-05-06T09:30:00Z'));
    expect(over(updates, ended)?.resolvedAt).toBe(Date.parse('2025-05-06T09:25:00Z'));
  });

  it('of a maintenance was over when that was said, not when it was planned', () => {
    const updates = [update('11:30', 24), update('11:00', 22)];
    const ended = { incident_ended_at: '2025-05-06T13:00:00+0200' };

    expect(over(updates, ended)).toMatchObject({
      resolvedAt: Date.parse('2025-05-06T09:30:00Z'),
      scheduledUntil: Date.parse('2025-05-06T11:00:00Z'),
    });
  });

  it('tells the last words once, and nothing when it leaves the list', () => {
    const sweep = new Sweep();
    const lists = { lists: 'ongoing' } as const;
    const opened = update('11:05', 11);
    sweep.read([], lists);
    sweep.read(read(summary([incident([opened])])), lists);

    const closed = over([update('11:30', 14, { incident_status_desc: 'It is over.' }), opened]);
    const events = sweep.read(closed ? [closed] : [], lists);

    expect(events).toMatchObject([
      { change: 'resolved', message: 'It is over.', updates: [{ message: 'It is over.' }] },
    ]);
    expect([sweep.read([], lists), sweep.read([], lists)]).toEqual([[], []]);
  });

  it('need not be listed: what is no longer active is over as well', () => {
    expect(incidents.read(answerOf(summary([])), CONTEXT).lists).toBe('ongoing');
  });
});

describe('a summary', () => {
  it.each([
    [{ code: 1, message: 'error' }],
    [{ data: {} }],
    [{ data: { current_status: [], active_incident_details: null } }],
    [{ data: { active_incident_details: [] } }],
    [{ current_status: [], active_incident_details: [] }],
  ])('is not %j', (body) => {
    expect(orFault(() => incidents.read(answerOf(body), CONTEXT))).toMatch(/not StatusIQ’s/);
    expect(statusIq.recognises(answerOf(body))).toBe(false);
  });

  it('is no news of its incidents when only its components were polled again', () => {
    const rows = (time: string) => [{ enc_component_id: 'c', last_polled_time: time }];
    const mark = (time: string) =>
      incidents.read(answerOf(summary([incident([])], { current_status: rows(time) })), CONTEXT)
        .entries[0]?.mark;

    expect(mark('2025-05-06T11:00:00+0200')).toBe(mark('2025-05-06T11:01:00+0200'));
  });
});

describe('a page', () => {
  const ID = 'QWNtZV9wYWdl-x_1=';
  const OWN = 'https://status.acme.test/sp/api/u/summary_details';
  const PUBLIC = `https://status.acme.test/sp/api/public/summary_details/statuspages/${ID}?period=1&timezone=UTC`;
  const html = (script: string) => `<!DOCTYPE html><html><script>${script}</script></html>`;

  it('says in its HTML where its summary is', () => {
    const answer = answerOf(html(`page = {"enc_statuspage_id":"${ID}","status":1}`));

    expect(statusIq.recognises(answer)).toBe(true);
    expect(statusIq.endpointIn?.(answer, pageOf('https://status.acme.test/x'))).toBe(PUBLIC);
  });

  it.each([
    ['of other software', html('page = {"statuspage_id":"x"}')],
    ['with an id that is none', html('page = {"enc_statuspage_id":"<%= id %>"}')],
    ['that is text', `"enc_statuspage_id":"${ID}"`],
  ])('%s is not recognised', (_, body) => {
    expect(statusIq.recognises(answerOf(body))).toBe(false);
  });

  it.each<[address: string, details: PageDetails, urls: readonly string[]]>([
    ['https://status.acme.test', {}, [OWN]],
    ['https://status.acme.test/history?day=1#/x', {}, [OWN]],
    [OWN, {}, [OWN]],
    [PUBLIC, {}, [PUBLIC]],
    ['https://status.acme.test', { endpoint: PUBLIC }, [PUBLIC, OWN]],
    ['https://status.acme.test', { endpoint: OWN }, [OWN]],
  ])('at %s with %j is read at %j', (address, details, urls) => {
    const parts = statusIq.parts(pageOf(address, details), { components: true });

    expect(parts.map(({ sources }) => sources.map(({ url }) => url))).toEqual([urls, urls]);
  });

  it.each([
    ['https://acme.site24x7statusiq.com', true],
    ['https://status.site24x7.com', true],
    ['https://www.site24x7.com', false],
  ])('at %s is most likely StatusIQ’s: %s', (url, expected) => {
    expect(statusIq.owns?.(pageOf(url))).toBe(expected);
  });
});

describe('a component', () => {
  const states = (...rows: readonly object[]) =>
    components
      .read(answerOf(summary([], { current_status: rows })), CONTEXT)
      .entries.map((one) => orFault(() => one.incident()));

  it.each([
    [1, 'operational'],
    [2, 'operational'],
    [3, 'degraded_performance'],
    [4, 'under_maintenance'],
    [5, 'partial_outage'],
    [6, 'major_outage'],
  ])('of code %s is %s', (component_status, status) => {
    expect(states({ enc_component_id: 'c', display_name: 'API', component_status })).toMatchObject([
      { id: 'c', name: 'API', status },
    ]);
  });

  it('of a code nobody knows is not called well', () => {
    expect(states({ enc_component_id: 'c', display_name: 'API', component_status: 9 })).toEqual([
      expect.stringMatching(/component c without a known code/),
    ]);
  });

  it('is told of each in a group, and not of the group', () => {
    const group = {
      componentgroup_display_name: 'Shop',
      componentgroup_status: 6,
      enc_componentgroup_id: 'g',
      componentgroup_components: [
        { enc_component_id: 'c1', display_name: 'Search', component_status: 6 },
        { enc_component_id: 'c2', display_name: 'Shop', component_status: 1 },
      ],
    };

    expect(states(group, { ...group, componentgroup_components: [] })).toMatchObject([
      { id: 'c1', name: 'Shop / Search' },
      { id: 'c2', name: 'Shop' },
    ]);
  });
});
