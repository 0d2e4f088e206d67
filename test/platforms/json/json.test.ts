import { describe, expect, it } from 'vitest';
import { readVendors } from '../../../src/catalog/readVendors.ts';
import { Fault } from '../../../src/core/fault.ts';
import type { Incident } from '../../../src/core/incident.ts';
import { json } from '../../../src/platforms/json/index.ts';
import { JsonOptions } from '../../../src/platforms/json/options.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Reading } from '../../../src/platforms/platform.ts';
import { answerOf, orFault } from '../fixtures.ts';

const AT = '2026-04-12T13:20:00Z';
const LATER = '2026-04-12T14:00:00Z';
const LAST = '2026-04-12T15:00:00Z';
const OPTIONS = { incidents: 'list', id: 'id', created_at: 'at' };

function read(options: object, body: unknown, url = 'https://acme.test/status'): Reading | string {
  const page = pageOf(url, { options });
  const [source] = json.parts(page, { components: false })[0]!.sources;
  return orFault(() =>
    source!.read(answerOf(JSON.stringify(body), source!.url), { page, names: new Map() }),
  );
}

function reading(options: object, body: unknown): Reading {
  const said = read({ ...OPTIONS, ...options }, body);
  if (typeof said === 'string') throw new Error(said);
  return said;
}

/** The one incident of a list, as the options read it. */
function incident(options: object, fields: object = {}): Incident {
  return reading(options, { list: [{ id: 'x', at: AT, ...fields }] }).entries[0]!.incident();
}

describe('a page of JSON', () => {
  it('is never detected: what it serves could be anybody’s', () => {
    expect(json.probes(pageOf('https://acme.test'))).toEqual([]);
    expect(json.recognises(answerOf({ list: [] }))).toBe(false);
  });

  it.each([
    [undefined, 'https://acme.test/api/status.json?key=1'],
    ['https://api.acme.test/v1', 'https://api.acme.test/v1'],
  ])('with the endpoint %s is asked at %s', (endpoint, url) => {
    const page = pageOf('https://acme.test/api/status.json?key=1', { endpoint, options: OPTIONS });

    expect(json.parts(page, { components: true }).map(({ sources }) => sources[0]?.url)).toEqual([
      url,
    ]);
  });

  it.each([
    [{ incidents: 'data.items' }, { data: { list: [] } }, 'answered no list at "data.items"'],
    [{ incidents: 'data.items' }, { data: { items: null } }, 'answered no list at "data.items"'],
    [{}, { error: 'Too many requests' }, 'answered no list at "list"'],
    [{ incidents: '.' }, {}, 'answered no list; say in "incidents" where the list is'],
  ])('read with %j says of %j where it looked', (options, body, what) => {
    expect(read({ ...OPTIONS, ...options }, body)).toBe(`acme.test/status ${what}`);
  });

  it.each([
    [{}, []],
    [{ list: null }, []],
    [[], []],
    [null, 'acme.test/status answered no list at "list"'],
    ['maintenance', 'acme.test/status answered no list at "list"'],
  ])('without its list, %j, may be a quiet one', (body, expected) => {
    const said = read({ ...OPTIONS, quiet_when_missing: true }, body);

    expect(typeof said === 'string' ? said : said.entries).toEqual(expected);
  });

  it('lists what is open, unless it is said otherwise', () => {
    expect(reading({}, { list: [] }).lists).toBe('ongoing');
    expect(reading({ lists: 'recent' }, { list: [] }).lists).toBe('recent');
  });

  it('may be nothing but the list', () => {
    const said = reading({ incidents: undefined }, [{ id: 5, at: AT }]);

    expect(said.entries.map(({ id }) => id)).toEqual(['5']);
  });

  it('may be a map from ids to incidents', () => {
    const body = { list: { one: { at: AT }, two: { at: AT } } };

    const said = reading({ incidents: 'list.*', id: '$key' }, body);

    expect(said.entries.map((entry) => entry.incident().id)).toEqual(['one', 'two']);
  });

  it('marks an incident as new whenever something that is read of it differs', () => {
    const markOf = (fields: object) =>
      reading({ name: 'name' }, { list: [{ id: 'x', at: AT, name: 'n', ...fields }] }).entries[0]
        ?.mark;

    expect(markOf({ name: 'm' })).not.toBe(markOf({}));
    expect(markOf({ views: 7 })).toBe(markOf({}));
  });
});

