import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/reading.ts';
import { statuspage } from '../../../src/platforms/statuspage/index.ts';
import { CONTEXT, PAGE, answerOf, orFault, sourceOf } from '../fixtures.ts';

const incidents = sourceOf(statuspage, 'incidents', 'incidents');
const page = { id: 'q7v2m0x9k4tz', name: 'Acme', updated_at: '2025-03-04T12:00:00Z' };

function update(fields: object = {}) {
  const at = '2025-03-04T10:00:00.100Z';
  return {
    id: 'u1',
    status: 'investigating',
    body: 'We look.',
    created_at: at,
    updated_at: at,
    display_at: at,
    ...fields,
  };
}

function incident(fields: object = {}) {
  return {
    id: 'abc',
    name: 'Mail is late',
    status: 'investigating',
    impact: 'minor',
    created_at: '2025-03-04T10:00:00Z',
    updated_at: '2025-03-04T10:00:00.200Z',
    incident_updates: [update()],
    components: [{ id: 'c1', name: 'Mail' }],
    ...fields,
  };
}

function entriesOf(...listed: readonly unknown[]): readonly Entry[] {
  return incidents.read(answerOf({ page, incidents: listed }), CONTEXT).entries;
}

function read(fields: object) {
  const [entry] = entriesOf(incident(fields));
  if (!entry) throw new Error('nothing was read');
  return entry.incident();
}

describe('an incident', () => {
  it.each([
    ['impact is maintenance', { impact: 'maintenance', status: 'scheduled' }, 'scheduled'],
    [
      'it is scheduled',
      { scheduled_for: '2025-04-01T00:00:00Z', status: 'in_progress' },
      'in_progress',
    ],
    ['its status is one of maintenances', { status: 'verifying' }, 'verifying'],
    ['its words are those of outages', { impact: 'maintenance', status: 'resolved' }, 'completed'],
    ['its words are unknown', { impact: 'maintenance', status: 'odd' }, 'scheduled'],
    [
      'its words are unknown, and it ended',
      { impact: 'maintenance', status: 'odd', resolved_at: 'x' },
      'completed',
    ],
  ])('is a maintenance when %s', (_, fields, status) => {
    expect(read(fields)).toMatchObject({ type: 'maintenance', status });
  });

  it.each([
    ['an unknown impact', { impact: 'catastrophic' }, { impact: 'unknown' }],
    ['no impact', { impact: null }, { impact: 'unknown' }],
    ['an unknown status', { status: 'odd' }, { status: 'investigating' }],
    [
      'an unknown status of the past',
      { status: 'odd', resolved_at: '2025-03-04T11:00:00Z' },
      { status: 'resolved' },
    ],
    [
      'a resolved_at left standing',
      { status: 'identified', resolved_at: '2025-03-04T11:00:00Z' },
      { status: 'identified' },
    ],
    ['no components', { components: [] }, { components: [] }],
    ['no word of components', { components: undefined }, { components: null }],
    ['a shortlink', { shortlink: 'https://stspg.io/x' }, { url: 'https://stspg.io/x' }],
    [
      'a shortlink that is none',
      { shortlink: 'javascript:x' },
      { url: `${PAGE.url}/incidents/abc` },
    ],
    ['no updates', { incident_updates: [] }, { updates: [] }],
    [
      'no schedule outside maintenances',
      { scheduled_until: '2025-04-01T00:00:00Z' },
      { scheduledUntil: null },
    ],
  ])('may have %s', (_, fields, expected) => {
    expect(read(fields)).toMatchObject(expected);
  });

  it('was updated when its newest update was made, if it does not say', () => {
    const newer = update({ id: 'u2', created_at: '2025-03-04T12:00:00+02:00' });

    const { updatedAt } = read({
      updated_at: null,
      incident_updates: [newer, update({ created_at: '2025-03-04T09:00:00Z' })],
    });

    expect(updatedAt).toBe(Date.UTC(2025, 2, 4, 10));
  });

  it('was made with its oldest update, if it does not say', () => {
    expect(read({ created_at: null }).createdAt).toBe(Date.UTC(2025, 2, 4, 10, 0, 0, 100));
  });

  it('names every component that it or any update was ever linked to, once', () => {
    const affected_components = [
      { code: 'c1', name: 'All - Mail' },
      { code: 'c2', name: 'All - Web' },
    ];

    const { components } = read({ incident_updates: [update({ affected_components })] });

    expect(components).toEqual([
      { id: 'c1', name: 'Mail' },
      { id: 'c2', name: 'All - Web' },
    ]);
  });

  it('takes the ids of its components from its updates where a mirror cut them', () => {
    const fields = {
      components: [{ name: 'Mail' }, { name: 'Web' }],
      incident_updates: [update({ affected_components: [{ code: 'c1', name: 'Mail' }] })],
    };

    expect(read(fields).components).toEqual([
      { id: 'c1', name: 'Mail' },
      { id: 'Web', name: 'Web' },
    ]);
  });
});

