import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/ask.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Context } from '../../../src/platforms/platform.ts';
import { upptime } from '../../../src/platforms/upptime/index.ts';
import { CONTEXT, answerOf, orFault, recognised, sourceOf } from '../fixtures.ts';

const API = 'https://api.github.com/repos/acme/status';
const FILES = 'https://raw.githubusercontent.com/acme/status/HEAD';
const summary = sourceOf(upptime, 'incidents', 'summary');
const list = sourceOf(upptime, 'incidents', 'issues');
const plans = sourceOf(upptime, 'maintenances', 'issues');
const SITES = readFileSync(new URL('acme-names.json', import.meta.url));
const NAMES = new Map([
  ['api', 'API'],
  ['shop', 'Shop'],
]);

function issue(number: number, fields: object = {}) {
  return {
    number,
    title: '🛑 API is down',
    state: 'open',
    labels: [{ name: 'status' }, { name: 'api' }],
    html_url: `https://github.com/acme/status/issues/${number}`,
    body: 'It was **down**.',
    created_at: '2025-05-02T08:00:00Z',
    updated_at: '2025-05-02T08:00:00Z',
    closed_at: null,
    ...fields,
  };
}

function comment(id: number, body: string, fields: object = {}) {
  const at = `2025-05-02T09:0${id}:00Z`;
  const issue_url = `${API}/issues/41`;
  return { id, issue_url, body, created_at: at, updated_at: at, ...fields };
}

const closed = { state: 'closed', closed_at: '2025-05-02T09:30:00Z' };

function withDetails(issues: unknown, comments: unknown = []): Context {
  const [issueUrl = '', commentUrl = ''] = summary.details?.(answerOf(SITES), CONTEXT) ?? [];
  const answers = [
    [issueUrl, answerOf(JSON.stringify(issues), issueUrl)],
    [commentUrl, answerOf(JSON.stringify(comments), commentUrl)],
  ] as const;
  return { ...CONTEXT, names: NAMES, details: new Map(answers) };
}

function read(issues: readonly unknown[], comments: readonly unknown[] = []) {
  const { entries } = summary.read(answerOf(SITES), withDetails(issues, comments));
  return entries.map((entry) => entry.incident());
}

function readPlan(fields: object) {
  const labels = [{ name: 'maintenance' }];
  const answer = answerOf([issue(42, { title: 'Move', labels, ...fields })]);
  return plans.read(answer, { ...CONTEXT, names: NAMES }).entries.map((entry) => entry.incident());
}

describe('the summary of a page', () => {
  it('is asked for at every poll, and GitHub for two lists when it differs', () => {
    expect(summary.url).toBe(`${FILES}/history/summary.json`);
    expect(summary.details?.(answerOf(SITES), CONTEXT)).toEqual([
      `${API}/issues?labels=status&state=all&per_page=50`,
      `${API}/issues/comments?sort=created&direction=desc&per_page=100`,
    ]);
  });

  it('with no issues at GitHub is a page without incidents', () => {
    expect(read([])).toEqual([]);
  });

  it.each([
    [
      'refuses',
      new Map<string, Answer>(),
      'status.acme.test/page answered a summary, GitHub no issues',
    ],
    [
      'answers nonsense',
      withDetails({ message: 'Moved' }).details ?? new Map(),
      'api.github.com/repos/acme/status/issues answered JSON that is no list of issues',
    ],
    [
      'answers nonsense for comments',
      withDetails([], { message: 'Moved' }).details ?? new Map(),
      'api.github.com/repos/acme/status/issues/comments answered JSON that is no list of comments',
    ],
  ])('is unread where GitHub %s', (_, details, fault) => {
    expect(orFault(() => summary.read(answerOf(SITES), { ...CONTEXT, details }))).toBe(fault);
  });

  it.each([
    ['without sites', []],
    ['with a site without a slug', [{ status: 'up', uptime: '99%' }]],
    ['with a site without a status', [{ slug: 'api', uptime: '99%' }]],
  ])('%s is none', (_, body) => {
    const answer = answerOf(JSON.stringify(body));

    expect(typeof orFault(() => summary.details?.(answer, CONTEXT))).toBe('string');
    expect(recognised(answer)).not.toBe('upptime');
  });
});

