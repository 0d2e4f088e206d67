import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/core/incident.ts';
import { adobe } from '../../../src/platforms/adobe/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { answerOf, orFault } from '../fixtures.ts';

const EVENTS = 'https://data.status.adobe.com/adobestatus/StatusEvents';
const T = 1_776_000_000;

const messages = {
  en: {
    title: { textMessage: 'We found something' },
    over: { textMessage: 'It is over' },
    begun: { htmlMessage: 'Since {startDateTime}, until {endDateTime}.' },
    again: { textMessage: 'Once more' },
  },
};

function step(status: string, messageToken: string, more: object = {}) {
  return { status, severity: 'Minor', titleToken: 'title', messageToken, ...more };
}

function product(id: string, history: object, more: object = {}) {
  return { id, name: `Brush ${id}`, startedOn: T - 60, endedOn: 0, history, ...more };
}

function source(url = 'https://status.adobe.com') {
  const page = pageOf(url);
  const [found] = adobe.parts(page, { components: false })[0]!.sources;
  return { page, found: found! };
}

function read(incidents: object, maintenance: object = {}): readonly Incident[] {
  const { page, found } = source();
  const body = {
    incidentEvent: { incidents, messages },
    maintenanceEvent: { maintenance, messages },
  };
  const { entries } = found.read(answerOf(body), { page, names: new Map() });
  return entries.map((entry) => entry.incident());
}

function incident(...products: readonly { readonly id: string }[]): Incident {
  const map = Object.fromEntries(products.map((one) => [one.id, one]));
  return read({ E1: { id: 'E1', products: map } })[0]!;
}

describe('Adobe’s page', () => {
  it.each([
    ['https://status.adobe.com', EVENTS],
    ['https://status.adobe.com/cloud/creative_cloud', EVENTS],
    [EVENTS, EVENTS],
    ['http://127.0.0.1:8080/mirror', 'http://127.0.0.1:8080/mirror/adobestatus/StatusEvents'],
  ])('%s is read at %s', (url, events) => {
    expect(source(url).found.url).toBe(events);
  });

  it('is asked for only where it can be', () => {
    const probed = ['https://status.adobe.com', EVENTS, 'https://status.acme.test'].map((url) =>
      adobe.probes(pageOf(url)),
    );

    expect(probed).toEqual([[EVENTS], [EVENTS], []]);
    expect(adobe.owns?.(pageOf('https://status.adobe.com'))).toBe(true);
    expect(adobe.owns?.(pageOf('https://adobe.acme.test'))).toBe(false);
  });

  it.each([
    [{ incidentEvent: { incidents: {} } }],
    [{ incidentEvent: { incidents: null }, maintenanceEvent: { maintenance: {} } }],
    [{ incidentEvent: { incidents: [] }, maintenanceEvent: { maintenance: {} } }],
    [{ incidentEvent: { incidents: {} }, maintenanceEvent: {} }],
  ])('without both its maps, %j, counts as unread', (body) => {
    const { page, found } = source();

    const said = orFault(() => found.read(answerOf(body), { page, names: new Map() }));

    expect(adobe.recognises(answerOf(body))).toBe(false);
    expect(said).toMatch(/answered JSON that is not Adobe’s list of events$/);
  });
});

