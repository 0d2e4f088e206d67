import { describe, expect, it } from 'vitest';
import { apple } from '../../../src/platforms/apple/index.ts';
import { postedAt } from '../../../src/platforms/apple/postedAt.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { CONTEXT, answerOf, orFault, sourceOf } from '../fixtures.ts';

const incidents = sourceOf(apple, 'incidents', 'data');
const components = sourceOf(apple, 'components', 'data');

const START = Date.parse('2026-04-02T08:00:00Z');
const HOUR = 3_600_000;

function event(fields: object = {}) {
  return {
    messageId: '2000004101',
    eventStatus: 'ongoing',
    statusType: 'Outage',
    message: 'Songs do not start.',
    usersAffected: 'Some users are affected',
    datePosted: '04/02/2026 01:30 PDT',
    epochStartDate: START,
    epochEndDate: null,
    affectedServices: null,
    ...fields,
  };
}

function page(...events: readonly (readonly object[])[]) {
  const names = ['Acme Music', 'Acme Maps', 'Acme Mail'];
  return { services: names.map((serviceName, at) => ({ serviceName, events: events[at] ?? [] })) };
}

function entryOf(fields: object = {}) {
  const [entry] = incidents.read(answerOf(page([event(fields)])), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry;
}

const read = (fields?: object) => entryOf(fields).incident();

describe('an event of Apple’s', () => {
  it.each([
    ['Outage', 'ongoing', 'incident', 'investigating', 'major'],
    ['Issue', 'resolved', 'incident', 'resolved', 'minor'],
    ['Performance', 'puzzling', 'incident', 'investigating', 'minor'],
    ['Hiccup', 'ongoing', 'incident', 'investigating', 'unknown'],
    ['Maintenance', 'upcoming', 'maintenance', 'scheduled', 'maintenance'],
    ['Maintenance', 'ongoing', 'maintenance', 'in_progress', 'maintenance'],
    ['Maintenance', 'completed', 'maintenance', 'completed', 'maintenance'],
    ['Maintenance', 'resolved', 'maintenance', 'completed', 'maintenance'],
    ['Maintenance', 'puzzling', 'maintenance', 'scheduled', 'maintenance'],
    ['Issue', 'upcoming', 'maintenance', 'scheduled', 'maintenance'],
  ])('that is %s and %s is an %s that is %s', (statusType, eventStatus, type, status, impact) => {
    expect(read({ statusType, eventStatus })).toMatchObject({ type, status, impact });
  });

  it('listed under several services is one incident with several components', () => {
    const body = page([event()], [event()], [event({ messageId: '2000004102' })]);

    const told = incidents.read(answerOf(body), CONTEXT).entries.map((one) => one.incident());

    expect(told.map(({ id, name }) => [id, name])).toEqual([
      ['2000004101', 'Acme Music, Acme Maps: Outage'],
      ['2000004102', 'Acme Mail: Outage'],
    ]);
    expect(told[0]?.components?.map(({ id }) => id)).toEqual(['Acme Music', 'Acme Maps']);
  });

  it('names the first three services and counts the others', () => {
    const affectedServices = ['Acme Music', ' A ', 'B', 'C', 'D', null];

    expect(read({ affectedServices })).toMatchObject({
      name: 'Acme Music, A, B and 2 more: Outage',
      components: [{}, { id: 'A' }, { id: 'B' }, { id: 'C' }, { id: 'D' }],
    });
  });

  it('is the same update of the same incident when its text, start and end are rewritten', () => {
    const before = read();
    const after = read({
      eventStatus: 'resolved',
      message: 'Songs did not start.',
      epochStartDate: START - HOUR,
      epochEndDate: START + HOUR,
      datePosted: '04/02/2026 02:30 PDT',
    });

    expect(after.updates.map(({ id }) => id)).toEqual(before.updates.map(({ id }) => id));
    expect(after).toMatchObject({
      id: before.id,
      status: 'resolved',
      resolvedAt: START + HOUR,
      updatedAt: START + 1.5 * HOUR,
      updates: [{ message: 'Songs did not start.\nSome users are affected' }],
    });
  });

  it('that is planned was made when it was posted, not when it begins', () => {
    const plan = { statusType: 'Maintenance', eventStatus: 'upcoming' };

    expect(read({ ...plan, datePosted: '04/01/2026 01:00 PDT' })).toMatchObject({
      createdAt: START - 24 * HOUR,
      scheduledFor: START,
      startedAt: null,
    });
  });

  it.each([
    ['text', { message: 'x' }],
    ['status', { eventStatus: 'resolved' }],
    ['kind', { statusType: 'Issue' }],
    ['end', { epochEndDate: START }],
    ['post', { datePosted: '04/02/2026 01:31 PDT' }],
    ['service', { affectedServices: ['B'] }],
  ])('has another mark when its %s differs', (_, fields) => {
    expect(entryOf(fields).mark).not.toBe(entryOf().mark);
  });
});

describe('the time of a post', () => {
  it.each([
    ['07/27/2022 10:48 PDT', '2022-07-27T17:48:00Z'],
    ['12/24/2025 23:59 PST', '2025-12-25T07:59:00Z'],
  ])('%s is %s', (text, time) => {
    expect(postedAt(text)).toBe(Date.parse(time));
  });

  it.each(['', '7/27/2022 10:48 PDT', '07/27/2022 10:48', '13/27/2022 10:48 PDT', 'today', null])(
    'is not %j',
    (text) => {
      expect(postedAt(text)).toBeNull();
    },
  );
});

describe('Apple’s file', () => {
  const body = JSON.stringify(page([event()]));

  it.each([
    ['as JSON', body],
    ['as a call', `jsonCallback(${body})`],
    ['as a call with an end', `\n jsonCallback( ${body} ) ;\n`],
  ])('is read %s', (_, text) => {
    expect(incidents.read(answerOf(text), CONTEXT)).toMatchObject({
      entries: [{ id: '2000004101' }],
      lists: 'ongoing',
    });
    expect(apple.recognises(answerOf(text))).toBe(true);
  });

  it.each([
    ['without services', { services: [] }],
    ['with an unnamed service', { services: [{ events: [] }] }],
    ['with a service that has no list of events', { services: [{ serviceName: 'A' }] }],
    [
      'with one such service among others',
      { services: [...page().services, { serviceName: 'A' }] },
    ],
    ['of services that are no list', { services: { serviceName: 'A', events: [] } }],
  ])('%s is none', (_, odd) => {
    expect(orFault(() => incidents.read(answerOf(odd), CONTEXT))).toMatch(/not Apple’s/);
    expect(apple.recognises(answerOf(odd))).toBe(false);
  });

  it.each([`jsonCallback(${body}`, `jsonCallback(${body.slice(0, -1)})`, `(${body});`])(
    'that is torn is refused: %s',
    (text) => {
      expect(orFault(() => incidents.read(answerOf(text), CONTEXT))).toMatch(/answered/);
    },
  );

  it.each([
    ['nothing is listed', [], 'operational'],
    ['an issue goes on', [event({ statusType: 'Issue' })], 'degraded_performance'],
    ['an outage goes on beside it', [event({ statusType: 'Issue' }), event()], 'major_outage'],
    ['it is worked on', [event({ statusType: 'Maintenance' })], 'under_maintenance'],
    ['it will be', [event({ statusType: 'Maintenance', eventStatus: 'upcoming' })], 'operational'],
    ['all is over', [event({ eventStatus: 'resolved' })], 'operational'],
  ])('shows a service where %s as one', (_, events, status) => {
    const read = components.read(answerOf(page(events)), CONTEXT).entries;

    expect(read.map((one) => one.incident().status)).toEqual([
      status,
      'operational',
      'operational',
    ]);
  });
});

describe('the address of Apple’s file', () => {
  const DATA = 'https://www.apple.com/support/systemstatus/data';

  it.each([
    ['https://www.apple.com/support/systemstatus/', `${DATA}/system_status_en_US.js`],
    ['https://www.apple.com/de/support/systemstatus', `${DATA}/system_status_en_US.js`],
    ['https://developer.apple.com/system-status/', `${DATA}/developer/system_status_en_US.js`],
    [`${DATA}/system_status_en_GB.js`, `${DATA}/system_status_en_GB.js`],
    ['http://localhost:8080/mirror', 'http://localhost:8080/mirror/data/system_status_en_US.js'],
  ])('for %s is %s', (url, file) => {
    expect(apple.probes(pageOf(url))).toEqual([file]);
  });

  it('is first Apple’s own, then beside the page, where developers look', () => {
    const [part] = apple.parts(pageOf('https://developer.apple.com/system-status'), {
      components: false,
    });

    expect(part?.sources.map(({ url }) => url)).toEqual([
      `${DATA}/developer/system_status_en_US.js`,
      'https://developer.apple.com/system-status/data/system_status_en_US.js',
    ]);
  });

  it('is the one that was given', () => {
    const page = pageOf('https://www.apple.com/support/systemstatus', {
      endpoint: 'https://mirror.test/apple.js',
    });

    expect(apple.probes(page)).toEqual(['https://mirror.test/apple.js']);
  });

  it.each([
    ['https://www.apple.com/support/systemstatus', true],
    ['https://developer.apple.com/system-status/', true],
    ['https://developer.apple.com/news', false],
    ['https://www.apple.com/iphone', false],
    ['https://apple.com.acme.test/support/systemstatus', false],
  ])('is asked for first at %s: %s', (url, owned) => {
    expect(apple.owns?.(pageOf(url))).toBe(owned);
  });
});