describe('a status', () => {
  const statuses = { Fixed: 'resolved', looking: 'investigating', working_on_it: 'identified' };

  it.each([
    ['Fixed', 'resolved'],
    ['fixed', 'resolved'],
    ['Working on it', 'identified'],
    ['working-on-it', 'identified'],
    ['monitoring', 'monitoring'],
    ['Resolved', 'resolved'],
    ['gone', 'investigating'],
    ['', 'investigating'],
    [null, 'investigating'],
    ['constructor', 'investigating'],
    ['*', 'investigating'],
  ])('%s is %s', (word, status) => {
    expect(incident({ status: 's', statuses }, { s: word })).toMatchObject({ status });
  });

  it.each([
    [true, 'resolved'],
    [false, 'investigating'],
    [3, 'resolved'],
  ])('may be told by %j', (word, status) => {
    const options = { status: 's', statuses: { true: 'resolved', 3: 'resolved' } };

    expect(incident(options, { s: word })).toMatchObject({ status });
  });

  it.each([
    ['odd', 'resolved'],
    [undefined, 'resolved'],
    ['identified', 'identified'],
  ])('%s is for all other words what the options say', (word, status) => {
    const options = { status: 's', statuses: { '*': 'resolved' } };

    expect(incident(options, { s: word })).toMatchObject({ status });
  });

  it.each([
    ['no word and an end', undefined, LAST, 'resolved'],
    ['a word that nobody knows and an end', 'odd', LAST, 'resolved'],
    ['a word and an end left standing', 'identified', LAST, 'identified'],
    ['no word and no end', undefined, null, 'investigating'],
    ['no word and an end that is no time', undefined, 'soon', 'investigating'],
  ])('with %s follows the word first', (_, s, end, status) => {
    expect(incident({ status: 's', resolved_at: 'end' }, { s, end })).toMatchObject({ status });
  });

  it('is that of the newest update, if the incident itself says none', () => {
    const log = [
      { at: AT, s: 'identified' },
      { at: LAST, s: 'resolved' },
    ];

    const { status } = incident(
      { updates: { path: 'log', created_at: 'at', status: 's' } },
      { log },
    );

    expect(status).toBe('resolved');
  });
});

describe('a maintenance', () => {
  it.each([
    ['its type is one', { type: 't' }, { t: 'Maintenance' }, 'scheduled'],
    [
      'the options say so',
      { type: 't', types: { work: 'maintenance' } },
      { t: 'work' },
      'scheduled',
    ],
    ['the options say so of all', { types: { '*': 'maintenance' } }, {}, 'scheduled'],
    ['its status is one of maintenances', { status: 's' }, { s: 'in progress' }, 'in_progress'],
    ['it is planned', { scheduled_for: 'from' }, { from: LAST }, 'scheduled'],
    ['and resolved', { type: 't', status: 's' }, { t: 'maintenance', s: 'resolved' }, 'completed'],
  ])('is one because %s', (_, options, fields, status) => {
    expect(incident(options, fields)).toMatchObject({
      type: 'maintenance',
      impact: 'maintenance',
      status,
    });
  });

  it('is none where its type says so, whatever its words', () => {
    const options = { type: 't', status: 's' };

    expect(incident(options, { t: 'incident', s: 'in_progress' })).toMatchObject({
      type: 'incident',
      status: 'investigating',
      scheduledFor: null,
    });
    expect(incident(options, { t: 'incident', s: 'completed' }).status).toBe('resolved');
  });
});

