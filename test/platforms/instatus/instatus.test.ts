import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instatus } from '../../../src/platforms/instatus/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Context, Source } from '../../../src/platforms/platform.ts';
import { CONTEXT, PAGE, answerOf, orFault, sourceOf } from '../fixtures.ts';

const feed = sourceOf(instatus, 'incidents', 'feed');
const summary = sourceOf(instatus, 'incidents', 'summary');
const plans = sourceOf(instatus, 'maintenances', 'summary');
const planFeed = sourceOf(instatus, 'maintenances', 'feed');
const components = sourceOf(instatus, 'components', 'v3');

const ID = 'cm1abcdefghijklmnopqrstuv';
const SUMMARY = `${PAGE.url}/summary.json`;
const FEED = `${PAGE.url}/history.atom`;

type Update = readonly [time: string, word: string, text: string];
interface Made {
  readonly kind?: string;
  readonly id?: string;
  readonly published?: string;
  readonly head?: string;
  readonly updates?: readonly Update[];
}

const update = ([time, word, text]: Update) =>
  `<p><small>${time} GMT+0</small><br /><strong>${word}</strong> -\n    ${text}.</p>`;

function entry(made: Made = {}, write = (html: string) => `<![CDATA[${html}]]>`) {
  const {
    kind = 'Incident',
    id = ID,
    published = '2026-03-01T10:00:00.000+00:00',
    head = '',
  } = made;
  const { updates = [['Mar 1, 10:00:00', 'Investigating', 'We look']] } = made;
  const content = write(head + updates.map(update).join('\n'));
  return (
    `<entry><id>tag:status.acme.test,2005:${kind}/${id}</id><published>${published}</published>` +
    `<title>Search is slow</title><content type="html">${content}</content></entry>`
  );
}

