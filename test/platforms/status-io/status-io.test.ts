import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statusIo } from '../../../src/platforms/status-io/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import type { PageDetails } from '../../../src/platforms/page.ts';
import type { Context } from '../../../src/platforms/platform.ts';
import { Sweep } from '../../core/sweep.ts';
import { CONTEXT, answerOf, orFault, sourceOf } from '../fixtures.ts';

const state = sourceOf(statusIo, 'incidents', 'api');
const feed = sourceOf(statusIo, 'incidents', 'feed');
const components = sourceOf(statusIo, 'components', 'api');

const PAGE_ID = '5e0f1a2b3c4d5e6f70819203';
const ID = '681a00000000000000000001';
const FEED = `https://status.acme.test/pages/${PAGE_ID}/rss`;
const API = `https://api.status.io/1.0/status/${PAGE_ID}`;

const message = (time: string, fields: object = {}) => ({
  details: `At ${time}`,
  state: 100,
  status: 300,
  datetime: `2025-05-06T${time}.000Z`,
  ...fields,
});

const incident = (fields: object = {}) => ({
  _id: ID,
  name: 'Slow answers',
  datetime_open: '2025-05-06T09:00:00.000Z',
  messages: [message('09:00:00')],
  ...fields,
});

const page = (result: object = {}) => ({
  result: {
    status_overall: { status_code: 100 },
    status: [],
    incidents: [],
    maintenance: { active: [], upcoming: [] },
    ...result,
  },
});

type Piece = readonly [time: string, word: string, text: string];

function item(
  pieces: readonly Piece[],
  kind = 'incident',
  published = 'Tue, 06 May 2025 09:30:08 GMT',
) {
  const text = pieces
    .map(
      ([time, word, said]) =>
        `<small>May 6, 2025 ${time}</small><br /><b>${word}</b> - ${said}<br /><br />`,
    )
    .join('');
  return (
    `<item><title>Slow answers</title><description><![CDATA[${text}]]></description>` +
    `<link>https://status.io/pages/${kind}/${PAGE_ID}/${ID}</link>` +
    `<guid isPermaLink="false">${ID}</guid><pubDate>${published}</pubDate></item>`
  );
}

const rss = (...items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Acme</title><lastBuildDate>Tue, 06 May 2025 10:00:00 GMT` +
  `</lastBuildDate>${items.join('')}</channel></rss>`;

function read(result: object, details?: string) {
  const context: Context = details
    ? { ...CONTEXT, details: new Map([[FEED, answerOf(details)]]) }
    : CONTEXT;
  return state.read(answerOf(page(result)), context).entries.map((one) => one.incident());
}

const fromFeed = (...items: readonly string[]) =>
  feed.read(answerOf(rss(...items)), CONTEXT).entries.map((one) => one.incident());

describe('an incident', () => {
  it.each([
    [100, 'investigating'],
    [200, 'identified'],
    [300, 'monitoring'],
    [400, 'resolved'],
    [900, 'investigating'],
  ])('whose newest message is in state %s is %s', (code, status) => {
    const messages = [message('09:00:00', { state: 100 }), message('09:10:00', { state: code })];

    expect(read({ incidents: [incident({ messages })] })[0]?.status).toBe(status);
  });

  it.each([
    [[300], 'minor'],
    [[300, 400], 'major'],
    [[500, 100], 'critical'],
    [[600], 'critical'],
    [[100], 'none'],
    [[null], 'unknown'],
  ])('of codes %j is as bad as the worst of them', (codes, impact) => {
    const messages = codes.map((status) => message('09:00:00', { status }));

    expect(read({ incidents: [incident({ messages })] })[0]?.impact).toBe(impact);
  });

  it('names its components and where they run, each once', () => {
    const fields = {
      components_affected: [{ _id: 'c', name: 'API ' }, { _id: 'c', name: 'API' }, { name: 'Web' }],
      containers_affected: [{ _id: 'k', name: 'EU' }, { _id: 'x' }],
    };

    expect(read({ incidents: [incident(fields)] })[0]?.components).toEqual([
      { id: 'c', name: 'API' },
      { id: 'Web', name: 'Web' },
      { id: 'k', name: 'EU' },
    ]);
    expect(read({ incidents: [incident()] })[0]?.components).toBeNull();
  });
});

describe('a maintenance', () => {
  const plan = incident({
    datetime_planned_start: '2025-05-08T02:00:00.000Z',
    datetime_planned_end: '2025-05-08T03:00:00.000Z',
    messages: [message('09:00:00', { state: 300 })],
  });

  it.each([
    ['upcoming', { upcoming: [plan], active: [] }, 'scheduled'],
    ['active', { upcoming: [], active: [plan] }, 'in_progress'],
  ])('that is %s is so whatever its messages say', (_, maintenance, status) => {
    expect(read({ maintenance })).toMatchObject([
      {
        type: 'maintenance',
        status,
        scheduledFor: Date.parse('2025-05-08T02:00:00.000Z'),
        scheduledUntil: Date.parse('2025-05-08T03:00:00.000Z'),
        url: `https://status.acme.test/pages/maintenance/${PAGE_ID}/${ID}`,
      },
    ]);
  });

  it('is told apart from itself when it begins', () => {
    const mark = (maintenance: object) =>
      state.read(answerOf(page({ maintenance })), CONTEXT).entries[0]?.mark;

    expect(mark({ upcoming: [plan], active: [] })).not.toBe(mark({ upcoming: [], active: [plan] }));
  });
});