describe('an incident', () => {
  it('is its text and the comments on it, oldest first, whatever the order of the answer', () => {
    const other = comment(3, 'Elsewhere.', { issue_url: `${API}/issues/4` });
    const comments = [comment(1, 'We _look_.'), other, comment(2, '**Resolved:** API is back up.')];

    const [forwards] = read([issue(41, closed)], comments);
    const [backwards] = read([issue(41, closed)], comments.toReversed());

    expect(forwards?.updates).toMatchObject([
      { id: '41@2025-05-02T08:00:00Z', status: 'investigating', message: 'It was down.' },
      { id: '1', status: 'investigating', message: 'We _look_.' },
      { id: '2', status: 'resolved', message: 'Resolved: API is back up.' },
    ]);
    expect(backwards).toEqual(forwards);
  });

  it('keeps the ids of its updates when they are edited', () => {
    const edited = { updated_at: '2025-05-02T10:00:00Z' };
    const [one] = read([issue(41)], [comment(1, 'Slow.')]);
    const [two] = read([issue(41, { body: 'Oh.' })], [comment(1, 'Slower.', edited)]);

    expect(two?.updates.map(({ id }) => id)).toEqual(one?.updates.map(({ id }) => id));
    expect(two?.updates[1]?.updatedAt).toBe(Date.UTC(2025, 4, 2, 10));
  });

  it('differs when only a comment was added', () => {
    const [one, two] = [[], [comment(1, 'We look.')]].map(
      (comments) =>
        summary.read(answerOf(SITES), withDetails([issue(41)], comments)).entries[0]?.mark,
    );

    expect(one).not.toBe(two);
  });

  it('is over when its issue is closed, with its last comment', () => {
    const [incident] = read([issue(41, closed)], [comment(1, 'We gave up.')]);

    expect(incident).toMatchObject({
      status: 'resolved',
      resolvedAt: Date.UTC(2025, 4, 2, 9, 30),
      updates: [{ status: 'investigating' }, { status: 'resolved' }],
    });
  });

  it('is open again when its issue was reopened', () => {
    const reopened = issue(41, { closed_at: '2025-05-02T09:30:00Z' });
    const comments = [comment(1, '**Resolved:** API is back up.'), comment(2, 'Not quite.')];

    expect(read([reopened], comments)).toMatchObject([
      { status: 'investigating', resolvedAt: null },
    ]);
  });

  it('in a state nobody knows is open', () => {
    expect(read([issue(41, { state: 'pondered' })])).toMatchObject([{ status: 'investigating' }]);
  });

  it.each([
    ['🛑 API is down', 'API is down', 'major'],
    ['⚠️ API has degraded performance', 'API has degraded performance', 'minor'],
    ['🟨 API has degraded performance', 'API has degraded performance', 'minor'],
    ['🛑 Lift 2', 'Lift 2', 'major'],
    ['2nd lift slows down', '2nd lift slows down', 'unknown'],
    ['#1 customer sees errors', '#1 customer sees errors', 'unknown'],
  ])('of the title %j', (title, name, impact) => {
    expect(read([issue(41, { title })])).toMatchObject([{ name, impact }]);
  });

  it('affects the sites that its labels name, if they name any', () => {
    const labels = ['status', 'api', 'europe'].map((name) => ({ name }));
    const unnamed = issue(40, { labels: [{ name: 'status' }, { name: 'gone' }] });

    expect(read([issue(41, { labels }), unnamed])).toMatchObject([
      { components: [{ id: 'api', name: 'API' }] },
      { components: null },
    ]);
  });

  it('is no pull request, no other issue and no maintenance', () => {
    const others = [
      issue(1, { pull_request: {} }),
      issue(2, { labels: [] }),
      issue(3, { labels: [{ name: 'question' }] }),
      issue(4, { labels: [{ name: 'status' }, { name: 'maintenance' }] }),
    ];

    expect(read(others)).toEqual([]);
    expect(list.read(answerOf(others), CONTEXT).entries).toEqual([]);
  });
});

describe('a maintenance', () => {
  it.each([
    ['open', {}, 'scheduled'],
    ['closed', closed, 'completed'],
  ])('whose issue is %s is %s', (_, fields, status) => {
    expect(readPlan(fields)).toMatchObject([
      { type: 'maintenance', status, updates: [{ status }] },
    ]);
  });

  it.each([
    ['<!--\nstart: 2025-05-10T21:00:00+02:00\nend: 2025-05-10T22:00:00.000Z\n-->', 19, 22, null],
    [
      '<!--\r\n start : 2025-05-10T19:00:00Z\r\nend:2025-05-10T22:00:00Z\r\nexpectedDown: api,gone , shop\r\n-->',
      19,
      22,
      ['api', 'shop'],
    ],
    ['<!-- start: soon -->', null, null, null],
    ['<!-- start: 2025-05-10T19:00:00Z', null, null, null],
    ['start: 2025-05-10T19:00:00Z', null, null, null],
  ])('with the text %j', (comment, from, until, slugs) => {
    const [plan] = readPlan({ body: `${comment}\nWe move.` });
    const hour = (at: number | null) => at && Date.UTC(2025, 4, 10, at);

    expect(plan).toMatchObject({ scheduledFor: hour(from), scheduledUntil: hour(until) });
    expect(plan?.components?.map(({ id }) => id) ?? null).toEqual(slugs);
  });

  it('has a text without what is meant for the machine', () => {
    const body = '<!--\nstart: 2025-05-10T19:00:00Z\nend: 2025-05-10T22:00:00Z\n-->\n\nWe *move*.';

    expect(readPlan({ body })[0]?.updates[0]?.message).toBe('We move.');
  });

  it('is looked for among all issues, as most pages never had any', () => {
    expect(plans.url).toBe(`${API}/issues?state=all&per_page=50`);
    expect(plans.read(answerOf([issue(41)]), CONTEXT).entries).toEqual([]);
  });
});

