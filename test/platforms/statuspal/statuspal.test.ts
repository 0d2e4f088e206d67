import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Context } from '../../../src/platforms/platform.ts';
import { statuspal } from '../../../src/platforms/statuspal/index.ts';
import { CONTEXT, answerOf, orFault, recognised, sourceOf } from '../fixtures.ts';

const API = 'https://statuspal.io/api/v2/status_pages/acme';
const HISTORY = `${API}/incidents?limit=50`;
const source = sourceOf(statuspal, 'incidents', 'summary');
const services = [
  { id: 1, name: 'Europe', children: [{ id: 2, name: 'API', children: [] }] },
  { id: 3, name: 'Mail', children: [{}] },
];

function summary(lists: object = {}) {
  return { status_page: { subdomain: 'acme', name: 'Acme' }, services, incidents: [], ...lists };
}

function incident(id: number, fields: object = {}) {
  return {
    id,
    type: 'major',
    title: 'Slow',
    inserted_at: '2025-03-04T09:00:00',
    updated_at: '2025-03-04T09:00:00',
    starts_at: '2025-03-04T08:55:00',
    ends_at: null,
    service_ids: [2],
    updates: [update(10, 'issue')],
    ...fields,
  };
}

function update(id: number, type: string, fields: object = {}) {
  const at = `2025-03-04T09:${id}:00`;
  return { id, type, description: 'Slow.', inserted_at: at, updated_at: at, ...fields };
}

const withHistory = (incidents: unknown): Context => ({
  ...CONTEXT,
  details: new Map([[HISTORY, answerOf({ incidents })]]),
});

function entries(lists: object, context: Context = CONTEXT) {
  return source.read(answerOf(summary(lists)), context).entries;
}

function read(lists: object, history: unknown = []) {
  return entries(lists, withHistory(history)).map((entry) => entry.incident());
}

describe('a summary', () => {
  it('tells what is open, and wants the history when it has changed', () => {
    expect(source.read(answerOf(summary()), CONTEXT)).toMatchObject({
      lists: 'ongoing',
      pageName: 'Acme',
    });
    expect(source.details?.(answerOf(summary()), CONTEXT)).toEqual([HISTORY]);
  });

  it.each([
    ['without a page', { status_page: null }],
    ['of a page without a subdomain', { status_page: { name: 'Acme' } }],
    ['without incidents', { incidents: null }],
    ['without services', { services: undefined }],
  ])('%s is none', (_, fields) => {
    const answer = answerOf(summary(fields), source.url);

    expect(orFault(() => source.read(answer, CONTEXT))).toBe(
      'statuspal.io/api/v2/status_pages/acme/summary answered JSON that is no summary of StatusPal’s',
    );
    expect(recognised(answer)).toBeUndefined();
  });

  it('may leave its maintenances out', () => {
    expect(read({ maintenances: null })).toEqual([]);
  });

  it('without a history tells what is open all the same', () => {
    expect(entries({ incidents: [incident(1)] })).toHaveLength(1);
    expect(read({ incidents: [incident(1)] }, 'none')).toHaveLength(1);
  });
});

describe('the history', () => {
  const resolved = [update(10, 'issue'), update(20, 'resolved')];

  it.each([
    ['with a last word', { updates: resolved }],
    ['with that listed first', { updates: resolved.toReversed() }],
    ['told only afterwards', { updates: [update(10, 'retroactive')] }],
    ['without a last word', { ends_at: '2025-03-04T09:20:00' }],
    [
      'with a word nobody knows',
      { ends_at: '2025-03-04T09:20:00', updates: [update(10, 'epilogue')] },
    ],
  ])('tells an incident that is over %s', (_, fields) => {
    const [told] = read({}, [incident(1, fields)]);

    expect(told).toMatchObject({ id: '1', type: 'incident', status: 'resolved' });
    expect(told?.updates.at(-1)?.status).toBe('resolved');
  });

  it('tells when an incident ended, if only by its last update', () => {
    const ends_at = '2025-03-04T09:15:00';

    expect(read({}, [incident(1, { ends_at }), incident(2, { updates: resolved })])).toMatchObject([
      { resolvedAt: Date.UTC(2025, 2, 4, 9, 15) },
      { resolvedAt: Date.UTC(2025, 2, 4, 9, 20) },
    ]);
    expect(read({}, [incident(1, { ends_at, updates: [] })])).toMatchObject([
      { resolvedAt: Date.UTC(2025, 2, 4, 9, 15), updates: [] },
    ]);
  });

  it('is not believed about what is open', () => {
    const open = incident(1, { ends_at: '2025-03-04T09:20:00' });

    expect(read({}, [incident(2)])).toEqual([]);
    expect(read({ incidents: [open] }, [incident(1, { updates: resolved })])).toMatchObject([
      { id: '1', status: 'investigating', resolvedAt: null },
    ]);
  });

  it.each([
    ['its type', { type: 'scheduled' }],
    ['a type of the page’s own', { type: 'emergency-maintenance' }],
    ['its updates', { type: 'info', updates: [update(10, 'essential'), update(20, 'resolved')] }],
  ])('knows a maintenance by %s', (_, fields) => {
    const over = incident(1, { updates: resolved, ends_at: '2025-03-04T12:00:00', ...fields });

    expect(read({}, [over])).toMatchObject([
      {
        type: 'maintenance',
        status: 'completed',
        impact: 'maintenance',
        startedAt: null,
        resolvedAt: Date.UTC(2025, 2, 4, 9, 20),
        scheduledUntil: Date.UTC(2025, 2, 4, 12),
      },
    ]);
  });

  it('does not say that a maintenance is over which only is to end', () => {
    expect(read({}, [incident(1, { type: 'scheduled', ends_at: '2025-03-04T12:00:00' })])).toEqual(
      [],
    );
  });
});