describe('messages', () => {
  const first = message('09:00:00');
  const second = message('09:10:30');
  const third = message('09:10:45');
  const ids = (messages: readonly object[]) =>
    read({ incidents: [incident({ messages })] })[0]?.updates.map(({ id }) => id);

  it('keep their ids when one is edited, one is added, or their order turns', () => {
    const expected = ['09:00', '09:10'].map((time) => `${ID}@2025-05-06T${time}:00Z`);

    expect(ids([first, second])).toEqual(expected);
    expect(ids([second, first])).toEqual(expected);
    expect(ids([{ ...first, details: 'Edited' }, second])).toEqual(expected);
    expect(ids([third, second, first])).toEqual([...expected, `${expected[1]}#2`]);
  });

  it('are the same ones in the feed, which knows only their minutes', () => {
    const api = read({ incidents: [incident({ messages: [first, second, third] })] });
    const pieces: readonly Piece[] = [
      ['02:00 PDT', 'Investigating', 'At 09:00:00'],
      ['02:10 PDT', 'Investigating', 'At 09:10:30'],
      ['02:10 PDT', 'Investigating', 'At 09:10:45'],
    ];

    const rows = [api, fromFeed(item(pieces))].map((told) =>
      told[0]?.updates.map(({ id, status, message: text }) => [id, status, text]),
    );

    expect(rows[1]).toEqual(rows[0]);
  });
});

describe('the state with the feed', () => {
  const opened: Piece = ['09:00 UTC', 'Investigating', 'At 09:00:00'];
  const closed: Piece = ['09:30 UTC', 'Resolved', 'It is over.'];

  it('asks for it', () => {
    expect(state.details?.(answerOf(page()), CONTEXT)).toEqual([FEED]);
  });

  it('takes only what is over from it', () => {
    expect(read({}, rss(item([opened, closed])))).toMatchObject([{ id: ID, status: 'resolved' }]);
    expect(read({}, rss(item([opened])))).toEqual([]);
    expect(read({}, rss(item([['09:00 UTC', 'Wobbling', 'x']])))).toEqual([]);
    expect(read({}, '<html>not found</html>')).toEqual([]);
  });

  it('believes the state on what that lists', () => {
    const told = read({ incidents: [incident()] }, rss(item([opened, closed])));

    expect(told).toMatchObject([{ status: 'investigating', impact: 'minor' }]);
  });

  it('tells the last words once, and nothing again', () => {
    const sweep = new Sweep();
    const lists = { lists: 'ongoing' } as const;
    sweep.read([], lists);
    sweep.read(read({ incidents: [incident()] }), lists);

    const events = sweep.read(read({}, rss(item([opened, closed]))), lists);

    expect(events).toMatchObject([
      {
        change: 'resolved',
        message: 'It is over.',
        impact: 'minor',
        updates: [{ message: 'It is over.', edited: false }],
      },
    ]);
    expect(sweep.read(read({}, rss(item([opened, closed]))), lists)).toEqual([]);
    expect(sweep.read(read({}), lists)).toEqual([]);
  });
});