describe('a page', () => {
  const links = (...hrefs: string[]) =>
    `<!doctype html><body><div id=sapper><nav><a href="/">Acme</a></nav>${hrefs
      .map((href) => `<a href="${href}">x</a>`)
      .join('')}</div><footer>powered by <a href=https://upptime.js.org>Upptime</a></footer>`;

  function endpointOf(html: string, url = 'https://status.acme.test/') {
    return upptime.endpointIn?.(answerOf(html, url), pageOf(url));
  }

  it.each([
    ['in the footer', links('https://github.com/ada', 'https://github.com/acme/status'), API],
    ['last', links('https://github.com/acme/shop', 'https://github.com/acme/status/'), API],
    [
      'before Upptime’s own',
      links('https://github.com/acme/status', 'https://github.com/upptime/upptime'),
      API,
    ],
    [
      'as Upptime itself',
      links('https://github.com/upptime/upptime'),
      'https://api.github.com/repos/upptime/upptime',
    ],
    [
      'without quotes',
      links().replace('<nav>', '<a href=https://github.com/acme/status>x</a>'),
      API,
    ],
  ])('names its repository %s', (_, html, endpoint) => {
    expect(recognised(answerOf(html))).toBe('upptime');
    expect(endpointOf(html)).toBe(endpoint);
  });

  it.each([
    ['https://acme.github.io/status/', API],
    ['https://acme.github.io/', 'https://api.github.com/repos/acme/acme.github.io'],
  ])('that names none may be at %s', (url, endpoint) => {
    expect(endpointOf(links('https://github.com/upptime/upptime'), url)).toBe(endpoint);
  });

  it.each([
    ['names no repository', links()],
    ['is made by something else', links('https://github.com/acme/status').replace('sapper', 'app')],
    ['is not Upptime’s', links('https://github.com/acme/status').replace(/upptime/gi, 'x')],
  ])('that %s is another’s', (_, html) => {
    expect(recognised(answerOf(html))).toBeUndefined();
  });

  it('may be given by its repository, at GitHub or at a mirror of it', () => {
    const summaryAt = (address: string, endpoint?: string) => {
      const page = pageOf(address, { endpoint });
      return [upptime.owns?.(page), upptime.probes(page)[0]];
    };
    const atHub = [true, `${FILES}/history/summary.json`];

    expect(summaryAt('https://github.com/acme/status')).toEqual(atHub);
    expect(summaryAt('github.com/acme/status/issues?q=x')).toEqual(atHub);
    expect(summaryAt('https://github.com/acme/status.git')).toEqual(atHub);
    expect(summaryAt(`${FILES}/history/summary.json`)).toEqual(atHub);
    expect(summaryAt(API)).toEqual(atHub);
    expect(summaryAt('https://status.acme.test', API)).toEqual(atHub);
    expect(summaryAt('http://127.0.0.1:8080/x/repos/acme/status')).toEqual([
      true,
      'http://127.0.0.1:8080/x/acme/status/HEAD/history/summary.json',
    ]);
    expect(summaryAt('https://status.acme.test')).toEqual([false, 'https://status.acme.test']);
  });
});

describe('a site', () => {
  const components = sourceOf(upptime, 'components', 'summary');

  it('whose uptime was counted anew is as it was', () => {
    const marks = ['99.95%', '99.96%'].map((uptime) => {
      const site = { name: 'API', slug: 'api', status: 'up', uptime };
      return components.read(answerOf([site]), CONTEXT).entries.map(({ mark }) => mark);
    });

    expect(marks[0]).toHaveLength(1);
    expect(marks[0]).toEqual(marks[1]);
  });

  it('without a name goes by its label', () => {
    const site = { name: '', slug: 'api', status: 'down', uptime: '9%' };
    const [entry] = components.read(answerOf([site]), CONTEXT).entries;

    expect(entry?.incident()).toMatchObject({ name: 'api', status: 'major_outage' });
  });
});
