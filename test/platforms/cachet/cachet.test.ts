import { describe, expect, it } from 'vitest';
import { cachet } from '../../../src/platforms/cachet/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Context, Source } from '../../../src/platforms/platform.ts';
import { CONTEXT, answerOf, orFault, recognised, sourceOf } from '../fixtures.ts';

const v1 = sourceOf(cachet, 'incidents', 'v1');
const v3 = sourceOf(cachet, 'incidents', 'v3');
const plans1 = sourceOf(cachet, 'maintenances', 'v1');

const CREATED = '2024-05-06 07:10:00';
const meta = (total_pages = 1) => ({ pagination: { total_pages, links: { next_page: null } } });

function incident(fields: object = {}) {
  return {
    id: 41,
    name: 'Uploads are slow',
    message: 'They take long.',
    status: 1,
    latest_status: 1,
    human_status: 'Investigating',
    component_id: 3,
    created_at: CREATED,
    updated_at: CREATED,
    occurred_at: CREATED,
    updates: [],
    ...fields,
  };
}

function update(id: number, created_at: string, fields: object = {}) {
  return { id, status: 2, message: `Text ${id}.`, created_at, updated_at: created_at, ...fields };
}

function read(fields: object, source: Source = v1, context: Context = CONTEXT) {
  const [entry] = source.read(
    answerOf({ meta: meta(), data: [incident(fields)] }),
    context,
  ).entries;
  if (!entry) throw new Error('nothing was read');
  return { ...entry.incident(), mark: entry.mark };
}

const ids = (fields: object) => read(fields).updates.map(({ id }) => id);

describe('an incident of version 2', () => {
  it.each([
    [1, 'investigating'],
    [2, 'identified'],
    [3, 'monitoring'],
    [4, 'resolved'],
    ['4', 'resolved'],
    [9, 'investigating'],
    [null, 'investigating'],
    ['', 'investigating'],
    [{}, 'investigating'],
  ])('in status %j is %s', (status, expected) => {
    expect(read({ latest_status: status, status: 9 }).status).toBe(expected);
  });

  it('has the status of its newest update, not the one it began with', () => {
    expect(read({ status: 1, latest_status: 4 }).status).toBe('resolved');
    expect(read({ status: 4, latest_status: 2 }).status).toBe('identified');
    expect(read({ status: 4, latest_status: undefined }).status).toBe('resolved');
  });

  it('keeps the ids of its updates when their order turns, one is edited, and one is added', () => {
    const log = [update(9, '2024-05-06 09:00:00'), update(8, '2024-05-06 08:00:00')];
    const edited = [log[0], update(8, '2024-05-06 08:00:00', { message: 'Other words.' })];

    const before = ids({ updates: log });

    expect(before).toEqual(['41@2024-05-06T07:10:00Z', '8', '9']);
    expect(ids({ updates: log.toReversed() })).toEqual(before);
    expect(ids({ updates: edited, message: 'Rewritten.' })).toEqual(before);
    expect(ids({ updates: [update(10, '2024-05-06 10:00:00'), ...log] })).toEqual([
      ...before,
      '10',
    ]);
  });

  it('has one text with one id however often that is rewritten', () => {
    const rewritten = {
      message: 'It is over.',
      latest_status: 4,
      updated_at: '2024-05-06 09:00:00',
    };

    const { updates, status, resolvedAt } = read(rewritten);

    expect({ status, resolvedAt }).toEqual({ status: 'resolved', resolvedAt: null });
    expect(updates).toMatchObject([
      { id: '41@2024-05-06T07:10:00Z', status: 'resolved', message: 'It is over.' },
    ]);
    expect(updates[0]?.updatedAt).toBe(Date.UTC(2024, 4, 6, 9));
    expect(ids({})).toEqual(['41@2024-05-06T07:10:00Z']);
  });

  it('that was reopened is open, and was resolved when it was resolved for good', () => {
    const log = [4, 2, 4].map((status, n) => update(n, `2024-05-06 1${n}:00:00`, { status }));

    const open = read({ updates: log.slice(0, 2), latest_status: 2 });
    const over = read({ updates: log, latest_status: 4 });

    expect([open.status, open.resolvedAt]).toEqual(['identified', null]);
    expect([over.status, over.resolvedAt]).toEqual(['resolved', Date.UTC(2024, 4, 6, 12)]);
  });

  it('does not differ from answer to answer by times that are the time of the answer', () => {
    const first = read({ occurred_at: '2024-05-07 10:00:00', scheduled_at: '2024-05-07 10:00:00' });
    const second = read({
      occurred_at: '2024-05-07 10:01:00',
      scheduled_at: '2024-05-07 10:01:00',
    });

    expect(first.mark).toBe(second.mark);
    expect([first.startedAt, first.scheduledFor]).toEqual([null, null]);
  });

  it('affects a component by its number, and none by 0', () => {
    const named: Context = { ...CONTEXT, names: new Map([['3', 'Files / Uploads']]) };

    expect(read({}, v1, named).components).toEqual([{ id: '3', name: 'Files / Uploads' }]);
    expect(read({}).components).toBeNull();
    expect(read({ component_id: 0 }).components).toEqual([]);
  });

  it('is asked for with times in UTC, the newest first', () => {
    expect(v1.headers).toEqual({ 'time-zone': 'UTC' });
    expect(v1.url).toBe('https://status.acme.test/api/v1/incidents?sort=id&order=desc&per_page=50');
  });
});