describe('the feed', () => {
  it.each([
    ['Scheduled', 'scheduled'],
    ['Active', 'in_progress'],
    ['Completed', 'completed'],
    ['Wobbling', 'scheduled'],
  ])('says "%s" of a maintenance that is %s', (word, status) => {
    expect(fromFeed(item([['09:00 UTC', word, 'x']], 'maintenance'))).toMatchObject([
      { type: 'maintenance', status, impact: 'maintenance' },
    ]);
  });

  it('dates an item without messages by itself', () => {
    expect(fromFeed(item([]))).toMatchObject([
      { updates: [], createdAt: Date.parse('2025-05-06T09:30:08Z'), status: 'investigating' },
    ]);
  });

  it('of items that are not incidents is refused, without any is quiet', () => {
    const foreign = rss(item([]).replaceAll(ID, '1'));

    expect(orFault(() => feed.read(answerOf(foreign), CONTEXT))).toMatch(/not Status\.io’s/);
    expect(fromFeed()).toEqual([]);
  });

  it('matters from its first item on', () => {
    const body = rss(item([]));
    const relevant = (text: string) => feed.relevant?.(Buffer.from(text)).toString();

    expect(relevant(body.replace('10:00:00', '10:00:07'))).toBe(relevant(body));
  });
});

describe('a state', () => {
  const fixture = readFileSync(new URL('acme-minor.json', import.meta.url), 'utf8');
  const relevant = (body: string) => state.relevant?.(Buffer.from(body)).toString();

  it('matters from its incidents on', () => {
    expect(relevant(fixture.replaceAll('09:00:00.730', '09:00:07.730'))).toBe(relevant(fixture));
    expect(relevant(fixture.replace('Slow answers', 'No answers'))).not.toBe(relevant(fixture));
    expect(relevant('{"incidents":[]}')).toBe('{"incidents":[]}');
  });

  it.each([
    [{ error: 'status page not found' }],
    [{ result: { status_overall: {}, status: [] } }],
    [page({ status: undefined })],
    [{ message: 'Missing Authentication Token' }],
  ])('is not %j', (body) => {
    expect(orFault(() => state.read(answerOf(body), CONTEXT))).toMatch(/not Status\.io’s/);
    expect(statusIo.recognises(answerOf(body))).toBe(false);
  });

  it.each([
    [{ incidents: null }],
    [{ incidents: undefined }],
    [{ maintenance: undefined }],
    [{ maintenance: { active: [] } }],
  ])('without all of its lists is refused: %j', (result) => {
    expect(orFault(() => state.read(answerOf(page(result)), CONTEXT))).toMatch(
      /a state without its incidents/,
    );
  });
});