describe('an incident', () => {
  it.each([
    ['Discovery', 'investigating'],
    ['Opened', 'investigating'],
    ['Reopened', 'investigating'],
    ['Updated', 'investigating'],
    ['Something new', 'investigating'],
    ['Closed', 'resolved'],
    ['Dismissed', 'resolved'],
    ['Canceled', 'resolved'],
  ])('last said to be %s is %s', (word, status) => {
    expect(incident(product('1', { [T]: step(word, 'begun') })).status).toBe(status);
  });

  it('stays open while one of its products is', () => {
    const closed = product('1', { [T]: step('Opened', 'begun'), [T + 60]: step('Closed', 'over') });
    const open = product('2', { [T]: step('Opened', 'begun') });

    const { status, updates } = incident(closed, open);

    expect(status).toBe('investigating');
    expect(updates.map((update) => update.status)).toEqual(['investigating', 'investigating']);
  });

  it('is over when its products have ended, whatever was written last', () => {
    const ended = product('1', { [T]: step('Updated', 'begun') }, { endedOn: T + 90 });

    expect(incident(ended)).toMatchObject({
      status: 'resolved',
      resolvedAt: (T + 90) * 1000,
      updates: [{ status: 'resolved' }],
    });
  });

  it('that was reopened is open, its former end left standing', () => {
    const history = {
      [T]: step('Opened', 'begun'),
      [T + 60]: step('Closed', 'over'),
      [T + 120]: step('Reopened', 'again'),
    };

    const { status, resolvedAt, updates } = incident(product('1', history, { endedOn: T + 60 }));

    expect({ status, resolvedAt }).toEqual({ status: 'investigating', resolvedAt: null });
    expect(updates.map((update) => update.status)).toEqual([
      'investigating',
      'resolved',
      'investigating',
    ]);
  });

  it('is as bad as the worst of its products, as last said', () => {
    const first = product('1', {
      [T]: step('Opened', 'begun', { severity: 'Critical' }),
      [T + 60]: step('Updated', 'again', { severity: 'Trivial' }),
    });
    const second = product('2', { [T]: step('Opened', 'begun', { severity: 'Major' }) });
    const third = product('3', { [T]: step('Opened', 'begun', { severity: 'Potential' }) });

    expect(incident(first).impact).toBe('minor');
    expect(incident(first, second, third).impact).toBe('major');
    expect(incident(third).impact).toBe('unknown');
  });

  it('is named for its products and its first title', () => {
    const history = { [T]: step('Opened', 'begun') };
    const products = ['1', '2', '3', '4', '5'].map((id) => product(id, history));

    expect(incident(...products).name).toBe(
      'Brush 1, Brush 2, Brush 3 and 2 more: We found something',
    );
    expect(incident(product('1', {}), product('2', {})).name).toBe('Brush 1, Brush 2');
  });

  it('has the id under which it is listed, if it does not say its own', () => {
    const products = { 1: product('1', { [T]: step('Opened', 'begun') }) };

    expect(read({ E7: { products } })[0]).toMatchObject({
      id: 'E7',
      url: 'https://status.adobe.com/products/1/E7',
    });
  });
});

describe('an update', () => {
  it('comes once, though it stands with every product', () => {
    const history = { [T]: step('Opened', 'begun'), [T + 60]: step('Updated', 'again') };

    const { updates } = incident(product('1', history), product('2', history));

    expect(updates.map(({ id }) => id)).toEqual([
      'E1@2026-04-12T13:20:00Z',
      'E1@2026-04-12T13:21:00Z',
    ]);
  });

  it('keeps its id when newer ones come, and when its text does', () => {
    const [before] = incident(product('1', { [T]: step('Opened', 'untold') })).updates;
    const [after] = incident(
      product('1', { [T + 60]: step('Updated', 'again'), [T]: step('Opened', 'begun') }),
    ).updates;

    expect(before).toMatchObject({ id: 'E1@2026-04-12T13:20:00Z', message: '' });
    expect(after?.id).toBe(before?.id);
  });

  it('of the beginning is not rewritten by the end', () => {
    const begun = { [T]: step('Opened', 'begun') };
    const over = { ...begun, [T + 60]: step('Closed', 'begun') };

    const messagesOf = (history: object, more = {}) =>
      incident(product('1', history, more)).updates.map(({ message }) => message);

    expect(messagesOf(begun)).toEqual(['Since 2026-04-12 13:19 UTC, until .']);
    expect(messagesOf(over, { endedOn: T + 30 })).toEqual([
      'Since 2026-04-12 13:19 UTC, until .',
      'Since 2026-04-12 13:19 UTC, until 2026-04-12 13:20 UTC.',
    ]);
  });
});

describe('a maintenance', () => {
  const maintenance = (fields: object) =>
    read(
      {},
      { M1: { id: 'M1', products: { 1: product('1', {}) }, scheduledDate: T, ...fields } },
    )[0];

  it.each([
    ['Scheduled', 'scheduled'],
    ['Started', 'in_progress'],
    ['Completed', 'completed'],
    ['Canceled', 'completed'],
    ['Postponed', 'scheduled'],
  ])('that is %s is %s', (word, status) => {
    expect(maintenance({ status: word })).toMatchObject({ type: 'maintenance', status });
  });

  it('that has no status follows its history', () => {
    const history = { [T]: step('Scheduled', 'begun'), [T + 60]: step('Started', 'again') };

    expect(maintenance({ products: { 1: product('1', history) } })).toMatchObject({
      status: 'in_progress',
      scheduledFor: T * 1000,
      updates: [{ status: 'scheduled' }, { status: 'in_progress' }],
    });
  });
});