describe('a list of version 1 or 2', () => {
  it('that begins with the oldest of several pages is refused, since the newest are elsewhere', () => {
    const data = [incident({ id: 1 }), incident({ id: 2 })];

    const said = orFault(() => v1.read(answerOf({ meta: meta(9), data }, v1.url), CONTEXT));

    expect(said).toBe(
      'status.acme.test/api/v1/incidents answered the oldest of its incidents: it is too old to be asked otherwise',
    );
    expect(
      v1.read(answerOf({ meta: meta(9), data: data.toReversed() }), CONTEXT).entries,
    ).toHaveLength(2);
    expect(v1.read(answerOf({ meta: meta(1), data }), CONTEXT).entries).toHaveLength(2);
  });

  it.each([
    ['of plans', [{ id: 1, name: 'Racks', human_status: 'Upcoming', completed_at: null }]],
    ['of components', [{ id: 1, name: 'Uploads', group_id: 0, status: 1 }]],
    ['of texts', ['Uploads']],
  ])('%s is none of incidents', (_, data) => {
    const answer = answerOf({ meta: meta(), data });

    expect(orFault(() => v1.read(answer, CONTEXT))).toContain('not a list of Cachet’s incidents');
    expect(recognised(answer)).toBeUndefined();
  });

  it('of plans gives them ids that no incident has', () => {
    const plan = incident({ id: 41, completed_at: '2024-05-07 10:00:00', scheduled_at: CREATED });

    const [entry] = plans1.read(answerOf({ meta: meta(), data: [plan] }), CONTEXT).entries;

    expect(entry?.incident()).toMatchObject({ id: 'schedule-41', type: 'maintenance' });
  });

  it('of plans does not take the time of the answer for the time of their end', () => {
    const [one, two] = ['10:00', '10:01'].map((time) => {
      const plan = incident({ completed_at: `2024-05-07 ${time}:00`, scheduled_at: CREATED });
      return plans1.read(answerOf({ meta: meta(), data: [plan] }), CONTEXT).entries[0];
    });

    expect(one?.mark).toBe(two?.mark);
    expect(one?.incident()).toMatchObject({ status: 'in_progress', resolvedAt: null });
  });

  it('of components has names with those of their groups, which are asked for apart', () => {
    const names = sourceOf(cachet, 'names', 'v1');
    const data = [
      { id: 3, name: 'Uploads', group_id: 1 },
      { id: 4, name: 'Mail', group_id: 0 },
    ];
    const answer = answerOf({ meta: meta(), data });
    const url = 'https://status.acme.test/api/v1/components/groups?per_page=200';
    const groups = answerOf({ data: [{ id: 1, name: 'Files' }] });

    const plain = names.read(answer, CONTEXT).names;
    const full = names.read(answer, { ...CONTEXT, details: new Map([[url, groups]]) }).names;

    expect(names.details?.(answer, CONTEXT)).toEqual([url]);
    expect([...(plain ?? [])]).toEqual([
      ['3', 'Uploads'],
      ['4', 'Mail'],
    ]);
    expect([...(full ?? [])]).toEqual([
      ['3', 'Files / Uploads'],
      ['4', 'Mail'],
    ]);
  });
});

