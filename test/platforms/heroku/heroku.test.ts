import { describe, expect, it } from 'vitest';
import { heroku } from '../../../src/platforms/heroku/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { CONTEXT, answerOf, orFault, recognised, sourceOf } from '../fixtures.ts';

const history = sourceOf(heroku, 'incidents', 'history');
const current = sourceOf(heroku, 'incidents', 'current');
const scheduled = sourceOf(heroku, 'maintenances', 'scheduled');
const systems = sourceOf(heroku, 'components', 'systems');

const update = (contents: string, at: string, update_type: string, fields: object = {}) => ({
  contents,
  created_at: `2026-02-11T${at}Z`,
  update_type,
  ...fields,
});

/** The newest first, as the page lists them. */
const UPDATES = [
  update('Two.', '10:00:00.250', 'update'),
  update('One.', '09:00:00.118', 'investigating'),
];

function incident(fields: object = {}) {
  return {
    id: 318,
    title: 'Slow upgrades',
    state: 'investigating',
    resolved: false,
    created_at: '2026-02-11T09:00:00.118Z',
    updated_at: '2026-02-11T10:00:01.000Z',
    full_url: 'https://status.acme.test/incidents/318',
    systems: [{ name: 'Data', status: 'yellow', services: ['Databases'] }],
    tags: ['EMEA'],
    updates: UPDATES,
    ...fields,
  };
}