describe('a page', () => {
  const html = (...lines: readonly string[]) => `<!DOCTYPE html><html>${lines.join('\n')}</html>`;
  const icon = '<link rel="icon" href="https://image.status.io/favicon.ico">';

  it.each([
    ['of its feed', html(icon, `<a href="/pages/${PAGE_ID}/rss">RSS</a>`)],
    ['of its history', html(icon, `<a href="/pages/history/${PAGE_ID}">History</a>`)],
    ['of an incident', html(icon, `<a href="/pages/incident/${PAGE_ID}/${ID}">More</a>`)],
    ['in a script', html(icon, `<script>var statuspage_id = "${PAGE_ID}";</script>`)],
  ])('names its id in an address %s, which says where its state is', (_, body) => {
    const answer = answerOf(body);

    expect(statusIo.recognises(answer)).toBe(true);
    expect(statusIo.endpointIn?.(answer, pageOf('https://status.acme.test'))).toBe(API);
  });

  it.each([
    ['without an id', html(icon)],
    ['of other software with such an address', html(`<a href="/pages/${PAGE_ID}/rss">RSS</a>`)],
    ['of Statuspage', html('https://acme.statuspage.io', `/pages/${PAGE_ID}/rss`)],
    ['that is text', `status.io /pages/${PAGE_ID}/rss`],
  ])('%s is not recognised', (_, body) => {
    expect(statusIo.recognises(answerOf(body))).toBe(false);
  });

  it.each<[address: string, details: PageDetails, api: string, feedUrl: string]>([
    [
      `https://api.status.io/1.0/status/${PAGE_ID}`,
      {},
      API,
      `https://status.io/pages/${PAGE_ID}/rss`,
    ],
    [`https://status.acme.test/pages/${PAGE_ID}/rss`, {}, API, FEED],
    [`https://status.acme.test/pages/incident/${PAGE_ID}/${ID}`, {}, API, FEED],
    [`https://status.io/pages/${PAGE_ID}`, {}, API, `https://status.io/pages/${PAGE_ID}/rss`],
    ['https://status.acme.test', { endpoint: API }, API, FEED],
    [
      `http://localhost:8080/1.0/status/${PAGE_ID}`,
      {},
      `http://localhost:8080/1.0/status/${PAGE_ID}`,
      `http://localhost:8080/pages/${PAGE_ID}/rss`,
    ],
  ])('at %s with %j has its state at %s and its feed at %s', (address, details, api, feedUrl) => {
    const at = pageOf(address, details);
    const sources = statusIo.parts(at, { components: false }).flatMap((part) => part.sources);

    expect(statusIo.probes(at)).toEqual([api]);
    expect(sources.map(({ url }) => url)).toEqual([api, feedUrl]);
  });

  it('of which only the host is known is asked for its HTML', () => {
    expect(statusIo.probes(pageOf('https://status.acme.test'))).toEqual([
      'https://status.acme.test',
    ]);
  });

  it.each([
    ['https://acme.status.io', true],
    ['https://status.io/pages/x', true],
    ['https://mystatus.io', false],
  ])('at %s is most likely Status.io’s: %s', (url, expected) => {
    expect(statusIo.owns?.(pageOf(url))).toBe(expected);
  });
});

describe('a component', () => {
  const told = (fields: object) => {
    const status = [{ id: 'c', name: 'API', ...fields }];
    const { entries } = components.read(answerOf(page({ status })), CONTEXT);
    return entries.map((one) => orFault(() => one.incident()))[0];
  };

  it.each([
    [100, 'operational'],
    [200, 'under_maintenance'],
    [300, 'degraded_performance'],
    [400, 'partial_outage'],
    [500, 'major_outage'],
    [600, 'degraded_performance'],
  ])('of code %s is %s', (status_code, status) => {
    expect(told({ status_code })).toMatchObject({ status });
  });

  it('changed when the last of its containers did', () => {
    const containers = ['2025-05-01T08:00:00Z', '2025-05-02T08:00:00Z'].map((updated) => ({
      updated,
    }));

    expect(told({ status_code: 100, updated: '2025-05-06T09:00:00Z', containers })).toMatchObject({
      updatedAt: Date.parse('2025-05-02T08:00:00Z'),
    });
  });

  it('of a code nobody knows is not called well', () => {
    expect(told({ status_code: 700 })).toMatch(/component c without a known code/);
  });
});