describe('an update', () => {
  const ids = (listed: readonly object[]) =>
    read({ incident_updates: listed }).updates.map(({ id }) => id);

  it('keeps its place when several were made at once: the page lists the newest first', () => {
    expect(ids([update({ id: 'u3' }), update({ id: 'u2' }), update({ id: 'u1' })])).toEqual([
      'u1',
      'u2',
      'u3',
    ]);
  });

  it('is sorted by instant, not by the text of a time in some zone', () => {
    const later = update({ id: 'later', created_at: '2025-03-04T09:00:00-04:00' });
    const earlier = update({ id: 'earlier', created_at: '2025-03-04T12:30:00+00:00' });

    expect(ids([later, earlier])).toEqual(['earlier', 'later']);
    expect(ids([earlier, later])).toEqual(['earlier', 'later']);
  });

  it('without an id gets one that stays when its text changes or newer ones come', () => {
    const bare = (body: string, second: number, ms: number) =>
      update({ id: undefined, body, created_at: `2025-03-04T10:00:0${second}.${ms}Z` });
    const before = ids([bare('b', 0, 800), bare('a', 0, 100)]);

    const after = ids([bare('c', 1, 100), bare('b, edited', 0, 800), bare('a', 0, 100)]);

    expect(before).toEqual(['abc@2025-03-04T10:00:00Z', 'abc@2025-03-04T10:00:00Z#2']);
    expect(after).toEqual([...before, 'abc@2025-03-04T10:00:01Z']);
  });

  it('keeps its id under an edit of everything else', () => {
    const edited = update({
      status: 'monitoring',
      body: 'New words.',
      display_at: null,
      updated_at: null,
    });

    expect(ids([edited])).toEqual(['u1']);
  });

  it('shows a backdated time beside its own', () => {
    const [only] = read({
      incident_updates: [update({ display_at: '2025-03-04T08:00:00Z' })],
    }).updates;

    expect(only).toMatchObject({
      createdAt: Date.UTC(2025, 2, 4, 10, 0, 0, 100),
      displayAt: Date.UTC(2025, 2, 4, 8),
    });
  });

  it('without any word is none', () => {
    expect(ids([update(), {}])).toEqual(['u1']);
  });
});

describe('a mark', () => {
  const markOf = (fields: object) => entriesOf(incident(fields))[0]?.mark;

  it.each([
    ['name', { name: 'x' }],
    ['status', { status: 'monitoring' }],
    ['impact', { impact: 'major' }],
    ['updated_at', { updated_at: '2025-03-04T10:00:01Z' }],
    ['created_at', { created_at: '2025-03-04T10:00:01Z' }],
    ['started_at', { started_at: '2025-03-04T10:00:01Z' }],
    ['resolved_at', { resolved_at: '2025-03-04T10:00:01Z' }],
    ['schedule', { scheduled_for: '2025-03-04T10:00:01Z' }],
    ['end of the schedule', { scheduled_until: '2025-03-04T10:00:01Z' }],
    ['list of components', { components: [] }],
    ['word on components', { components: undefined }],
    ['component’s name', { components: [{ id: 'c1', name: 'Post' }] }],
    ['text', { incident_updates: [update({ body: 'We look!' })] }],
    ['update’s status', { incident_updates: [update({ status: 'identified' })] }],
    ['update’s id', { incident_updates: [update({ id: 'u2' })] }],
    ['update’s times', { incident_updates: [update({ display_at: '2025-03-04T10:00:01Z' })] }],
    [
      'affected component',
      { incident_updates: [update({ affected_components: [{ code: 'c', name: 'n' }] })] },
    ],
    ['number of updates', { incident_updates: [update(), update({ id: 'u2' })] }],
  ])('differs when the %s does', (_, fields) => {
    expect(markOf(fields)).not.toBe(markOf({}));
  });

  it('stays when only what nobody reads differs', () => {
    expect(markOf({ reminder_intervals: '[3]', monitoring_at: 'x' })).toBe(markOf({}));
  });
});