describe('an impact', () => {
  it.each([
    ['sev1', 'critical'],
    ['SEV1', 'critical'],
    ['Minor', 'minor'],
    ['huge', 'unknown'],
    [undefined, 'unknown'],
  ])('%s is %s', (word, impact) => {
    expect(incident({ impact: 'i', impacts: { sev1: 'critical' } }, { i: word }).impact).toBe(
      impact,
    );
  });
});

describe('components', () => {
  it.each([
    ['are names', ['Mail', 'Web', 'Mail'], ['Mail', 'Web']],
    ['are objects with names', [{ name: 'Mail' }, { name: '' }, 7], ['Mail', '7']],
    ['are one name', 'Mail', ['Mail']],
    ['are none', [], []],
    ['are not said', null, undefined],
    ['are not said by an object', {}, undefined],
  ])('%s', (_, c, names) => {
    expect(incident({ components: 'c' }, { c }).components?.map(({ name }) => name)).toEqual(names);
  });

  it('are found in a map, or deep in a list', () => {
    const fields = { map: { a: { name: 'Mail' } }, deep: [{ part: { name: 'Web' } }] };

    expect(incident({ components: 'map.*' }, fields).components).toEqual([
      { id: 'Mail', name: 'Mail' },
    ]);
    expect(incident({ components: 'deep.*.part.name' }, fields).components).toEqual([
      { id: 'Web', name: 'Web' },
    ]);
  });
});

describe('an address', () => {
  it.each([
    ['https://acme.test/i/{id}', {}, 'https://acme.test/i/a%20b'],
    ['/i/{id}#now', {}, 'https://acme.test/i/a%20b#now'],
    ['link', { link: 'https://acme.test/x' }, 'https://acme.test/x'],
    ['link', { link: '/x/1' }, 'https://acme.test/x/1'],
    ['link', { link: 'javascript:alert(1)' }, null],
    ['link', {}, null],
  ])('%s of %j is %s', (url, fields, expected) => {
    expect(incident({ url }, { id: 'a b', ...fields }).url).toBe(expected);
  });
});

