import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/ask.ts';
import { pagerduty } from '../../../src/platforms/pagerduty/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Context } from '../../../src/platforms/platform.ts';
import { CONTEXT, PAGE, answerOf, orFault, sourceOf } from '../fixtures.ts';

const API = `${PAGE.url}/api`;
const posts = sourceOf(pagerduty, 'incidents', 'posts');
const inDocument = sourceOf(pagerduty, 'incidents', 'document');
const names = sourceOf(pagerduty, 'names', 'services');
const states = sourceOf(pagerduty, 'components', 'services');

function word(id: string, key: string, name = '') {
  const [post_type, post_enum_type] = key.split('/');
  return { id, name, post_type, post_enum_type, layout_settings: { key } };
}

const ENUMS = {
  post_enums: [
    word('S1', 'incident/status/investigating'),
    word('S2', 'incident/status/detected'),
    word('S3', 'incident/status/resolved', 'All done!'),
    word('V0', 'incident/severity/all_good'),
    word('V1', 'incident/severity/minor'),
    word('V2', 'incident/severity/major'),
    word('I1', 'incident/impacts/partial_outage'),
    word('I2', 'incident/impacts/outage'),
    word('M1', 'maintenance/status/scheduled'),
    word('M2', 'maintenance/status/in_progress', 'happening'),
    word('M3', 'maintenance/status/completed'),
    word('I3', 'maintenance/impacts/maintenance'),
  ],
};
const SERVICES = {
  services: [
    { id: 'A', name: 'events', display_name: 'Events API', is_active: true },
    { id: 'B', name: 'Web app', display_name: '' },
    { id: 'C', name: 'Old', is_active: false },
  ],
};

const AT = Date.parse('2026-04-02T08:00:00Z');
const HOUR = 3_600_000;

function update(fields: object = {}) {
  return {
    id: 'U1',
    message: '<p>We look.</p>',
    reported_at: AT,
    status_id: 'S1',
    severity_id: 'V1',
    impacts: [{ service_id: 'A', severity_id: 'I1' }],
    ...fields,
  };
}

function post(fields: object = {}) {
  const updates = [update()];
  return {
    id: 'P1',
    title: 'Events are lost',
    post_type: 'incident',
    starts_at: null,
    ends_at: null,
    first_update_at: AT,
    latest_update: updates[0],
    updates,
    ...fields,
  };
}

function beside(answers: Readonly<Record<string, unknown>>): Context {
  const details = new Map<string, Answer>();
  for (const [path, body] of Object.entries(answers)) {
    details.set(`${API}/${path}`, answerOf(body as object));
  }
  return { page: PAGE, names: new Map([['A', 'Events API']]), details };
}

const words = beside({ post_enums: ENUMS });

function read(fields: object = {}, context = words) {
  const [entry] = posts.read(answerOf({ posts: [post(fields)] }), context).entries;
  if (!entry) throw new Error('nothing was read');
  return entry.incident();
}