describe('the bytes that matter', () => {
  const relevant = (body: object) =>
    incidents.relevant?.(Buffer.from(JSON.stringify(body))).toString();

  it('stay when the page’s own time ticks', () => {
    const ticked = { ...page, updated_at: '2025-03-04T12:00:09Z' };

    expect(relevant({ page: ticked, incidents: [incident()] })).toBe(
      relevant({ page, incidents: [incident()] }),
    );
  });

  it('change when an incident does', () => {
    expect(relevant({ page, incidents: [incident({ name: 'x' })] })).not.toBe(
      relevant({ page, incidents: [incident()] }),
    );
  });

  it('are all of them when the page does not come first', () => {
    const body = { components: [], incidents: [incident()], page };

    expect(relevant(body)).toBe(JSON.stringify(body));
    expect(relevant({ page })).toBe(JSON.stringify({ page }));
  });

  it('are a view, not a copy', () => {
    const body = Buffer.from(JSON.stringify({ page, incidents: [] }));

    expect(incidents.relevant?.(body).buffer).toBe(body.buffer);
  });
});

describe('a page', () => {
  it('of incident.io is not taken for one of Statuspage, whoever is asked first', () => {
    const body = { page: { id: '01JQ2M5Y7V8N3K4R6T9W0X1Z2A' }, incidents: [] };

    expect(statuspage.recognises(answerOf(body))).toBe(false);
  });

  it('that is now incident.io’s is refused, so that it is detected again', () => {
    const body = { page: { id: '01JQ2M5Y7V8N3K4R6T9W0X1Z2A' }, incidents: [] };

    expect(orFault(() => incidents.read(answerOf(body), CONTEXT))).toMatch(
      /looks like incident\.io/,
    );
  });

  it.each([
    [{ page, components: [] }, 'no "incidents"'],
    [{ page, incidents: null }, 'no "incidents"'],
    [{ page: { id: '' }, incidents: [] }, 'no "page"'],
  ])('without its array or its id is refused: %j', (body, what) => {
    expect(orFault(() => incidents.read(answerOf(body), CONTEXT))).toContain(what);
  });

  it('told by its summary alone lists only what is open', () => {
    const lists = (part: string) =>
      sourceOf(statuspage, part, 'summary').read(
        answerOf({ page, incidents: [], scheduled_maintenances: [] }),
        CONTEXT,
      ).lists;

    expect([lists('incidents'), lists('maintenances')]).toEqual(['open', 'open']);
  });

  it('reads component names from either of two answers, grouped', () => {
    const components = [
      { id: 'g', name: 'Mail', group: true },
      { id: 'c1', name: 'Out', group_id: 'g' },
      { id: 'c2', name: 'Out', group_id: 'gone' },
    ];

    const readings = ['components', 'summary'].map((id) =>
      sourceOf(statuspage, 'names', id).read(answerOf({ page, components }), CONTEXT),
    );

    const names = new Map([
      ['g', 'Mail'],
      ['c1', 'Mail / Out'],
      ['c2', 'Out'],
    ]);
    expect(readings).toEqual(
      readings.map(() => ({ entries: [], lists: 'recent', pageName: 'Acme', names })),
    );
  });
});

it('numbers serve as ids of a page, its incidents, updates and components', () => {
  const body = {
    page: { ...page, id: 77 },
    incidents: [
      incident({
        id: 12345,
        incident_updates: [update({ id: 5 })],
        components: [{ id: 9, name: 'Boats' }],
      }),
    ],
  };

  const read = incidents.read(answerOf(body), CONTEXT).entries[0]!.incident();

  expect(statuspage.recognises(answerOf(body))).toBe(true);
  expect([read.id, read.updates[0]?.id, read.components]).toEqual([
    '12345',
    '5',
    [{ id: '9', name: 'Boats' }],
  ]);
});
