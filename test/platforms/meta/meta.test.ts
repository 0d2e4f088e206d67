import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/ask.ts';
import { meta } from '../../../src/platforms/meta/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Reading, Source } from '../../../src/platforms/platform.ts';
import { answerOf, orFault } from '../fixtures.ts';

const ORGS = 'https://metastatus.com/data/orgs.json';
const NOW = 'https://metastatus.com/data/outages/chat.json';
const PAST = 'https://metastatus.com/data/outages/chat.history.json';

function service(id: number, name: string, status: string) {
  return { id, name, status, time: '2026-04-12T13:00:00+00:00' };
}

function org(id: string, ...services: readonly object[]) {
  return { id, name: id.toUpperCase(), services, rss_file_paths: [`outage-events-feed-${id}.rss`] };
}

function post(status: string, description: string, minute: number) {
  return { status, description, time: `2026-04-12T13:${minute}:00+00:00` };
}

function outage(fields: object = {}) {
  return {
    id: 'o1',
    service_id: 4,
    status: 'Low disruptions',
    time: '2026-04-12T13:10:00+00:00',
    posts: [post('Low disruptions', 'We look.', 10)],
    ...fields,
  };
}

function partsOf(url: string, endpoint?: string) {
  return meta.parts(pageOf(url, { endpoint }), { components: true });
}

function read(
  source: Source,
  body: unknown,
  details: Readonly<Record<string, unknown>> = {},
  names: ReadonlyMap<string, string> = new Map([['4', 'Chat API']]),
): Reading | string {
  const answers = Object.entries(details).map(([url, one]): [string, Answer] => [
    url,
    answerOf(text(one), url),
  ]);
  const context = { page: pageOf('https://metastatus.com'), names, details: new Map(answers) };
  return orFault(() => source.read(answerOf(text(body), source.url), context));
}

