import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/ask.ts';
import { goTime } from '../../../src/platforms/cstate/goTime.ts';
import { cstate } from '../../../src/platforms/cstate/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Context } from '../../../src/platforms/platform.ts';
import { CONTEXT, answerOf, orFault, recognised, sourceOf } from '../fixtures.ts';

const list = sourceOf(cstate, 'incidents', 'issues');
const index = sourceOf(cstate, 'incidents', 'index');
const SITE = 'https://status.acme.test';
const textUrl = (slug: string) => `${SITE}/issues/${slug}/index.json`;

function issue(slug: string, fields: object = {}) {
  return {
    is: 'issue',
    title: 'Slow',
    createdAt: '2025-03-04 09:00:00 +0000 UTC',
    lastMod: '2025-03-04 09:00:00 +0000 UTC',
    permalink: `${SITE}/issues/${slug}/`,
    severity: 'down',
    resolved: false,
    informational: false,
    resolvedAt: '<no value>',
    affected: ['API'],
    ...fields,
  };
}

const issues = (pages: readonly object[], baseURL = `${SITE}/`) =>
  answerOf({ is: 'issues', baseURL, pages }, list.url);

function site(unresolved: readonly object[][], fields: object = {}) {
  const systems = unresolved.map((unresolvedIssues, n) => ({ name: `S${n}`, unresolvedIssues }));
  return { is: 'index', cStateVersion: '6.0', baseURL: `${SITE}/`, systems, ...fields };
}

function read(answer: Answer, source = list, context: Context = CONTEXT) {
  return source.read(answer, context).entries.map((entry) => entry.incident());
}

const withTexts = (texts: Readonly<Record<string, string>>): Context => ({
  ...CONTEXT,
  details: new Map(
    Object.entries(texts).map(([slug, body]) => [textUrl(slug), answerOf({ is: 'issue', body })]),
  ),
});

