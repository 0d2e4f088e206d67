import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { betterStack } from '../../../src/platforms/better-stack/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { CONTEXT, answerOf, orFault, sourceOf } from '../fixtures.ts';

const reports = sourceOf(betterStack, 'incidents', 'json');
const components = sourceOf(betterStack, 'components', 'json');

type Affected = Readonly<Record<string, string>>;
interface Made {
  readonly report?: object;
  readonly affected?: Affected;
  /** Newest first, as pages list them. */
  readonly updates?:
    readonly (readonly [id: string, at: string, affected?: Affected])[] | undefined;
  readonly resources?: Affected;
  readonly state?: string;
}

const affects = (affected: Affected = {}) =>
  Object.entries(affected).map(([id, status]) => ({ status_page_resource_id: id, status }));

function page({ report, affected, updates = [], resources = {}, state }: Made) {
  const data = updates.map(([id]) => ({ id, type: 'status_update' }));
  return {
    data: { id: '1', type: 'status_page', attributes: { aggregate_state: state } },
    included: [
      { id: 's', type: 'status_page_section', attributes: { name: 'Shop' } },
      ...Object.entries(resources).map(([id, status]) => ({
        id,
        type: 'status_page_resource',
        attributes: { public_name: `Part ${id}`, status, status_page_section_id: 's' },
      })),
      ...updates.map(([id, at, named]) => ({
        id,
        type: 'status_update',
        attributes: { message: id, published_at: at, affected_resources: affects(named) },
      })),
      {
        id: 'r',
        type: 'status_report',
        attributes: {
          report_type: 'manual',
          starts_at: '2025-03-01T10:00:00.000Z',
          affected_resources: affects(affected),
          ...report,
        },
        relationships: { status_updates: { data } },
      },
    ],
  };
}