function text(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function incidentsOf(said: Reading | string) {
  if (typeof said === 'string') throw new Error(said);
  return said.entries.map((entry) => entry.incident());
}

describe('an address', () => {
  it.each([
    ['https://metastatus.com/chat', undefined, NOW],
    ['https://www.metastatus.com/chat/', undefined, NOW.replace('//', '//www.')],
    [NOW, undefined, NOW],
    [PAST, undefined, NOW],
    ['https://metastatus.com/outage-events-feed-chat.rss', undefined, NOW],
    ['https://metastatus.com', undefined, ORGS],
    ['https://metastatus.com/', undefined, ORGS],
    [ORGS, undefined, ORGS],
    ['https://metastatus.com/chat', 'http://localhost:1/m/data/outages/ads.json', undefined],
  ])('%s (endpoint: %s) is read at %s', (url, endpoint, expected) => {
    const [source] = partsOf(url, endpoint).at(-1)!.sources;

    expect(source?.url).toBe(expected ?? endpoint);
  });

  it('of Meta’s is asked for the list of products, no other is', () => {
    const probes = ['https://metastatus.com/chat', ORGS, 'https://status.acme.test/chat'].map(
      (url) => meta.probes(pageOf(url)),
    );

    expect(probes).toEqual([[ORGS], [ORGS], []]);
    expect(meta.owns?.(pageOf('https://metastatus.com/chat'))).toBe(true);
    expect(meta.owns?.(pageOf('https://metastatus.com.acme.test'))).toBe(false);
  });
});

describe('what is recognised', () => {
  it.each([
    [[org('chat')], true],
    [[outage()], true],
    [[{ id: 'x', name: 'y' }], false],
    [[{ service_id: 4 }], false],
    [{ services: [] }, false],
    [[], false],
  ])('%j: %s', (body, expected) => {
    expect(meta.recognises(answerOf(text(body)))).toBe(expected);
  });
});

describe('the page of one product', () => {
  const [namesPart, incidentsPart] = partsOf('https://metastatus.com/chat');
  const source = incidentsPart!.sources[0]!;

  it('has the names of its services from the list of products', () => {
    const body = [org('ads'), org('chat', service(4, 'Chat API', 'Resolved'))];

    expect(read(namesPart!.sources[0]!, body)).toMatchObject({
      pageName: 'CHAT',
      names: new Map([['4', 'Chat API']]),
    });
    expect(read(namesPart!.sources[0]!, [org('ads')])).toMatch(/answered no product "chat"$/);
    expect(read(namesPart!.sources[0]!, [])).toMatch(/is not Meta’s list of products$/);
  });

  it('is quiet with an empty list, if that is the list’s own answer', () => {
    const elsewhere = answerOf('[]', 'https://metastatus.com/login');
    const context = { page: pageOf('https://metastatus.com/chat'), names: new Map() };

    expect(read(source, [])).toMatchObject({ entries: [], lists: 'ongoing' });
    expect(orFault(() => source.read(elsewhere, context))).toMatch(/not a list of Meta’s outages$/);
  });

  it('tells the last words of what is over from the history', () => {
    const over = outage({
      status: 'Resolved',
      posts: [post('Low disruptions', 'We look.', 10), post('Resolved', 'Fixed.', 40)],
    });

    const [incident] = incidentsOf(read(source, [], { [PAST]: [over] }));

    expect(source.details?.(answerOf('[]'), { page: pageOf(NOW), names: new Map() })).toEqual([
      PAST,
    ]);
    expect(incident).toMatchObject({
      status: 'resolved',
      impact: 'minor',
      resolvedAt: Date.UTC(2026, 3, 12, 13, 40),
      updates: [{ status: 'investigating' }, { status: 'resolved', message: 'Fixed.' }],
    });
  });

  it.each([['<!doctype html><html></html>'], [[]], [{}], ['[{"id":']])(
    'does without a history such as %j',
    (history) => {
      const ids = incidentsOf(read(source, [outage()], { [PAST]: history })).map(({ id }) => id);

      expect(ids).toEqual(['o1']);
    },
  );

  it('marks an outage as new when its service gets a name', () => {
    const markOf = (names: ReadonlyMap<string, string>) => {
      const said = read(source, [outage()], {}, names);
      return typeof said === 'string' ? said : said.entries[0]?.mark;
    };

    expect(markOf(new Map())).not.toBe(markOf(new Map([['4', 'Chat API']])));
  });
});

describe('the page of all products', () => {
  const source = partsOf('https://metastatus.com')[0]!.sources[0]!;
  const body = [
    org('ads', service(1, 'Ads', 'No known issues')),
    org('chat', service(4, 'Chat API', 'High disruptions'), service(6, 'Sign-up', 'Resolved')),
  ];
  const details = (orgs: readonly object[]) =>
    source.details?.(answerOf(text(orgs)), { page: pageOf(ORGS), names: new Map() });

  it('asks further only of products that are not well, for what goes on first', () => {
    const more = [...body, org('login', service(1, 'Login', 'Some new word'))];

    expect(details(more)).toEqual([
      NOW,
      'https://metastatus.com/data/outages/login.json',
      PAST,
      'https://metastatus.com/data/outages/login.history.json',
    ]);
    expect(details([org('ads', service(1, 'Ads', 'No known issues'))])).toEqual([]);
  });

  it('tells whose outages they are', () => {
    const [incident] = incidentsOf(read(source, body, { [NOW]: [outage()], [PAST]: [] }));

    expect(incident).toMatchObject({
      id: 'chat:o1',
      name: 'CHAT / Chat API',
      components: [{ id: '4', name: 'CHAT / Chat API' }],
      url: 'https://metastatus.com/chat',
      updates: [{ id: 'chat:o1@2026-04-12T13:10:00Z' }],
    });
  });

  it.each([
    ['nothing', {}],
    ['HTML', { [NOW]: '<!doctype html><html></html>' }],
    ['something else', { [NOW]: { error: 'x' } }],
  ])('that says %s of a product that is not well counts as unread', (_, answers) => {
    expect(typeof read(source, body, answers)).toBe('string');
  });

  it('without any product counts as unread', () => {
    expect(read(source, [])).toMatch(/is not Meta’s list of products$/);
  });
});

describe('an outage', () => {
  const source = partsOf('https://metastatus.com/chat')[1]!.sources[0]!;
  const incidentOf = (fields: object) => incidentsOf(read(source, [outage(fields)]))[0];

  it.each([
    ['Low disruptions', 'investigating', 'minor'],
    ['Medium disruption', 'investigating', 'major'],
    ['HIGH DISRUPTIONS', 'investigating', 'critical'],
    ['Strange disruptions', 'investigating', 'minor'],
    ['Resolved', 'resolved', 'minor'],
    ['No known issues', 'resolved', 'minor'],
    [null, 'investigating', 'minor'],
  ])('that is said to be %s is %s, %s', (word, status, impact) => {
    expect(incidentOf({ status: word })).toMatchObject({ status, impact });
  });

  it('keeps its updates’ ids when the list is turned, edited or goes on', () => {
    const first = post('Low disruptions', 'We look.', 10);
    const second = post('Resolved', 'Fixed.', 40);
    const ids = (...posts: readonly object[]) => incidentOf({ posts })?.updates.map(({ id }) => id);

    const given = ids(first);

    expect(given).toEqual(['o1@2026-04-12T13:10:00Z']);
    expect(ids({ ...first, description: 'We looked.' }, second)?.slice(0, 1)).toEqual(given);
    expect(ids(second, first)).toEqual(ids(first, second));
  });

  it('of a service without a name does not say which it affects', () => {
    expect(incidentOf({ service_id: 77 })).toMatchObject({ name: 'chat', components: null });
  });

  it('without a time, or an id, is a fault', () => {
    const said = read(source, [outage({ time: null, posts: [] }), outage({ id: null })]);

    const faults =
      typeof said === 'string' ? [] : said.entries.map((one) => orFault(() => one.incident()));

    expect(faults).toEqual([
      'metastatus.com/data/outages/chat.json answered incident o1 without any time',
      'metastatus.com/data/outages/chat.json answered an incident without an id',
    ]);
  });
});