describe('a time as Go writes it', () => {
  it.each([
    ['2025-09-10 10:00:00 +0000 UTC', '2025-09-10T10:00:00.000Z'],
    ['2025-09-12 19:20:02 +0200 +0200', '2025-09-12T17:20:02.000Z'],
    ['2025-09-12 19:20:02 +0200 CEST', '2025-09-12T17:20:02.000Z'],
    ['2025-09-12 19:20:02.123456789 -0330 NST', '2025-09-12T22:50:02.123Z'],
    ['2019-10-04 18:05:00', '2019-10-04T18:05:00.000Z'],
    ['2019-10-04T18:05:00+02:00', '2019-10-04T16:05:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(new Date(goTime(text) ?? 0).toISOString()).toBe(expected);
  });

  it.each([
    '<no value>',
    '0001-01-01 00:00:00 +0000 UTC',
    '2025-09-10',
    '2025-09-10 10:00:00 UTC',
    '',
    null,
  ])('%j is none', (text) => {
    expect(goTime(text)).toBeNull();
  });
});

describe('an issue', () => {
  it('is one text, which keeps its id when it is rewritten and when the issue is resolved', () => {
    const [before] = read(issues([issue('slow')]), list, withTexts({ slow: '<p>It is slow.</p>' }));
    const over = issue('slow', { resolved: true, resolvedAt: '2025-03-04 11:00:00 +0000 UTC' });
    const [after] = read(issues([over]), list, withTexts({ slow: '<p>It is <em>fast</em>.</p>' }));

    expect(before?.updates).toMatchObject([
      { id: 'slow@2025-03-04T09:00:00Z', status: 'investigating', message: 'It is slow.' },
    ]);
    expect(after?.updates).toMatchObject([
      { id: 'slow@2025-03-04T09:00:00Z', status: 'resolved', message: 'It is fast.' },
    ]);
    expect(after?.updatedAt).toBe(Date.UTC(2025, 2, 4, 11));
  });

  it('differs when only its text does', () => {
    const [one, two] = ['Slow.', 'Slower.'].map(
      (text) => list.read(issues([issue('slow')]), withTexts({ slow: text })).entries[0]?.mark,
    );

    expect(one).not.toBe(two);
  });

  it.each([
    ['unresolved', {}, 'investigating', 'critical'],
    ['resolved', { resolved: true }, 'resolved', 'critical'],
    ['resolved in the words of version 4', { resolved: 'true' }, 'resolved', 'critical'],
    [
      'unresolved in the words of version 4',
      { resolved: '<no value>' },
      'investigating',
      'critical',
    ],
    ['unresolved in odd words', { resolved: 'perhaps' }, 'investigating', 'critical'],
    ['information', { informational: true }, 'resolved', 'none'],
    ['information of version 4', { informational: 'true', resolved: 'false' }, 'resolved', 'none'],
    ['of a severity nobody knows', { severity: '<no value>' }, 'investigating', 'unknown'],
  ])('that is %s reads so', (_, fields, status, impact) => {
    expect(read(issues([issue('slow', fields)]))).toMatchObject([{ status, impact }]);
  });

  it.each([
    ['as the site is', `${SITE}/`, `${SITE}/issues/slow/`],
    ['without the slash', SITE, `${SITE}/issues/slow/`],
    ['as the site is not', 'http://localhost:1313/', 'http://localhost:1313/issues/slow/'],
    ['in a folder', 'https://other.test/status/', 'https://other.test/status/issues/slow/'],
    ['not at all', '', 'https://other.test/issues/slow/'],
    ['as a path', '/', '/issues/slow/'],
  ])('has its text on this site, whose base is given %s', (_, baseURL, permalink) => {
    const answer = issues([issue('slow', { permalink })], baseURL);

    expect(list.details?.(answer, CONTEXT)).toEqual([textUrl('slow')]);
    expect(read(answer)).toMatchObject([{ id: 'slow' }]);
  });

  it('that is no folder has no text', () => {
    const answer = issues([issue('slow', { permalink: `${SITE}/issues/slow.html` })]);

    expect(list.details?.(answer, CONTEXT)).toEqual([]);
  });

  it('whose text is no longer there has none', () => {
    const context = { ...CONTEXT, details: new Map([[textUrl('slow'), answerOf('<html>')]]) };

    expect(read(issues([issue('slow')]), list, context)[0]?.updates[0]?.message).toBe('');
  });
});

describe('the texts', () => {
  const day = (n: number) => `2025-03-0${n} 09:00:00 +0000 UTC`;
  const over = (n: number, fields: object = {}) =>
    issue(`over${n}`, { resolved: true, createdAt: day(n), lastMod: day(n), ...fields });

  it('are asked for of what is unresolved, and of the three that last were resolved', () => {
    const last = over(1, { resolvedAt: day(8) });
    const answer = issues([issue('open', { createdAt: day(1) }), over(5), over(4), over(3), last]);

    const asked = list.details?.(answer, CONTEXT);

    expect(asked).toEqual(['open', 'over1', 'over5', 'over4'].map(textUrl));
  });

  it('are asked for of no more than twenty', () => {
    const answer = issues(Array.from({ length: 40 }, (_, n) => issue(`open${n}`)));

    expect(list.details?.(answer, CONTEXT)).toHaveLength(20);
  });
});

describe('the index of a site', () => {
  it('lists an issue once, however many systems it affects', () => {
    const slow = issue('slow');

    expect(read(answerOf(site([[slow], [slow, issue('down')], []])), index)).toMatchObject([
      { id: 'slow' },
      { id: 'down' },
    ]);
  });

  it('lists what is unresolved and nothing else, so that one is over which is gone', () => {
    expect(index.read(answerOf(site([[]])), CONTEXT).lists).toBe('ongoing');
    expect(list.read(issues([]), CONTEXT).lists).toBe('recent');
  });

  it('tells its issues, whatever it says of the site as a whole', () => {
    const calm = { summaryStatus: 'ok' };
    const alarmed = { summaryStatus: 'disrupted' };

    expect(read(answerOf(site([[issue('slow')]], calm)), index)).toHaveLength(1);
    expect(read(answerOf(site([[]], alarmed)), index)).toEqual([]);
  });

  it('of version 4 does not tell its issues, which is not to have none', () => {
    const old = { ...site([[]]), systems: [{ name: 'API', category: 'Core' }] };

    expect(orFault(() => index.read(answerOf(old, index.url), CONTEXT))).toBe(
      'status.acme.test/index.json answered no list of unresolved issues',
    );
    expect(recognised(answerOf(old))).toBe('cstate');
  });

  it('says the same when it was only built again', () => {
    const [one, two] = ['09:05', '09:10'].map((buildTime) =>
      Buffer.from(
        JSON.stringify({ ...site([[issue('slow')]]), buildDate: '2025-03-04', buildTime }),
      ),
    );

    expect(one?.equals(two ?? Buffer.of())).toBe(false);
    expect(index.relevant?.(one!).equals(index.relevant(two!))).toBe(true);
    expect(index.relevant?.(one!).includes('slow')).toBe(true);
  });

  it('that tells when it was built before it tells its systems is looked at whole', () => {
    const body = Buffer.from('{"buildDate":"2025-03-04","systems":[]}');

    expect(index.relevant?.(body)).toBe(body);
  });
});

describe('JSON with line feeds and tabs in its texts', () => {
  const body = readFileSync(new URL('./initech-controls.json', import.meta.url));

  it('is read as it is', () => {
    expect(() => JSON.parse(body.toString('utf8')) as unknown).toThrow('JSON');
    expect(recognised(answerOf(body))).toBe('cstate');
    expect(read(answerOf(body))).toMatchObject([{ name: 'The API is slow \\ "today"' }]);
  });

  it('is refused when a text has a quotation mark', () => {
    const broken = Buffer.from(body.toString('utf8').replaceAll('\\"', '"'));

    expect(orFault(() => list.read(answerOf(broken), CONTEXT))).toContain('answered broken JSON');
  });
});

describe('a site of cState’s', () => {
  it.each([
    ['https://acme.test/status', undefined],
    ['https://acme.test/status/index.json', undefined],
    ['https://acme.test/status/index.xml', undefined],
    ['https://acme.test/status/issues', undefined],
    ['https://acme.test/status/issues/index.json', undefined],
    ['https://acme.test/status/issues/2025-03-04-slow/', undefined],
    ['https://other.test', 'https://acme.test/status/index.json'],
  ])('given by %s (%s) is read where it is', (url, endpoint) => {
    const page = pageOf(url, { endpoint });
    const urls = cstate.parts(page, { components: false }).flatMap(({ sources }) => sources);

    expect(urls.map((source) => source.url)).toEqual([
      'https://acme.test/status/index.json',
      'https://acme.test/status/issues/index.json',
      'https://acme.test/status/index.json',
    ]);
    expect(cstate.probes(page)).toEqual(['https://acme.test/status/index.json']);
  });

  it('tells of its systems with the names of their categories, unless these are hidden', () => {
    const systems = [
      { name: 'API', category: 'Core', status: 'down' },
      { name: 'Mail', category: 'Uncategorized', status: 'ok' },
      { name: 'Fax', category: 'Core', status: 'asleep' },
    ];
    const categories = [{ name: 'Core' }, { name: 'Uncategorized', hideTitle: true }];
    const answer = answerOf({ ...site([]), systems, categories });
    const components = sourceOf(cstate, 'components', 'index');

    expect(read(answer, components)).toMatchObject([
      { id: 'system-API', name: 'Core / API', status: 'major_outage' },
      { id: 'system-Mail', name: 'Mail', status: 'operational' },
    ]);
  });
});