function entryOf(fields: object) {
  const [entry] = history.read(answerOf([incident(fields)]), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry;
}

const read = (fields: object = {}) => entryOf(fields).incident();
const status = (colour: string) => [{ system: 'Apps', status: colour }];

describe('an incident of Heroku’s', () => {
  it.each([
    ['resolved', false, 'resolved'],
    ['resolved', true, 'resolved'],
    ['issue', true, 'investigating'],
    ['issue', false, 'investigating'],
    ['identified', false, 'identified'],
    ['monitoring', false, 'monitoring'],
    [null, true, 'resolved'],
    [null, false, 'investigating'],
    [null, null, 'investigating'],
  ])('in state %s with resolved %s is %s', (state, resolved, expected) => {
    expect(read({ state, resolved }).status).toBe(expected);
  });

  it('without a state follows its newest update', () => {
    const updates = [update('Over.', '11:00:00', 'resolved'), ...UPDATES];

    expect(read({ state: undefined, updates })).toMatchObject({
      status: 'resolved',
      resolvedAt: Date.UTC(2026, 1, 11, 11),
    });
  });

  it('stays open in an open state, whatever an update says', () => {
    const updates = [update('Over.', '11:00:00', 'resolved'), ...UPDATES];

    expect(read({ state: 'issue', updates })).toMatchObject({
      status: 'investigating',
      resolvedAt: null,
    });
  });

  it('goes on as it was with an update that has no status of its own', () => {
    const updates = [
      update('Four.', '12:00:00', 'puzzled'),
      update('Three.', '11:00:00', 'monitoring'),
      ...UPDATES,
    ];

    expect(read({ updates }).updates.map((one) => one.status)).toEqual([
      'investigating',
      'investigating',
      'monitoring',
      'monitoring',
    ]);
  });

  it('keeps the ids of its updates when one is edited, added or listed elsewhere', () => {
    const ids = (updates: readonly object[]) => read({ updates }).updates.map(({ id }) => id);
    const expected = ['318@2026-02-11T09:00:00Z', '318@2026-02-11T10:00:00Z'];

    expect(ids(UPDATES)).toEqual(expected);
    expect(ids(UPDATES.toReversed())).toEqual(expected);
    expect(ids([update('Two!', '10:00:00.250', 'update'), UPDATES[1]!])).toEqual(expected);
    expect(ids([update('Three.', '11:00:00', 'resolved'), ...UPDATES]).slice(0, 2)).toEqual(
      expected,
    );
  });

  it('keeps the vendor’s ids of its updates where there are any', () => {
    const updates = [update('One.', '09:00:00', 'issue', { id: 6091 })];

    expect(read({ updates }).updates[0]?.id).toBe('6091');
  });

  it.each([
    ['yellow', 'minor'],
    ['red', 'major'],
    ['green', 'unknown'],
    ['mauve', 'unknown'],
  ])('whose system is %s has the impact %s', (colour, impact) => {
    expect(read({ systems: [{ name: 'Data', status: colour }] }).impact).toBe(impact);
  });

  it('has the worst of all its colours', () => {
    const updates = [update('One.', '09:00:00', 'issue', { status_prod: 'red' })];
    const fields = { systems: undefined, status_dev: 'yellow', status_prod: 'green', updates };

    expect(read(fields)).toMatchObject({ impact: 'major', components: null });
  });

  it('is not news when only its updated_at ticks', () => {
    const ticked = entryOf({ updated_at: '2026-02-11T12:34:56.000Z' });

    expect(ticked.mark).toBe(entryOf({}).mark);
    expect(ticked.incident().updatedAt).toBe(Date.UTC(2026, 1, 11, 10, 0, 0, 250));
  });

  it.each([
    ['title', { title: 'x' }],
    ['state', { state: 'resolved' }],
    ['flag', { resolved: true }],
    ['system', { systems: [] }],
    ['colour', { systems: [{ name: 'Data', status: 'red' }] }],
    ['text', { updates: [update('Two!', '10:00:00.250', 'update'), UPDATES[1]] }],
    ['number of updates', { updates: UPDATES.slice(1) }],
    ['address', { full_url: 'https://status.acme.test/incidents/x' }],
  ])('has another mark when its %s differs', (_, fields) => {
    expect(entryOf(fields).mark).not.toBe(entryOf({}).mark);
  });
});

describe('a maintenance of Heroku’s', () => {
  const plan = update('Soon.', '09:00:00', 'scheduled');
  const began = update('It begins.', '10:00:00', 'maintenance');
  const ended = update('It is done.', '11:00:00', 'resolved');

  it.each([
    ['planned', [plan], 'scheduled'],
    ['that began', [began, plan], 'in_progress'],
    ['that ended', [ended, began, plan], 'completed'],
  ])('%s tells by its updates, though it is upcoming for months', (_, updates, expected) => {
    expect(read({ state: 'upcoming', updates })).toMatchObject({
      type: 'maintenance',
      status: expected,
      impact: 'maintenance',
    });
  });

  it('is over when its state or its flag says so', () => {
    const over = [{ state: 'resolved' }, { state: 'upcoming', resolved: true }];

    const told = over.map((fields) => read({ ...fields, updates: [plan] }));

    expect(told.map((one) => one.status)).toEqual(['completed', 'completed']);
  });

  it('is the same one in the history and in the list of plans', () => {
    const item = incident({ state: 'upcoming', updates: [plan] });
    const body = { status: status('green'), incidents: [], scheduled: [item] };
    const [entry] = scheduled.read(answerOf(body), CONTEXT).entries;

    expect(entry?.incident()).toEqual(read({ state: 'upcoming', updates: [plan] }));
  });

  it('is one where it is listed as a plan, whatever it looks like', () => {
    const item = incident({ state: undefined });
    const body = { status: status('green'), incidents: [], scheduled: [item] };

    expect(scheduled.read(answerOf(body), CONTEXT).entries[0]?.incident().type).toBe('maintenance');
  });
});

describe('a system of Heroku’s', () => {
  const systemsOf = (...colours: readonly string[]) =>
    systems
      .read(answerOf({ status: colours.flatMap(status), incidents: [] }), CONTEXT)
      .entries.map((entry) => orFault(() => entry.incident()));

  it('has the status of its colour', () => {
    expect(systemsOf('green', 'yellow', 'red', 'blue')).toEqual([
      expect.objectContaining({ type: 'component', name: 'Apps', status: 'operational' }),
      expect.objectContaining({ status: 'degraded_performance', impact: 'minor' }),
      expect.objectContaining({ status: 'major_outage', impact: 'critical' }),
      expect.objectContaining({ status: 'under_maintenance', impact: 'maintenance' }),
    ]);
  });

  it('in a colour nobody knows is not called well', () => {
    expect(systemsOf('mauve')).toEqual([expect.stringContaining('Apps without a known colour')]);
  });
});

describe('Heroku’s endpoints', () => {
  it.each([
    [{ status: { Production: 'green' }, issues: [] }],
    [{ status: [], incidents: [], scheduled: [] }],
    [{ status: status('green') }],
    [{ incidents: [] }],
    [[]],
    [[{ title: 'x', updates: [] }]],
  ])('do not answer %j', (body) => {
    const said = [history, current, scheduled, systems].map((source) =>
      orFault(() => source.read(answerOf(body), CONTEXT)),
    );

    expect(said.map((one) => typeof one)).toEqual(said.map(() => 'string'));
    expect(recognised(answerOf(body))).toBeUndefined();
  });

  it('are no quiet page where the list that is looked for is missing', () => {
    const body = answerOf({ status: status('green'), incidents: [] });

    expect(current.read(body, CONTEXT).entries).toEqual([]);
    expect(orFault(() => scheduled.read(body, CONTEXT))).toMatch(/no "scheduled"/);
  });

  it('stand below the page, or where its endpoint is', () => {
    const given = pageOf('https://status.heroku.com/api/v4/current-status');
    const mirror = pageOf('https://status.heroku.com', { endpoint: 'http://127.0.0.1:80/api/v4' });
    const first = heroku.parts(given, { components: false }).flatMap(({ sources }) => sources);

    expect(first.map(({ url }) => url)).toEqual([
      'https://status.heroku.com/api/v4/incidents?limit=50',
      'https://status.heroku.com/api/v4/current-status',
      'https://status.heroku.com/api/v4/current-status',
    ]);
    expect(heroku.probes(mirror)).toEqual(['http://127.0.0.1/api/v4/current-status']);
    expect(heroku.owns?.(given)).toBe(true);
  });

  it('tell an end only in the history', () => {
    const quiet = answerOf({ status: status('green'), incidents: [], scheduled: [] });
    const lists = [current, scheduled].map((source) => source.read(quiet, CONTEXT).lists);

    expect(lists).toEqual(['open', 'open']);
    expect(history.read(answerOf([incident()]), CONTEXT).lists).toBe('recent');
  });
});