describe('a post on a PagerDuty page', () => {
  it.each([
    ['incident', 'S1', 'investigating'],
    ['incident', 'S2', 'investigating'],
    ['incident', 'S3', 'resolved'],
    ['incident', 'S9', 'investigating'],
    ['maintenance', 'M1', 'scheduled'],
    ['maintenance', 'M2', 'in_progress'],
    ['maintenance', 'M3', 'completed'],
    ['maintenance', 'S9', 'scheduled'],
  ])('of an %s in %s is %s', (post_type, status_id, status) => {
    expect(
      read({ post_type, updates: [update({ status_id })], latest_update: null }),
    ).toMatchObject({
      type: post_type,
      status,
    });
  });

  it.each([
    ['its worst severity', ['V1', 'V2', 'V0'], [], 'major'],
    ['none while all is good', ['V0'], ['I2'], 'none'],
    ['that of its services where no severity is said', [null], ['I1', 'I2'], 'critical'],
    ['unknown where nothing is said', [null], [], 'unknown'],
  ])('has the impact %s', (_, severities, impacts, impact) => {
    const updates = severities.map((severity_id, at) =>
      update({
        id: `U${at}`,
        severity_id,
        impacts: impacts.map((severity_id) => ({ service_id: 'A', severity_id })),
      }),
    );

    expect(read({ updates, latest_update: null }).impact).toBe(impact);
  });

  it('of a maintenance has the times of its plan and no other impact', () => {
    const plan = {
      post_type: 'maintenance',
      starts_at: AT + HOUR,
      ends_at: '2026-04-02T10:00:00Z',
    };

    expect(read(plan)).toMatchObject({
      impact: 'maintenance',
      scheduledFor: AT + HOUR,
      scheduledUntil: AT + 2 * HOUR,
      startedAt: null,
    });
  });

  it('keeps the ids of its updates when one is edited, moved or added', () => {
    const u2 = update({ id: 'U2', reported_at: AT + HOUR });
    const ids = (...updates: object[]) =>
      read({ updates, latest_update: updates[0] }).updates.map(({ id }) => id);

    expect(ids(update())).toEqual(['U1']);
    expect(ids(update({ message: 'Edited.' }))).toEqual(['U1']);
    expect(ids(u2, update())).toEqual(['U1', 'U2']);
    expect(ids(update(), u2)).toEqual(['U1', 'U2']);
  });

  it('of which only the newest update is listed has that one', () => {
    expect(read({ updates: undefined }).updates.map(({ id }) => id)).toEqual(['U1']);
  });

  it('has all of its updates, whole, where it was asked for by itself', () => {
    const whole = post({ updates: [update({ message: '<p>We look at it all.</p>' })] });
    const cut = { updates: undefined, latest_update: update({ message: '<p>We look…</p>' }) };

    const told = read(cut, beside({ post_enums: ENUMS, 'posts/P1': { post: whole } }));
    const other = read(
      cut,
      beside({ post_enums: ENUMS, 'posts/P1': { post: { ...whole, id: 'P2' } } }),
    );

    expect(told.updates).toMatchObject([{ id: 'U1', message: 'We look at it all.' }]);
    expect(other.updates).toMatchObject([{ id: 'U1', message: 'We look…' }]);
  });

  it('names its services where their names are known', () => {
    expect(read().components).toEqual([{ id: 'A', name: 'Events API' }]);
    expect(read({}, { ...words, names: new Map() }).components).toBeNull();
    expect(read({ updates: [update({ impacts: [] })] }).components).toEqual([]);
  });
});

describe('the posts of a PagerDuty page', () => {
  it('are asked for each by itself, and the words with them', () => {
    const body = answerOf({ posts: [post(), post({ id: 'P/2' })] });

    expect(posts.details?.(body, CONTEXT)).toEqual([
      `${API}/post_enums`,
      `${API}/posts/P1`,
      `${API}/posts/P%2F2`,
    ]);
  });

  it('need nothing else when there are none', () => {
    const body = answerOf({ posts: [], continuationToken: null });

    expect(posts.details?.(body, CONTEXT)).toEqual([]);
    expect(posts.read(body, CONTEXT)).toEqual({ entries: [], lists: 'ongoing' });
  });

  it('are not read without the words for their states', () => {
    expect(orFault(() => posts.read(answerOf({ posts: [post()] }), CONTEXT))).toMatch(
      /without the words for their states/,
    );
  });

  it.each([
    ['of a blog', { posts: [{ id: 1, title: 'Hello', post_type: 'article' }] }],
    ['that are no list', { posts: {} }],
    ['that are missing', { continuationToken: null }],
  ])('are not those %s', (_, body) => {
    expect(orFault(() => posts.read(answerOf(body), words))).toMatch(/not a PagerDuty page’s list/);
    expect(pagerduty.recognises(answerOf(body))).toBe(false);
  });
});