describe('updates', () => {
  const updates = { path: 'log', message: 'text', created_at: 'at', updated_at: 'edited' };
  const texts = (log: readonly unknown[], more: object = {}) =>
    incident({ updates: { ...updates, ...more } }, { log }).updates.map(({ message }) => message);
  const ids = (log: readonly unknown[], more: object = {}) =>
    incident({ updates: { ...updates, ...more } }, { log }).updates.map(({ id }) => id);
  const one = { at: AT, text: 'one' };
  const two = { at: LATER, text: 'two' };
  const three = { at: LAST, text: 'three' };

  it('are told oldest first, in whichever order they are listed', () => {
    expect(texts([three, two, one])).toEqual(['one', 'two', 'three']);
    expect(texts([one, two, three])).toEqual(['one', 'two', 'three']);
  });

  it('of one moment keep their order, the newest of a list that begins with it coming last', () => {
    const again = { at: LATER, text: 'again' };

    expect(texts([again, two, one])).toEqual(['one', 'two', 'again']);
    expect(texts([one, two, again])).toEqual(['one', 'two', 'again']);
  });

  it('without ids keep those they were given: under edits, another order and newer ones', () => {
    const given = [`x@${AT}`, `x@${LATER}`];

    expect(ids([two, one])).toEqual(given);
    expect(ids([{ ...two, text: 'rewritten', edited: LAST }, one])).toEqual(given);
    expect(ids([one, two])).toEqual(given);
    expect(ids([three, two, one])).toEqual([...given, `x@${LAST}`]);
  });

  it('without ids and times are told from each other by their words', () => {
    const [first, second] = ids([{ text: 'one' }, { text: 'two' }]);

    expect(first).not.toBe(second);
    expect(ids([{ text: 'three' }, { text: ' two' }, { text: 'one' }])).toEqual([
      expect.stringMatching(/^x\/[\da-f]{12}$/),
      second,
      first,
    ]);
  });

  it('may be a list of words, or have ids of their own', () => {
    expect(texts(['one', 'two'], { message: '.' })).toEqual(['one', 'two']);
    expect(ids([{ ...one, n: 7 }], { id: 'n' })).toEqual(['7']);
  });

  it('may be a map from times to updates', () => {
    const log = { 1776002400: { text: 'two' }, 1776000000: { text: 'one' } };
    const options = { updates: { path: 'log.*', message: 'text', created_at: '$key' } };

    expect(incident(options, { log }).updates.map(({ createdAt }) => createdAt)).toEqual([
      Date.parse(AT),
      Date.parse(LATER),
    ]);
  });

  it('without a status leave it as it was, and the newest has that of the incident', () => {
    const log = [{ ...one, s: 'identified' }, two];
    const statusesOf = (options: object) =>
      incident({ status: 's', ...options }, { s: 'monitoring', log }).updates.map(
        ({ status }) => status,
      );

    expect(statusesOf({ updates: { ...updates, status: 's' } })).toEqual([
      'identified',
      'identified',
    ]);
    expect(statusesOf({ updates })).toEqual(['investigating', 'monitoring']);
  });

  it('that say nothing are none', () => {
    expect(texts([{}, { at: LAST }, null, one])).toEqual(['one']);
  });

  it('date the incident where it has no times itself', () => {
    const options = { created_at: undefined, updates };

    expect(incident(options, { log: [three, two] })).toMatchObject({
      createdAt: Date.parse(LATER),
      updatedAt: Date.parse(LAST),
    });
  });
});

describe('a text that is rewritten', () => {
  const options = { message: 'text', updated_at: 'changed' };

  it('is one update, the same under edits', () => {
    const [before] = incident(options, { text: '<p>We look.</p>', changed: AT }).updates;
    const [after] = incident(options, { text: '**Fixed.**', changed: LAST }).updates;

    expect(before).toMatchObject({ id: `x@${AT}`, message: 'We look.' });
    expect(after).toMatchObject({
      id: `x@${AT}`,
      message: 'Fixed.',
      createdAt: Date.parse(AT),
      updatedAt: Date.parse(LAST),
    });
  });

  it('is the same one even where only its last change is dated', () => {
    const undated = { created_at: undefined, ...options };

    const ids = [AT, LAST].map(
      (changed) => incident(undated, { text: 't', changed }).updates[0]?.id,
    );

    expect(ids).toEqual(['x/message', 'x/message']);
  });

  it('stands back where there is a log', () => {
    const updates = { path: 'log', message: 'text' };

    const read = (log: unknown) => incident({ ...options, updates }, { text: 'summary', log });

    expect(read([{ text: 'log' }]).updates.map(({ message }) => message)).toEqual(['log']);
    expect(read([]).updates.map(({ message }) => message)).toEqual(['summary']);
    expect(read(undefined).updates.map(({ message }) => message)).toEqual(['summary']);
  });

  it('is none where it is empty', () => {
    expect(incident(options, { text: ' ' }).updates).toEqual([]);
  });
});

describe('an end', () => {
  it('is when the incident was changed last, if nothing else says', () => {
    expect(incident({ resolved_at: 'end' }, { end: LAST })).toMatchObject({
      updatedAt: Date.parse(LAST),
      resolvedAt: Date.parse(LAST),
    });
  });
});

