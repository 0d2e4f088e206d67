import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/core/incident.ts';
import { google } from '../../../src/platforms/google/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { CONTEXT, answerOf, orFault, sourceOf } from '../fixtures.ts';

const source = sourceOf(google, 'incidents', 'incidents');

const FIRST = {
  created: '2026-05-22T11:25:47+00:00',
  modified: '2026-05-22T11:25:47+00:00',
  when: '2026-05-22T11:25:47+00:00',
  text: 'We are looking into alarms.',
  status: 'SERVICE_DISRUPTION',
};
const SECOND = { ...FIRST, ...at('2026-05-22T11:51:30+00:00'), text: 'A power failure.' };
const CLOSING = { ...FIRST, ...at('2026-05-22T15:24:40+00:00'), status: 'AVAILABLE' };
const REPORT = { ...CLOSING, ...at('2026-05-29T17:58:21+00:00'), text: '# Incident Report' };

function at(time: string) {
  return { created: time, modified: time, when: time };
}

function raw(fields: object = {}) {
  return {
    id: 'wC3gTz8QhN5xRb7MjY1k',
    begin: '2026-05-22T11:00:00+00:00',
    created: '2026-05-22T11:25:47+00:00',
    modified: '2026-05-22T11:51:30+00:00',
    external_desc: 'No power in eu-west7',
    updates: [SECOND, FIRST],
    most_recent_update: SECOND,
    status_impact: 'SERVICE_DISRUPTION',
    severity: 'medium',
    service_key: 'zall',
    service_name: 'Multiple Products',
    affected_products: [{ title: 'Globex Queue', id: 'q' }],
    uri: 'incidents/wC3gTz8QhN5xRb7MjY1k',
    ...fields,
  };
}