describe('the services of a PagerDuty page', () => {
  it('have the names that people see', () => {
    expect(names.read(answerOf(SERVICES), CONTEXT).names).toEqual(
      new Map([
        ['A', 'Events API'],
        ['B', 'Web app'],
      ]),
    );
    expect(orFault(() => names.read(answerOf({ error: 'no' }), CONTEXT))).toMatch(/without a list/);
  });

  it.each([
    ['I1', 'partial_outage'],
    ['I2', 'major_outage'],
    ['I3', 'under_maintenance'],
    ['V1', 'degraded_performance'],
    ['X9', 'degraded_performance'],
  ])('are well unless they are impacted: %s is %s', (impact_severity_id, status) => {
    const body = answerOf({ impacted_services: [{ service_id: 'A', impact_severity_id }] });
    const context = beside({ services: SERVICES, post_enums: ENUMS });

    const told = states.read(body, context).entries.map((entry) => entry.incident());

    expect(states.details?.(body, context)).toEqual([`${API}/services`, `${API}/post_enums`]);
    expect(told.map(({ id, status }) => [id, status])).toEqual([
      ['A', status],
      ['B', 'operational'],
    ]);
  });

  it('are not called well when they are not known', () => {
    const body = answerOf({ impacted_services: [] });

    expect(orFault(() => states.read(body, beside({ post_enums: ENUMS })))).toMatch(
      /without the page’s services/,
    );
  });
});

function html(summary: object, end = '</body></html>\n') {
  const data = JSON.stringify({ summary, layout: { layout_settings: { name: 'Initech' } } });
  return `<html><body><script id="data" type="application/json">${data.replaceAll('<', '\\u003c')}</script>${end}`;
}

function incidents(summary: object) {
  const body = html({ open_incidents: [], resolved_incidents: [], ...summary });
  return inDocument.read(answerOf(body), CONTEXT).entries.map((entry) => entry.incident());
}

const old = (fields: object = {}) => ({
  id: 'I1',
  title: 'Reports are late',
  updates: [said()],
  ...fields,
});

function said(fields: object = {}) {
  return {
    id: 'U1',
    status: 'detected',
    severity: 'minor',
    message: '<p>We look.</p>',
    created_at: '2026-04-02T08:00:00Z',
    reported_at: '2026-04-02T07:55:00Z',
    updated_at: '2026-04-02T08:00:00Z',
    impacted_business_services: [{ id: 'X', business_service_id: 'A', name: 'Events API' }],
    ...fields,
  };
}

describe('an incident in the document of a PagerDuty page', () => {
  const end = said({
    id: 'U2',
    status: 'resolved',
    severity: 'all_good',
    created_at: '2026-04-02T09:00:00Z',
    reported_at: '2026-04-02T09:01:00Z',
  });

  it.each([
    ['open', 'detected', 'investigating'],
    ['open', 'puzzling', 'investigating'],
    ['open', 'resolved', 'resolved'],
    ['resolved', 'resolved', 'resolved'],
    ['resolved', 'puzzling', 'resolved'],
    ['resolved', 'investigating', 'investigating'],
  ])('listed as %s whose last word is %s is %s', (listed, status, expected) => {
    const [told] = incidents({ [`${listed}_incidents`]: [old({ updates: [said({ status })] })] });

    expect(told?.status).toBe(expected);
  });

  it('keeps the worst severity it had, and ended when people were told so', () => {
    const updates = [end, said({ id: 'U3', severity: 'outage' }), said()];

    expect(incidents({ resolved_incidents: [old({ updates })] })).toMatchObject([
      { impact: 'critical', resolvedAt: Date.parse('2026-04-02T09:01:00Z') },
    ]);
  });

  it('ends with its postmortem', () => {
    const postmortem = said({ id: 'PM', status: undefined, created_at: '2026-04-09T08:00:00Z' });

    expect(
      incidents({ resolved_incidents: [old({ updates: [end, said()], postmortem })] }),
    ).toMatchObject([
      {
        status: 'postmortem',
        updates: [{ id: 'U1' }, { id: 'U2' }, { id: 'PM', status: 'postmortem' }],
      },
    ]);
  });

  it('keeps the ids of its updates in whatever order they come', () => {
    const ids = (...updates: object[]) =>
      incidents({ open_incidents: [old({ updates })] })[0]?.updates.map(({ id }) => id);

    expect([ids(end, said()), ids(said(), end)]).toEqual([
      ['U1', 'U2'],
      ['U1', 'U2'],
    ]);
  });
});