const atom = (...entries: readonly string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Acme Status - Incident history</title>` +
  `<updated>2026-03-01T10:00:00Z</updated>${entries.join('')}</feed>`;

const page = (lists: object = {}) => ({ page: { name: 'Acme Cloud', status: 'UP' }, ...lists });
const active = (fields: object = {}) => ({
  id: ID,
  name: 'Search is slow',
  started: '2026-03-01T10:00:00.000Z',
  status: 'MONITORING',
  impact: 'PARTIALOUTAGE',
  updatedAt: '2026-03-01T10:30:00.000Z',
  ...fields,
});

function withDetails(url: string, body: string | object): Context {
  return { ...CONTEXT, details: new Map([[url, answerOf(body)]]) };
}

function incidentsOf(source: Source, body: string | object, context: Context = CONTEXT) {
  return source.read(answerOf(body), context).entries.map((one) => one.incident());
}

const only = (made: Made, context?: Context) => incidentsOf(feed, atom(entry(made)), context)[0];

describe('the feed', () => {
  const u1: Update = ['Mar 1, 10:00:00', 'Investigating', 'We look'];
  const u2: Update = ['Mar 1, 11:00:00', 'Identified', 'We know'];
  const u3: Update = ['Mar 1, 12:00:00', 'Resolved', 'It is over'];

  it('keeps the ids of its updates when one is edited, one is added, or their order turns', () => {
    const ids = (updates: readonly Update[]) => only({ updates })?.updates.map(({ id }) => id);
    const [first, second, third] = ['10', '11', '12'].map(
      (hour) => `${ID}@2026-03-01T${hour}:00:00Z`,
    );

    expect(ids([u1, u2])).toEqual([first, second]);
    expect(ids([u2, u1])).toEqual([first, second]);
    expect(ids([['Mar 1, 10:00:00', 'Identified', 'Edited'], u2, u3])).toEqual([
      first,
      second,
      third,
    ]);
  });

  it('numbers the updates of one second', () => {
    const ids = only({ updates: [u1, u1] })?.updates.map(({ id }) => id);

    expect(ids).toEqual([`${ID}@2026-03-01T10:00:00Z`, `${ID}@2026-03-01T10:00:00Z#2`]);
  });

  it('dates the turn of a year, and what was announced months before', () => {
    const dates = (published: string, ...days: readonly string[]) =>
      only({
        published,
        updates: days.map((day) => [`${day}, 01:00:00`, 'Identified', 'x']),
      })?.updates.map(({ createdAt }) => new Date(createdAt).toISOString().slice(0, 10));

    expect(dates('2025-12-31T23:00:00Z', 'Dec 31', 'Jan 1')).toEqual(['2025-12-31', '2026-01-01']);
    expect(dates('2026-03-19T06:00:00Z', 'Dec 8', 'Mar 19')).toEqual(['2025-12-08', '2026-03-19']);
  });

  it.each([
    ['Investigating', 'investigating'],
    ['Monitorando', 'monitoring'],
    ['Résolu', 'resolved'],
    ['Outo', 'investigating'],
  ])('says "%s" for %s', (word, status) => {
    expect(only({ updates: [['Mar 1, 10:00:00', word, 'x']] })?.status).toBe(status);
  });

  it('reopens what was resolved', () => {
    const again: Update = ['Mar 1, 13:00:00', 'Investigating', 'It is back'];

    expect(only({ updates: [u1, u3, again] })).toMatchObject({
      status: 'investigating',
      resolvedAt: null,
    });
  });

  it.each([
    ['We know.', 'We know.'],
    ['We know', 'We know.'],
    ['We know. ', 'We know.'],
    ['Do you know?', 'Do you know?'],
    ['', ''],
  ])('puts a full stop behind "%s", which is read "%s"', (text, message) => {
    const { updates } = only({ updates: [['Mar 1, 10:00:00', 'Identified', text]] }) ?? {};

    expect(updates?.map((one) => one.message)).toEqual([message]);
  });

  it.each([
    ['in CDATA', (html: string) => `<![CDATA[${html}]]>`],
    ['escaped', escaped],
    ['escaped in CDATA', (html: string) => `<![CDATA[<p>Type</p>${escaped(html)}]]>`],
    ['as XHTML', (html: string) => `<div xmlns="http://www.w3.org/1999/xhtml">${html}</div>`],
  ])('is read with its markup %s', (_, write) => {
    const updates: readonly Update[] = [['Mar 1, 10:00:00', 'Resolved', 'Fish &amp; chips']];

    const [told] = incidentsOf(feed, atom(entry({ updates }, write)));

    expect(told?.updates[0]).toMatchObject({ status: 'resolved', message: 'Fish & chips.' });
  });

  it.each([
    [
      '<p><strong>Affected Components:</strong> Search, Shop &amp; mail</p>',
      ['Search', 'Shop & mail'],
    ],
    ['<p><strong>Componentes afetados:</strong> Search</p>', ['Search']],
    ['<p><strong>Affected Components:</strong> , , </p>', undefined],
    ['<p><strong>Duration:</strong> 8 minutes</p>', undefined],
  ])('names the components of "%s"', (head, expected) => {
    expect(only({ head })?.components?.map(({ name }) => name)).toEqual(expected);
  });

  it('gives a component the id and the group that the page gives it, unless two are called so', () => {
    const names = new Map([
      ['a', 'Shop / Search'],
      ['b', 'Mail'],
      ['c', 'EU / API'],
      ['d', 'US / API'],
    ]);
    const head = '<p><strong>Affected Components:</strong> Search, Mail, API</p>';

    expect(only({ head }, { ...CONTEXT, names })?.components).toEqual([
      { id: 'a', name: 'Shop / Search' },
      { id: 'b', name: 'Mail' },
      { id: 'API', name: 'API' },
    ]);
  });

  it.each([
    ['a feed of Statuspage', atom(entry({ id: '30463506' }))],
    ['a feed without entries, which anybody may have', atom()],
    ['a torn feed', atom(entry()).slice(0, -3)],
  ])('is not %s', (_, body) => {
    expect(orFault(() => feed.read(answerOf(body), CONTEXT))).toMatch(/not Instatus’|torn/);
  });

  it('without entries is quiet when the summary says whose it is', () => {
    const context = withDetails(SUMMARY, page());

    expect(feed.read(answerOf(atom()), context)).toMatchObject({
      entries: [],
      pageName: 'Acme Cloud',
    });
  });

  it('with an entry of another kind among its own tells of that one only that it is odd', () => {
    const body = atom(entry(), entry({ id: '7' }));

    const said = feed
      .read(answerOf(body), CONTEXT)
      .entries.map((one) => orFault(() => one.incident()));

    expect(said.map((one) => typeof one)).toEqual(['object', 'string']);
  });

  it('matters from its first entry on', () => {
    const relevant = (body: string) => feed.relevant?.(Buffer.from(body)).toString();

    expect(relevant(atom(entry()).replace('T10:00:00Z', 'T10:00:07Z'))).toBe(
      relevant(atom(entry())),
    );
  });
});