function read(fields: object = {}): Incident {
  const [entry] = source.read(answerOf([raw(fields)], source.url), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry.incident();
}

const idsOf = ({ updates }: Incident) => updates.map(({ id }) => id);
const statusesOf = ({ updates }: Incident) => updates.map(({ status }) => status);

describe('the updates, which have no ids,', () => {
  const ids = [
    'wC3gTz8QhN5xRb7MjY1k@2026-05-22T11:25:47Z',
    'wC3gTz8QhN5xRb7MjY1k@2026-05-22T11:51:30Z',
  ];

  it.each([
    ['are listed oldest first', [FIRST, SECOND]],
    [
      'have their texts rewritten',
      [
        { ...SECOND, text: 'A fire.' },
        { ...FIRST, text: 'Smoke.' },
      ],
    ],
    [
      'have their modification times moved',
      [SECOND, { ...FIRST, modified: '2026-05-23T00:00:00+00:00' }],
    ],
    [
      'are said to be of another time to people',
      [SECOND, { ...FIRST, when: '2026-05-22T11:00:00Z' }],
    ],
    ['say only when they were shown', [SECOND, { ...FIRST, created: undefined }]],
    ['have another status', [{ ...SECOND, status: 'AVAILABLE' }, FIRST]],
  ])('keep their ids when they %s', (_, updates) => {
    expect(idsOf(read({ updates }))).toEqual(ids);
  });

  it('keep their ids when a newer one arrives, and when another one vanishes', () => {
    expect(idsOf(read({ updates: [CLOSING, SECOND, FIRST] })).slice(0, 2)).toEqual(ids);
    expect(idsOf(read({ updates: [CLOSING, SECOND] }))[0]).toBe(ids[1]);
  });

  it('have two ids when they are of the same second, the upper one being the newer', () => {
    const { updates } = read({ updates: [{ ...FIRST, text: 'newer' }, FIRST] });

    expect(updates.map(({ id, message }) => [id, message])).toEqual([
      [ids[0], 'We are looking into alarms.'],
      [`${ids[0]}#2`, 'newer'],
    ]);
  });

  it('are at least the most recent one, where only that is told', () => {
    expect(idsOf(read({ updates: [] }))).toEqual([ids[1]]);
    expect(idsOf(read({ updates: undefined }))).toEqual([ids[1]]);
    expect(idsOf(read({ updates: undefined, most_recent_update: undefined }))).toEqual([]);
  });
});

describe('the status', () => {
  const END = '2026-05-22T15:20:00+00:00';

  it.each([
    ['open without an end', {}, 'investigating'],
    ['open with an empty one', { end: '' }, 'investigating'],
    ['open with one that is no time', { end: 'soon' }, 'investigating'],
    ['over with one', { end: END, updates: [CLOSING, FIRST] }, 'resolved'],
    ['over with one, whatever its last update says', { end: END }, 'resolved'],
    ['over when the service is available', { updates: [CLOSING, FIRST] }, 'resolved'],
    ['over when there is a report', { end: END, updates: [REPORT, CLOSING, FIRST] }, 'postmortem'],
    [
      'open again after the service was available',
      { updates: [{ ...FIRST, ...at('2026-05-22T16:00:00+00:00') }, CLOSING, FIRST] },
      'investigating',
    ],
    ['open in words nobody knows', { updates: [{ ...FIRST, status: 'WOBBLY' }] }, 'investigating'],
  ])('is %s', (_, fields, status) => {
    expect(read(fields).status).toBe(status);
  });

  it('of an update is that of the service at its time, and a report’s after it is available', () => {
    const again = { ...CLOSING, ...at('2026-05-22T18:00:00+00:00') };
    const relapse = { ...FIRST, ...at('2026-05-22T17:00:00+00:00') };

    expect(statusesOf(read({ updates: [REPORT, again, relapse, CLOSING, FIRST] }))).toEqual([
      'investigating',
      'resolved',
      'investigating',
      'resolved',
      'postmortem',
    ]);
  });

  it('of what is over comes with a time: its end, else that of the update that closed it', () => {
    const resolvedAt = (fields: object) => read(fields).resolvedAt;

    expect(resolvedAt({ end: END })).toBe(Date.parse(END));
    expect(resolvedAt({ updates: [REPORT, CLOSING, FIRST] })).toBe(Date.parse(CLOSING.created));
    expect(resolvedAt({})).toBeNull();
  });
});

it.each([
  [{ status_impact: 'SERVICE_INFORMATION', severity: 'high' }, 'minor'],
  [{ status_impact: 'SERVICE_DISRUPTION' }, 'major'],
  [{ status_impact: 'SERVICE_OUTAGE' }, 'critical'],
  [{ status_impact: 'AVAILABLE' }, 'none'],
  [{ status_impact: 'SERVICE_WOBBLE', severity: 'high' }, 'critical'],
  [{ status_impact: null, severity: 'medium' }, 'major'],
  [{ status_impact: null, severity: 'low' }, 'minor'],
  [{ status_impact: 'toString', severity: 'constructor' }, 'unknown'],
])('%o is an impact: %s', (fields, impact) => {
  expect(read(fields).impact).toBe(impact);
});

describe('an incident', () => {
  it('is as new as the newest modification of it or of an update', () => {
    const later = { ...FIRST, modified: '2026-05-24T10:00:00+00:00' };

    expect(read().updatedAt).toBe(Date.parse('2026-05-22T11:51:30Z'));
    expect(read({ updates: [SECOND, later] }).updatedAt).toBe(Date.parse(later.modified));
    expect(read({ modified: '2026-05-25T10:00:00Z' }).updatedAt).toBe(
      Date.parse('2026-05-25T10:00:00Z'),
    );
  });

  it.each([
    ['its own', {}, '2026-05-22T11:25:47Z'],
    ['its first update’s', { created: null }, '2026-05-22T11:25:47Z'],
    ['its beginning', { created: null, updates: [{ text: 'x' }] }, '2026-05-22T11:00:00Z'],
  ])('has a time of creation: %s', (_, fields, time) => {
    expect(read(fields).createdAt).toBe(Date.parse(time));
  });

  it.each([
    ['**Title:**\nMail is slow for so...', 'Mail is slow for so...'],
    ['**Summary**\nMail is slow', 'Mail is slow'],
    ['Title: Mail is slow', 'Mail is slow'],
    ['Titles of songs are missing', 'Titles of songs are missing'],
    ['Mail was slow.\nWe thank you for waiting.', 'Mail was slow.'],
    ['us-central* is slow: A <-> B & C', 'us-central* is slow: A <-> B & C'],
    [null, ''],
  ])('described as %j has the name %j', (external_desc, name) => {
    expect(read({ external_desc }).name).toBe(name);
  });

  it.each([
    [[{ id: 'q', title: 'Queue' }], [{ id: 'q', name: 'Queue' }]],
    [[{ id: 'q', title: 'Queue', current_title: 'Rows' }], [{ id: 'q', name: 'Rows' }]],
    [[{ title: 'Queue' }, { title: 'Queue' }, {}], [{ id: 'Queue', name: 'Queue' }]],
    [[], []],
    [null, null],
  ])('of the products %j affects %j', (affected_products, components) => {
    expect(read({ affected_products }).components).toEqual(components);
  });

  it('of one service affects it, where products are not told', () => {
    const fields = { affected_products: undefined, service_key: 'm', service_name: 'Mail' };

    expect(read(fields).components).toEqual([{ id: 'm', name: 'Mail' }]);
  });

  it.each([
    ['incidents/abc', 'https://status.globex.test/eu/platform/incidents/abc'],
    ['https://elsewhere.test/abc', 'https://elsewhere.test/abc'],
    [
      'javascript:alert(1)',
      'https://status.globex.test/eu/platform/incidents/wC3gTz8QhN5xRb7MjY1k',
    ],
    [null, 'https://status.globex.test/eu/platform/incidents/wC3gTz8QhN5xRb7MjY1k'],
  ])('at %j is found at %s', (uri, url) => {
    expect(read({ uri }).url).toBe(url);
  });
});

describe('an answer', () => {
  it('that lists what is over tells by its absence that something was removed', () => {
    const { lists, entries } = source.read(answerOf([raw(), raw({ id: 'x' })]), CONTEXT);

    expect({ lists, ids: entries.map(({ id }) => id) }).toEqual({
      lists: 'recent',
      ids: ['wC3gTz8QhN5xRb7MjY1k', 'x'],
    });
  });

  it('that lists nothing is no quiet page, for nothing tells it from any other', () => {
    const said = orFault(() => source.read(answerOf([], source.url), CONTEXT));

    expect(said).toMatch(/incidents\.json answered an empty list, which says nothing$/);
    expect(google.recognises(answerOf([]))).toBe(false);
  });

  it('of before 2021-04-20, with numbers for ids, is not one of today', () => {
    const former = [
      {
        number: 21005,
        external_desc: 'Queue is slow',
        'most-recent-update': { text: 'x' },
        service_key: 'queue',
        severity: 'medium',
      },
    ];

    expect(google.recognises(answerOf(former))).toBe(false);
    expect(orFault(() => source.read(answerOf(former), CONTEXT))).toMatch(
      /not a list of incidents/,
    );
  });
});

describe('a dashboard', () => {
  const listAt = (url: string, endpoint?: string) =>
    google.probes(pageOf(url, { endpoint }))[0] ?? '';

  it.each([
    ['https://status.cloud.google.com/', 'https://status.cloud.google.com/incidents.json'],
    ['https://status.cloud.google.com/summary', 'https://status.cloud.google.com/incidents.json'],
    [
      'https://status.cloud.google.com/regional/americas',
      'https://status.cloud.google.com/incidents.json',
    ],
    [
      'https://status.cloud.google.com/products/Z0FZ/history',
      'https://status.cloud.google.com/incidents.json',
    ],
    [
      'https://status.cloud.google.com/en/feed.atom',
      'https://status.cloud.google.com/incidents.json',
    ],
    [
      'https://status.cloud.google.com/incidents/wC3gTz8QhN5xRb7MjY1k',
      'https://status.cloud.google.com/incidents.json',
    ],
    [
      'https://status.cloud.google.com/maps-platform/',
      'https://status.cloud.google.com/maps-platform/incidents.json',
    ],
    [
      'https://www.google.com/appsstatus',
      'https://www.google.com/appsstatus/dashboard/incidents.json',
    ],
    [
      'https://www.google.com/appsstatus/dashboard/summary',
      'https://www.google.com/appsstatus/dashboard/incidents.json',
    ],
    ['https://ads.google.com/status', 'https://ads.google.com/status/publisher/incidents.json'],
    [
      'https://ads.google.com/status/publisher/en/feed.atom',
      'https://ads.google.com/status/publisher/incidents.json',
    ],
    ['https://status.firebase.google.com', 'https://status.firebase.google.com/incidents.json'],
    ['https://status.play.google.com/summary', 'https://status.play.google.com/incidents.json'],
    ['https://status.search.google.com', 'https://status.search.google.com/incidents.json'],
  ])('of Google’s at %s has its list at %s', (url, list) => {
    expect(listAt(url)).toBe(list);
    expect(google.owns?.(pageOf(url))).toBe(true);
  });

  it.each([
    ['http://localhost:8080/maps/', 'http://localhost:8080/maps/incidents.json'],
    ['http://localhost:8080/cloud.json?day=1', 'http://localhost:8080/cloud.json?day=1'],
    ['https://www.google.com/search', 'https://www.google.com/search/incidents.json'],
    ['https://status.google.com.acme.test', 'https://status.google.com.acme.test/incidents.json'],
  ])('elsewhere, at %s, has its list at %s, and may be anybody’s', (url, list) => {
    expect(listAt(url)).toBe(list);
    expect(google.owns?.(pageOf(url))).toBe(false);
  });

  it('has its list where that is said to be', () => {
    const mirror = 'https://mirror.acme.test/google?id=1';

    expect(listAt('https://status.cloud.google.com', mirror)).toBe(mirror);
  });
});