describe('options', () => {
  it.each([
    [undefined, ['']],
    [{}, ['id']],
    [{ id: 'a..b', created_at: 'at' }, ['id']],
    [{ id: 'id', created_at: 'at', incidents: 'a[b]' }, ['incidents']],
    [{ id: 'id', created_at: 'at', updates: {} }, ['updates.path']],
    [{ id: 'id', created_at: 'at', statuses: { x: 'odd' } }, ['statuses.x']],
    [{ id: 'id', created_at: 'at', impacts: { x: 'huge' } }, ['impacts.x']],
    [{ id: 'id', created_at: 'at', lists: 'all' }, ['lists']],
    [{ id: 'id', created_at: 'at', ident: 'x' }, ['']],
    [{ id: 'id' }, ['']],
    [{ id: 'id', resolved_at: 'end' }, ['']],
    [{ id: 'id', updates: { path: 'log' } }, ['']],
  ])('%j are refused at %j', (options, paths) => {
    const { error } = JsonOptions.safeParse(options);

    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(paths);
  });

  it.each([
    [{ id: 'id', updated_at: 'at' }],
    [{ id: 'id', started_at: 'at' }],
    [{ id: 'id', updates: { path: 'log', created_at: 'at' } }],
  ])('%j are enough', (options) => {
    const parsed = JsonOptions.parse(options);

    expect(parsed).toMatchObject({ incidents: '.', lists: 'ongoing', quiet_when_missing: false });
    expect(JsonOptions.parse(parsed)).toEqual(parsed);
  });

  it('that nobody checked are a fault of the configuration', () => {
    const parts = () => json.parts(pageOf('https://acme.test'), { components: false });

    expect(parts).toThrow(Fault);
    expect(parts).toThrow(/^platform "json" needs "options": id: /);
  });
});

describe('the catalogue’s options of a vendor', () => {
  const vendors = readVendors();
  const optionsOf = (vendor: string) => vendors.find(({ slug }) => slug === vendor)!.options!;

  // https://docs.vultr.com/vultr-server-status-json-endpoints: new alerts stand first, resolved
  // ones stay; "updated_at" may be empty.
  it('read Vultr’s alerts', () => {
    const alert = {
      id: '5d0c',
      region: 'xyz',
      subject: 'A router is replaced',
      start_date: '2026-04-12T13:20:00+00:00',
      updated_at: '',
      status: 'ongoing',
      entries: [
        {
          updated_at: '2026-04-12T15:00:00+00:00',
          message: 'The new one is in place.\r\n\r\nWe watch.',
        },
        { updated_at: '2026-04-12T13:20:00+00:00', message: 'We replace a router.' },
      ],
    };

    const said = reading(optionsOf('vultr'), { service_alerts: [alert] });

    expect(said.entries[0]?.incident()).toMatchObject({
      id: '5d0c',
      name: 'A router is replaced',
      status: 'investigating',
      components: [{ id: 'xyz', name: 'xyz' }],
      createdAt: Date.parse(AT),
      updatedAt: Date.parse(LAST),
      updates: [
        { id: `5d0c@${AT}`, message: 'We replace a router.' },
        { id: `5d0c@${LAST}`, message: 'The new one is in place.\n\nWe watch.' },
      ],
    });
  });

  // https://www.algolia.com/doc/rest-api/monitoring/get-incidents: the log of every cluster, without
  // ids, times in milliseconds. A cluster is one incident, that is reopened time and again.
  it('read Algolia’s clusters', () => {
    const log = [
      { t: Date.parse(LAST), v: { title: 'All well again', status: 'operational' } },
      { t: Date.parse(AT), v: { title: 'Searches fail', status: 'major_outage' } },
    ];

    const said = reading(optionsOf('algolia'), { incidents: { 'c1-xy': log, 'c2-xy': [] } });

    const [cluster] = said.entries.map((entry) => orFault(() => entry.incident()));
    expect(cluster).toMatchObject({
      id: 'c1-xy',
      name: 'c1-xy',
      status: 'resolved',
      updates: [
        { status: 'investigating', message: 'Searches fail' },
        { status: 'resolved', message: 'All well again' },
      ],
    });
  });
});