describe('the feed with the summary', () => {
  it('asks for it', () => {
    expect(feed.details?.(answerOf(atom()), CONTEXT)).toEqual([SUMMARY]);
  });

  it('learns how bad it is, but believes its own newest word', () => {
    const context = withDetails(SUMMARY, page({ activeIncidents: [active()] }));

    expect(only({}, context)).toMatchObject({ impact: 'major', status: 'investigating' });
    expect(only({}, withDetails(SUMMARY, '<html>'))).toMatchObject({ impact: 'unknown' });
  });

  it('lists what only the summary has', () => {
    const context = withDetails(SUMMARY, page({ activeIncidents: [active({ id: 'cm1other' })] }));

    const told = incidentsOf(feed, atom(entry()), context);

    expect(told.map(({ id, status }) => [id, status])).toEqual([
      [ID, 'investigating'],
      ['cm1other', 'monitoring'],
    ]);
  });

  it('has another mark when the impact changes', () => {
    const mark = (impact: string) =>
      feed.read(
        answerOf(atom(entry())),
        withDetails(SUMMARY, page({ activeIncidents: [active({ impact })] })),
      ).entries[0]?.mark;

    expect(mark('MAJOROUTAGE')).not.toBe(mark('MINOROUTAGE'));
  });
});

describe('the summary', () => {
  it.each([[{}], [{ activeIncidents: null }], [{ activeIncidents: [] }]])(
    'with %j has nothing open',
    (lists) => {
      expect(summary.read(answerOf(page(lists)), CONTEXT)).toMatchObject({
        entries: [],
        lists: 'ongoing',
      });
    },
  );

  it('takes texts, and what is over, from the feed', () => {
    const over = entry({ id: 'cm1overoverover', updates: [['Mar 1, 10:00:00', 'Resolved', 'x']] });
    const stale = entry({ id: 'cm1stalestalest' });
    const context = withDetails(FEED, atom(entry(), over, stale));

    const told = incidentsOf(summary, page({ activeIncidents: [active()] }), context);

    expect(told.map(({ id, updates }) => [id, updates.length])).toEqual([
      [ID, 1],
      ['cm1overoverover', 1],
    ]);
  });

  it.each([[undefined], ['OPERATIONAL'], ['up'], [7]])(
    'is not that of a page whose status is %j',
    (status) => {
      const body = { page: { name: 'Acme', url: PAGE.url, status }, activeIncidents: [] };

      expect(orFault(() => summary.read(answerOf(body), CONTEXT))).toMatch(/not Instatus’ summary/);
      expect(instatus.recognises(answerOf(body))).toBe(false);
    },
  );

  it.each(['UP', 'HASISSUES', 'UNDERMAINTENANCE', 'SOMEMAJOROUTAGE', 'ALLUNDERMAINTENANCE'])(
    'is recognised by the page’s status %s',
    (status) => {
      expect(instatus.recognises(answerOf({ page: { status } }))).toBe(true);
    },
  );

  it.each([
    ['OPERATIONAL', 'none'],
    ['DEGRADEDPERFORMANCE', 'minor'],
    ['MINOROUTAGE', 'minor'],
    ['PARTIALOUTAGE', 'major'],
    ['MAJOROUTAGE', 'critical'],
    ['WOBBLY', 'unknown'],
  ])('calls %s what is %s', (impact, expected) => {
    const body = page({ activeIncidents: [active({ impact })] });

    expect(incidentsOf(summary, body)[0]?.impact).toBe(expected);
  });

  it.each([
    ['https://acme.instatus.com', true],
    ['https://status.acme.test', false],
  ])('is asked for first at %s: %s', (url, expected) => {
    expect(instatus.owns?.(pageOf(url))).toBe(expected);
  });
});