describe('the document of a PagerDuty page', () => {
  const quiet = { open_incidents: [], resolved_incidents: [] };

  it('names the page and lists what is over as well', () => {
    expect(inDocument.read(answerOf(html(quiet)), CONTEXT)).toEqual({
      entries: [],
      lists: 'recent',
      pageName: 'Initech',
    });
  });

  it.each([
    ['is torn', html(quiet, '</body>'), /torn document/],
    ['is torn in its data', html(quiet).slice(0, 90), /without a PagerDuty/],
    ['has no data', '<html><body></body></html>', /without a PagerDuty/],
    ['has a list missing', html({ open_incidents: [] }), /not a PagerDuty/],
    ['has an odd list', html({ ...quiet, open_incidents: {} }), /not a PagerDuty/],
    ['has broken data', html(quiet).replace('{"summary"', '{summary'), /broken JSON/],
  ])('that %s is refused', (_, body, fault) => {
    expect(orFault(() => inDocument.read(answerOf(body), CONTEXT))).toMatch(fault);
    expect(pagerduty.recognises(answerOf(body))).toBe(false);
  });

  it('matters only in its data', () => {
    const body = html(quiet);
    const dressed = body.replace('<body>', '<body class="dark">').replace('</body>', '<hr></body>');
    const relevant = (text: string) => inDocument.relevant?.(Buffer.from(text)).toString();

    expect(relevant(dressed)).toBe(relevant(body));
    expect(relevant(body)).toContain('"open_incidents"');
    expect(relevant('{}')).toBe('{}');
  });
});

describe('a PagerDuty page', () => {
  const sourcesOf = (url: string, endpoint?: string) =>
    pagerduty
      .parts(pageOf(url, { endpoint }), { components: true })
      .flatMap((part) => part.sources.map((source) => `${part.id} ${source.url}`));

  it.each([
    ['https://acme.trust.pagerduty.com'],
    ['https://acme.trust.pagerduty.com/posts/dashboard'],
    ['https://acme.trust.pagerduty.com/posts/details/P1'],
    ['https://acme.trust.pagerduty.com/api/posts'],
  ])('given as %s is asked for its words, then for its document', (url) => {
    expect(pagerduty.probes(pageOf(url))).toEqual([
      'https://acme.trust.pagerduty.com/api/post_enums',
      'https://acme.trust.pagerduty.com',
    ]);
  });

  it('with an API is read from that alone', () => {
    const page = pageOf('https://status.acme.test/posts/dashboard');
    const endpoint = pagerduty.endpointIn?.(answerOf(ENUMS), page);

    expect(pagerduty.recognises(answerOf(ENUMS))).toBe(true);
    expect(sourcesOf(page.url, endpoint)).toEqual([
      `names ${API}/services`,
      `incidents ${API}/posts?is_featured=true&limit=500`,
      `components ${API}/impacted_services`,
    ]);
  });

  it('with its data in the document is read from that alone', () => {
    const body = answerOf(html({ open_incidents: [], resolved_incidents: [] }));
    const endpoint = pagerduty.endpointIn?.(body, PAGE);

    expect(sourcesOf(PAGE.url, endpoint)).toEqual([`incidents ${PAGE.url}`]);
  });

  it('of which nothing is known is asked for both', () => {
    expect(sourcesOf(PAGE.url)).toContain(`incidents ${PAGE.url}`);
    expect(sourcesOf(PAGE.url)).toContain(`incidents ${API}/posts?is_featured=true&limit=500`);
  });

  it.each([
    ['https://acme.trust.pagerduty.com', true],
    ['https://status.pagerduty.com', true],
    ['https://www.pagerduty.com', false],
    ['https://trust.pagerduty.com.acme.test', false],
  ])('is asked for first at %s: %s', (url, owned) => {
    expect(pagerduty.owns?.(pageOf(url))).toBe(owned);
  });
});