describe('an incident', () => {
  it.each([
    ['issue', 'investigating'],
    ['investigating', 'investigating'],
    ['identified', 'identified'],
    ['monitoring', 'monitoring'],
    ['resolved', 'resolved'],
    ['pondering', 'investigating'],
  ])('whose last update is of the type %s is %s', (type, status) => {
    const updates = [update(20, type), update(10, 'identified')];

    expect(read({ incidents: [incident(1, { updates })] })).toMatchObject([{ status }]);
  });

  it('that was reopened is open', () => {
    const updates = [update(10, 'issue'), update(20, 'resolved'), update(30, 'issue')];

    expect(read({ incidents: [incident(1, { updates })] })).toMatchObject([
      { status: 'investigating', resolvedAt: null },
    ]);
  });

  it('keeps the ids of its updates when they are edited and turned', () => {
    const edited = { description: 'Slower.', updated_at: '2025-03-04T09:50:00' };
    const before = [update(10, 'issue'), update(20, 'monitoring')];
    const after = [update(30, 'issue'), update(20, 'monitoring', edited), update(10, 'issue')];

    const [one] = read({ incidents: [incident(1, { updates: before })] });
    const [two] = read({ incidents: [incident(1, { updates: after })] });

    expect(one?.updates.map(({ id }) => id)).toEqual(['10', '20']);
    expect(two?.updates.map(({ id }) => id)).toEqual(['10', '20', '30']);
    expect(two?.updates[1]).toMatchObject({ message: 'Slower.' });
    expect(two?.updatedAt).toBe(Date.UTC(2025, 2, 4, 9, 50));
  });

  it.each([
    ['minor', 'minor'],
    ['major', 'major'],
    ['info', 'unknown'],
    [null, 'unknown'],
  ])('of the type %j is of the impact %s', (type, impact) => {
    expect(read({ incidents: [incident(1, { type })] })).toMatchObject([{ impact }]);
  });

  it.each([
    ['those that are named', [1, 2, 99], ['Europe', 'Europe / API']],
    ['none', [], []],
    ['private ones', [99], null],
    ['who knows which', null, null],
  ])('affects %s', (_, service_ids, names) => {
    const [told] = read({ incidents: [incident(1, { service_ids })] });

    expect(told?.components?.map(({ name }) => name) ?? null).toEqual(names);
  });

  it('differs when only a service was renamed', () => {
    const renamed = [{ id: 2, name: 'Interface' }];
    const lists = { incidents: [incident(1)] };

    expect(entries({ ...lists, services: renamed })[0]?.mark).not.toBe(entries(lists)[0]?.mark);
  });

  it('has times in UTC, whatever the zone of its page', () => {
    const updates = [update(10, 'issue', { posted_at: '2025-03-04T08:58:00' })];

    expect(read({ incidents: [incident(1, { updates })] })).toMatchObject([
      {
        createdAt: Date.UTC(2025, 2, 4, 9),
        startedAt: Date.UTC(2025, 2, 4, 8, 55),
        updates: [
          { createdAt: Date.UTC(2025, 2, 4, 9, 10), displayAt: Date.UTC(2025, 2, 4, 8, 58) },
        ],
      },
    ]);
  });
});

describe('a maintenance', () => {
  const plan = incident(1, { type: 'scheduled', updates: [update(10, 'scheduled')] });
  const over = { ...plan, updates: [update(10, 'scheduled'), update(20, 'resolved')] };

  it.each([
    ['planned', { upcoming_maintenances: [plan] }, 'scheduled'],
    ['under way', { maintenances: [plan] }, 'in_progress'],
    ['over before the page has noticed', { maintenances: [over] }, 'completed'],
  ])('that is %s is listed so', (_, lists, status) => {
    expect(read(lists)).toMatchObject([{ id: '1', type: 'maintenance', status }]);
  });
});

describe('a page', () => {
  it.each([
    ['https://acme.statuspal.io/incidents', undefined, API],
    ['https://acme.statuspal.eu', undefined, 'https://statuspal.eu/api/v2/status_pages/acme'],
    [`${API}/summary?x=1`, undefined, API],
    ['https://status.acme.test', API, API],
    [
      'http://127.0.0.1:8080/api/v2/status_pages/acme',
      undefined,
      'http://127.0.0.1:8080/api/v2/status_pages/acme',
    ],
  ])('at %s with the endpoint %s is read at %s', (address, endpoint, api) => {
    const page = pageOf(address, { endpoint });

    expect(statuspal.owns?.(page)).toBe(true);
    expect(statuspal.probes(page)).toEqual([`${api}/summary`]);
  });

  it.each(['https://status.acme.test', 'https://www.statuspal.io', 'https://statuspal.io'])(
    'at %s is not asked about',
    (address) => {
      expect(statuspal.owns?.(pageOf(address))).toBe(false);
      expect(statuspal.probes(pageOf(address))).toEqual([]);
    },
  );
});

describe('a service', () => {
  const components = sourceOf(statuspal, 'components', 'summary');

  it('that contains others is no component, one that could is', () => {
    const said = components.read(answerOf(summary()), CONTEXT).entries;

    expect(said.map((entry) => entry.incident().name)).toEqual(['Europe / API', 'Mail']);
  });

  it('may contain itself, so to say, without harm', () => {
    const nested = `${'{"id":1,"children":['.repeat(3000)}${']}'.repeat(3000)}`;
    const body = JSON.stringify(summary({ services: '?' })).replace('"?"', `[${nested}]`);

    expect(components.read(answerOf(body), CONTEXT).entries).toHaveLength(1);
  });
});