function entryOf(made: Made) {
  const [entry] = reports.read(answerOf(page(made)), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry;
}

const read = (made: Made) => entryOf(made).incident();

describe('a report', () => {
  it.each([
    ['resolved', null, 'resolved'],
    ['resolved', '2025-03-01T12:00:00.000Z', 'resolved'],
    ['operational', '2025-03-01T12:00:00.000Z', 'resolved'],
    ['operational', null, 'investigating'],
    ['degraded', '2025-03-01T12:00:00.000Z', 'investigating'],
    ['downtime', null, 'investigating'],
    ['a word nobody knows', null, 'investigating'],
  ])('in state %s that ends at %s is %s', (aggregate_state, ends_at, status) => {
    expect(read({ report: { aggregate_state, ends_at } }).status).toBe(status);
  });

  it('is a maintenance when its type says so, whatever its state', () => {
    const report = { report_type: 'maintenance', aggregate_state: 'resolved' };

    expect(read({ report })).toMatchObject({ type: 'maintenance', status: 'completed' });
  });

  it.each([
    ['degraded', { a: 'degraded' }, 'minor'],
    ['partly down', { a: 'degraded', b: 'downtime' }, 'critical'],
    ['well again', { a: 'resolved' }, 'unknown'],
    ['not said', {}, 'unknown'],
  ])('whose resources are %s has the worst of their impacts', (_, affected, impact) => {
    expect(read({ affected, report: { aggregate_state: 'resolved' } }).impact).toBe(impact);
  });

  it('keeps the impact that its updates tell when all is well again', () => {
    const updates = [
      ['u2', '2025-03-01T11:00:00.000Z', { a: 'resolved' }],
      ['u1', '2025-03-01T10:00:00.000Z', { a: 'downtime' }],
    ] as const;

    expect(read({ affected: { a: 'resolved' }, updates }).impact).toBe('critical');
  });

  it.each([
    ['of the page', { a: 'degraded' }, { a: 'degraded' }, [{ id: 'a', name: 'Shop / Part a' }]],
    ['that the page does not include', { gone: 'degraded' }, { a: 'operational' }, null],
    ['of which there are none', {}, { a: 'operational' }, []],
  ])('names resources %s', (_, affected, resources, expected) => {
    expect(read({ affected, resources }).components).toEqual(expected);
  });

  it('has another mark when a resource is called otherwise or an update was edited', () => {
    const made: Made = { affected: { a: 'degraded' }, resources: { a: 'degraded' } };
    const at = '2025-03-01T10:00:00.000Z';

    const marks = [made, { ...made, resources: {} }, { ...made, updates: [['u', at] as const] }];

    expect(new Set(marks.map((one) => entryOf(one).mark)).size).toBe(3);
  });
});

describe('a maintenance', () => {
  const report = {
    report_type: 'maintenance',
    aggregate_state: 'maintenance',
    ends_at: '2025-03-01T12:00:00.000Z',
  };

  it.each([
    [
      'before its resources are under maintenance',
      { a: 'operational' },
      'maintenance',
      'scheduled',
    ],
    ['while its resources are', { a: 'maintenance' }, 'maintenance', 'in_progress'],
    ['of unknown resources on a quiet page', {}, 'operational', 'scheduled'],
    ['of unknown resources on a page under maintenance', {}, 'maintenance', 'in_progress'],
  ])('%s is told as such', (_, resources, state, status) => {
    const affected = { a: 'maintenance' };

    expect(read({ report, affected, resources, state }).status).toBe(status);
  });

  it('is under way when something is told after its start, not at it', () => {
    const at = (time: string) => read({ report, updates: [['u', time]] }).status;

    expect(at('2025-03-01T10:00:00.000Z')).toBe('scheduled');
    expect(at('2025-03-01T10:00:01.000Z')).toBe('in_progress');
  });

  it('plans its end, which is not when it ended', () => {
    const updates = [['u', '2025-03-01T11:30:00.000Z']] as const;

    expect(read({ report: { ...report, aggregate_state: 'resolved' }, updates })).toMatchObject({
      scheduledFor: Date.parse('2025-03-01T10:00:00.000Z'),
      scheduledUntil: Date.parse('2025-03-01T12:00:00.000Z'),
      resolvedAt: Date.parse('2025-03-01T11:30:00.000Z'),
      startedAt: null,
    });
  });
});

describe('updates', () => {
  const u1 = ['u1', '2025-03-01T10:00:00.000Z', { a: 'degraded' }] as const;
  const u2 = ['u2', '2025-03-01T11:00:00.000Z', { a: 'resolved' }] as const;
  const u3 = ['u3', '2025-03-01T12:00:00.000Z', { a: 'downtime' }] as const;
  const u4 = ['u4', '2025-03-01T13:00:00.000Z'] as const;

  it('keep their ids and their order in whatever order they come', () => {
    const ids = (updates: Made['updates']) => read({ updates }).updates.map(({ id }) => id);

    expect([ids([u2, u1]), ids([u1, u2])]).toEqual([
      ['u1', 'u2'],
      ['u1', 'u2'],
    ]);
  });

  it('say whether all was well, also of one that was reopened', () => {
    const statuses = read({ updates: [u3, u2, u1] }).updates.map(({ status }) => status);

    expect(statuses).toEqual(['investigating', 'resolved', 'investigating']);
  });

  it.each([
    ['resolved', 'resolved'],
    ['downtime', 'investigating'],
  ])('without resources are as before, the newest of one that is %s is %s', (state, status) => {
    const { updates } = read({ report: { aggregate_state: state }, updates: [u4, u3] });

    expect(updates.map((update) => update.status)).toEqual(['investigating', status]);
  });

  it('that the page lists but does not include are left out', () => {
    const body = page({ updates: [u1] });
    const included = body.included.filter(({ type }) => type !== 'status_update');

    const [entry] = reports.read(answerOf({ ...body, included }), CONTEXT).entries;

    expect(entry?.incident().updates).toEqual([]);
  });
});

describe('a page', () => {
  const fixture = (name: string) => readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8');
  const relevant = (body: string) => reports.relevant?.(Buffer.from(body)).toString();

  it.each([
    ['what ticks in its resources matters for no incident', 'acme-minor', true],
    ['all of it matters while a maintenance is planned', 'acme-maintenance', false],
    ['all of it matters when nothing was ever reported', 'acme-quiet', false],
  ])('%s', (_, name, same) => {
    const body = fixture(name);

    expect(relevant(body.replace('0.999271', '0.999272')) === relevant(body)).toBe(same);
  });

  it('changes when a report does', () => {
    const body = fixture('acme-minor');

    expect(relevant(body.replace('Search is slow', 'Search is down'))).not.toBe(relevant(body));
  });

  it.each([
    [{ data: { type: 'status_page', attributes: {} } }],
    [{ data: { type: 'status_page' }, included: [] }],
    [{ data: { type: 'status_report', attributes: {} }, included: [] }],
    [{ errors: 'Resource not found' }],
  ])('is not %j', (body) => {
    expect(orFault(() => reports.read(answerOf(body), CONTEXT))).toMatch(/not Better Stack’s/);
    expect(betterStack.recognises(answerOf(body))).toBe(false);
  });

  it.each([
    ['https://acme.betteruptime.com', true],
    ['https://status.betterstack.com', true],
    ['https://status.acme.test', false],
    ['https://notbetterstack.com', false],
  ])('at %s is most likely Better Stack’s: %s', (url, expected) => {
    expect(betterStack.owns?.(pageOf(url))).toBe(expected);
  });
});

describe('a resource', () => {
  const states = (status: string) =>
    components
      .read(answerOf(page({ resources: { a: status } })), CONTEXT)
      .entries.map((entry) => orFault(() => entry.incident()))
      .map((one) => (typeof one === 'string' ? one : one.status));

  it.each([
    ['operational', 'operational'],
    ['degraded', 'degraded_performance'],
    ['downtime', 'major_outage'],
    ['maintenance', 'under_maintenance'],
    ['not_monitored', 'operational'],
  ])('that is %s is %s', (word, status) => {
    expect(states(word)).toEqual([status]);
  });

  it('in a state nobody knows is not called well', () => {
    expect(states('wobbly')).toEqual([expect.stringMatching(/resource a without a known status/)]);
  });
});