describe('an incident of version 3', () => {
  const time = (string: string, human = '1 minute ago') => ({ human, string });

  function item(attributes: object, rest: object = {}) {
    return {
      id: '12',
      type: 'incidents',
      attributes: {
        id: 12,
        guid: 'b8e',
        name: 'Boats wait',
        message: 'They *wait*.',
        status: { human: 'Untersuchung', value: 1 },
        created: time(CREATED),
        ...attributes,
      },
      ...rest,
    };
  }
  const entry = (attributes: object, rest?: object) =>
    v3.read(answerOf({ data: [item(attributes, rest)] }), CONTEXT).entries[0];

  it('does not differ from answer to answer by how long ago it was', () => {
    const [one, two] = ['1 minute ago', '2 minutes ago'].map((human) =>
      entry({ created: time(CREATED, human), occurred: time(CREATED, human) }),
    );

    expect(one?.mark).toBe(two?.mark);
  });

  it('keeps the number it had in version 2, and its permalink has the guid', () => {
    expect(entry({})?.incident()).toMatchObject({
      id: '12',
      url: 'https://status.acme.test/incidents/b8e',
      components: null,
      updates: [{ id: '12@2024-05-06T07:10:00Z', message: 'They wait.' }],
    });
  });

  it('has the updates it names, and no others', () => {
    const update = (id: string) => ({
      id,
      type: 'updates',
      attributes: { message: `Text ${id}.`, status: { value: 2 }, created: time(CREATED) },
    });
    const relationships = { updates: { data: [{ type: 'updates', id: '30' }] } };
    const included = ['30', '31'].map(update);

    const [read] = v3.read(
      answerOf({ data: [item({}, { relationships })], included }),
      CONTEXT,
    ).entries;

    expect(read?.incident().updates.map(({ id }) => id)).toEqual(['12@2024-05-06T07:10:00Z', '30']);
  });
});

describe('a page of Cachet', () => {
  const page = (url: string, endpoint?: string) => pageOf(url, { endpoint });
  const best = (url: string, endpoint?: string) =>
    cachet.parts(page(url, endpoint), { components: false })[1]?.sources[0]?.url.split('?')[0];

  it.each([
    ['https://acme.test', undefined, 'https://acme.test/api/incidents'],
    ['https://acme.test/status', undefined, 'https://acme.test/status/api/incidents'],
    ['https://acme.test/status/api/incidents', undefined, 'https://acme.test/status/api/incidents'],
    ['https://acme.test/api', undefined, 'https://acme.test/api/incidents'],
    ['https://acme.test', 'https://acme.test/api/v1/', 'https://acme.test/api/v1/incidents'],
    ['https://acme.test', 'http://127.0.0.1:8000/api', 'http://127.0.0.1:8000/api/incidents'],
  ])('at %s (%s) is asked at %s', (url, endpoint, expected) => {
    expect(best(url, endpoint)).toBe(expected);
  });

  it('is asked in the way of the version that was recognised, unless told otherwise', () => {
    const old = answerOf({ meta: meta(), data: [] });
    const place = page('https://acme.test');

    expect(cachet.endpointIn?.(old, place)).toBe('https://acme.test/api/v1');
    expect(
      cachet.endpointIn?.(
        answerOf({ data: [{ type: 'incidents', attributes: { status: 1, name: '' } }] }),
        place,
      ),
    ).toBe('https://acme.test/api');
    expect(cachet.endpointIn?.(old, page('https://acme.test', 'https://b.test/api'))).toBe(
      'https://b.test/api',
    );
  });

  it('is probed elsewhere than it is read, for a probe does not ask for times in UTC', () => {
    const sources = cachet.parts(page('https://acme.test'), { components: true });
    const urls = new Set(sources.flatMap((part) => part.sources.map(({ url }) => url)));

    expect(cachet.probes(page('https://acme.test')).filter((url) => urls.has(url))).toEqual([]);
  });
});