describe('a maintenance', () => {
  const start = '2026-03-19T06:00:00.000Z';
  const plan = { id: ID, name: 'New racks', start, duration: '90', status: 'NOTSTARTEDYET' };
  const announced: Update = ['Mar 8, 07:00:00', 'Identified', 'We plan'];
  const begun: Update = ['Mar 19, 06:00:01', 'Identified', 'We begin'];
  const made: Made = { kind: 'Maintenance', published: start };

  it('is announced and begun by the same word of the feed', () => {
    const statuses = (...updates: readonly Update[]) =>
      incidentsOf(planFeed, atom(entry({ ...made, updates }))).map(({ status }) => status);

    expect([statuses(announced), statuses(announced, begun)]).toEqual([
      ['scheduled'],
      ['in_progress'],
    ]);
  });

  it.each([
    ['NOTSTARTEDYET', 'scheduled'],
    ['INPROGRESS', 'in_progress'],
    ['COMPLETED', 'completed'],
    ['WOBBLING', 'scheduled'],
  ])('that is %s is %s, whatever the feed calls it', (word, status) => {
    const body = page({ activeMaintenances: [{ ...plan, status: word }] });
    const context = withDetails(FEED, atom(entry({ ...made, updates: [announced] })));

    expect(incidentsOf(plans, body, context)).toMatchObject([
      { status, updates: [{ message: 'We plan.' }], scheduledUntil: Date.parse(start) + 5_400_000 },
    ]);
  });

  it('that the feed calls completed is, though the summary does not yet know', () => {
    const body = page({ activeMaintenances: [{ ...plan, status: 'INPROGRESS' }] });
    const done: Update = ['Mar 19, 07:00:00', 'Completed', 'Done'];
    const context = withDetails(FEED, atom(entry({ ...made, updates: [announced, done] })));

    expect(incidentsOf(plans, body, context)[0]?.status).toBe('completed');
  });

  it('is no incident, and an incident is none', () => {
    const body = atom(entry(made), entry({ id: 'cm1incident0000' }));

    expect(incidentsOf(feed, body).map(({ id }) => id)).toEqual(['cm1incident0000']);
    expect(incidentsOf(planFeed, body).map(({ id }) => id)).toEqual([ID]);
  });
});

describe('a component', () => {
  const fixture = readFileSync(new URL('acme-names.json', import.meta.url));

  it('is listed with its group, which is none itself', () => {
    const told = components.read(answerOf(fixture), CONTEXT).entries.map((one) => one.incident());

    expect(told.map(({ id, name, status }) => [id, name, status])).toEqual([
      ['cm1chk', 'Shop / Checkout', 'operational'],
      ['cm1sea', 'Shop / Search', 'degraded_performance'],
      ['cm1mai', 'Mail & push', 'operational'],
    ]);
  });

  it.each([[{ components: [{ id: 'x', status: 'UP' }] }], [{ components: [{ name: 'x' }] }]])(
    'without a name, an id or a known status is not read: %j',
    (body) => {
      const said = components
        .read(answerOf(body), CONTEXT)
        .entries.map((one) => orFault(() => one.incident()));

      expect(said).toEqual([expect.stringMatching(/answered /)]);
    },
  );
});

function escaped(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
