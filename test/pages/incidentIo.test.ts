import { describe, expect, test } from 'vitest';
import {
  DAY,
  HOUR,
  MINUTE,
  START,
  acme,
  retold,
  unavailable,
  watchPage,
  type Watching,
} from './watchPage.ts';
import { Fault } from '../../src/core/fault.ts';

const NATIVE = '/proxy/status.acme.test/incidents';
const FEED = '/feed.atom';
const BROKEN = { key: 'a', name: 'Chat fails', body: 'We look.', components: ['Chat'] };
const GONE = new Fault('HTTP_STATUS', 'status.acme.test answered 404', { status: 404 });

/** As incident.io's pages are: no text in the Statuspage-compatible API. */
function watch(watching: Watching = {}) {
  const components = ['API / Chat', 'API / Files', 'Playground'];
  const watched = watchPage({ style: 'incident-io', emptyBodies: true, components }, watching);
  watched.page.poll();
  return watched;
}

function opened(watching: Watching = {}) {
  const watched = watch(watching);
  watched.vendor.open(BROKEN);
  const events = watched.page.poll();
  return { ...watched, events };
}

describe("incident.io's sources", () => {
  test('an event has the text and the components that the compatible API leaves out', () => {
    const { events } = opened();

    expect(retold(events)).toEqual(['opened investigating: We look.']);
    expect(events[0]?.components).toEqual(['API / Chat']);
    expect(events[0]?.via).toBeUndefined();
  });

  test('the feed stands in when the native endpoint fails, and says so', () => {
    const { page, vendor } = opened();
    page.answer(unavailable(), NATIVE);
    vendor.update('a', 'identified', 'We know.');

    const events = page.poll();

    expect(retold(events)).toEqual(['updated identified: We know.']);
    expect(events[0]?.via).toBe('feed');
    expect(events[0]?.created_at).toBe('2026-07-01T12:01:00.776Z');
    expect(events[0]?.components).toEqual(['API / Chat']);
    expect(events[0]?.changed).toEqual(['status', 'message', 'updated_at']);
  });

  test('the compatible API stands in when the feed fails too', () => {
    const { page, vendor } = opened();
    page.answer(unavailable(), NATIVE, FEED);
    vendor.update('a', 'identified', 'We know.');

    const events = page.poll();

    expect(retold(events)).toEqual(['updated identified: ']);
    expect([events[0]?.via, events[0]?.components]).toEqual(['compat', ['API / Chat']]);
  });

  test('a text that the compatible API left out is told once it is read', () => {
    const { page, vendor } = opened();
    page.answer(unavailable(), NATIVE, FEED);
    vendor.update('a', 'identified', 'We know.');
    page.poll();
    page.mend();

    const events = page.poll(2 * HOUR);

    expect(retold(events)).toEqual(['edited identified: We know. (edited)']);
    expect(page.poll(2 * HOUR)).toEqual([]);
  });

  test('every update is told once, whichever source answers from poll to poll', () => {
    const { page, vendor, events } = opened();
    const broken = [[], [NATIVE], [NATIVE, FEED], [], [NATIVE, FEED], [NATIVE], []];
    const told = [...events];
    for (const [round, paths] of broken.entries()) {
      page.mend();
      if (paths.length > 0) page.answer(unavailable(), ...paths);
      vendor.update('a', 'monitoring', `We watch, hour ${round}.`);
      told.push(...page.poll(HOUR));
      told.push(...page.poll());
    }
    page.mend();
    vendor.resolve('a', 'It is over.');
    told.push(...page.poll(2 * HOUR));

    const ids = told.flatMap(({ updates }) =>
      updates.filter(({ message, edited }) => message !== '' && !edited),
    );
    expect(new Set(ids.map(({ message }) => message)).size).toBe(ids.length);
    expect(told.map(({ change }) => change).filter((change) => change === 'resolved')).toEqual([
      'resolved',
    ]);
    expect(vendor.find('a').updates.map(({ body }) => body)).toEqual(
      vendor
        .find('a')
        .updates.map(({ body }) => body)
        .filter((body) => told.some(({ updates }) => updates.some((one) => one.message === body))),
    );
  });

  test('a poorer source after a richer one is never an edit, nor a second event', () => {
    const { page } = opened();

    const told = [[NATIVE], [NATIVE, FEED], [NATIVE], []].flatMap((paths) => {
      page.mend();
      if (paths.length > 0) page.answer(GONE, ...paths);
      return page.poll(2 * HOUR).concat(page.poll());
    });

    expect(told).toEqual([]);
  });

  test('a poorer source does not rewrite when an incident was created', () => {
    const { page, vendor } = opened();
    vendor.update('a', 'identified', 'We know.');
    page.poll(HOUR);
    page.answer(GONE, NATIVE);
    page.poll(HOUR);
    page.mend();
    vendor.update('a', 'monitoring', 'We watch.');

    const [event] = page.poll(2 * HOUR);

    expect(event?.changed).toEqual(['status', 'message', 'updated_at']);
    expect(event?.created_at).toBe('2026-07-01T12:01:00.776Z');
  });

  test('the same words posted again are another update, though another source tells of it', () => {
    const { page, vendor } = opened();
    vendor.update('a', 'investigating', 'We keep looking.');
    page.poll();
    page.answer(unavailable(), NATIVE);
    vendor.update('a', 'investigating', 'We keep looking.');
    const viaFeed = page.poll(HOUR);
    page.mend();
    vendor.update('a', 'investigating', 'We keep looking.');
    const viaNative = page.poll(2 * HOUR);

    expect([viaFeed, viaNative].map(retold)).toEqual([
      ['updated investigating: We keep looking.'],
      ['updated investigating: We keep looking.'],
    ]);
  });

  test('updates that the feed left out are told when the page itself is read again', () => {
    const { page, vendor, clock } = opened();
    page.answer(unavailable(), NATIVE);
    vendor.update('a', 'identified', 'We know.');
    clock.at += MINUTE;
    vendor.update('a', 'monitoring', 'We watch.');
    const viaFeed = page.poll();
    page.mend();

    expect([viaFeed, page.poll(2 * HOUR)].map(retold)).toEqual([
      ['updated monitoring: We watch.'],
      ['updated monitoring: We know.'],
    ]);
  });

  test('components whose names come later are filled in, which is no edit', () => {
    const { page, vendor } = watchPage({ style: 'incident-io', components: ['API / Chat'] });
    page.answer(unavailable(), '/proxy/status.acme.test', '/api/v2/components.json');
    vendor.open(BROKEN);
    const before = page.poll();
    page.mend();
    page.poll(HOUR);
    vendor.update('a', 'identified', 'We know.');

    const after = page.poll();

    expect(before[0]?.components).toEqual([]);
    expect(after[0]?.components).toEqual(['API / Chat']);
    expect(after[0]?.changed).toEqual(['status', 'message', 'updated_at']);
  });

  test('a maintenance that the compatible API does not list is not removed', () => {
    const { page, vendor } = watch();
    const plan = { from: START + DAY, until: START + DAY + HOUR };
    vendor.open({ ...BROKEN, key: 'before' });
    vendor.open({ ...BROKEN, key: 'and' });
    vendor.open({ ...BROKEN, key: 'also' });
    page.poll();
    vendor.schedule({ key: 'm', name: 'Upgrade', body: 'Planned.', ...plan });
    page.poll();
    page.answer(GONE, NATIVE, FEED);
    vendor.update('before', 'identified', 'We know.');

    const told = [page.poll(), page.poll(), page.poll()].map(retold);

    expect(told).toEqual([['updated identified: '], [], []]);
  });

  test('an unchanged answer confirms only what the same source has said', () => {
    const { page, vendor } = opened();
    for (const key of ['b', 'c', 'd', 'e']) {
      vendor.open({ ...BROKEN, key });
      page.poll();
    }
    const stale = vendor.mirror();
    stale.remove('d');
    page.answer(unavailable(), NATIVE);
    page.poll();
    page.serve(stale);
    page.poll();
    page.mend();
    page.serve(vendor);

    const told = [page.poll(2 * HOUR), page.poll(), page.poll()];

    expect(told).toEqual([[], [], []]);
  });

  test('a maintenance goes from its announcement to its end', () => {
    const { page, vendor } = watch();
    const plan = { from: START + DAY, until: START + DAY + HOUR, components: ['Playground'] };
    vendor.schedule({ key: 'm', name: 'Upgrade', body: 'Planned.', ...plan });
    const announced = page.poll();
    vendor.move('m', START + 2 * DAY, START + 2 * DAY + HOUR);
    const moved = page.poll();
    vendor.start('m', 'It begins.');
    const started = page.poll();
    vendor.complete('m', 'Done.');
    const ended = page.poll();

    const all = [announced, moved, started, ended].flat();
    expect(retold(all)).toEqual([
      'opened scheduled: Planned.',
      'edited scheduled',
      'updated in_progress: It begins.',
      'resolved completed: Done.',
    ]);
    expect(moved[0]?.changed).toEqual(['scheduled_for', 'scheduled_until']);
    expect(all.map(({ type }) => type)).toEqual(Array.from(all, () => 'maintenance'));
  });
});

describe('a vendor that migrates', () => {
  /** An open incident, a planned maintenance and history on Statuspage; then incident.io. */
  function migrated({ over = false } = {}) {
    const watched = watchPage();
    const { page, vendor, clock } = watched;
    const plan = { from: START + DAY, until: START + DAY + HOUR };
    vendor.backfill({ incidents: 20 });
    vendor.schedule({ key: 'm', name: 'Upgrade', body: 'Planned.', ...plan });
    vendor.open({ key: 'a', name: 'Uploads fail', body: 'We look.', components: ['Uploads'] });
    page.poll();
    if (over) vendor.resolve('a', 'It is over.');
    page.poll();
    const moved = acme(clock, { style: 'incident-io' });
    const { pageId } = moved.state;
    const state = vendor.snapshot();
    const incidents = state.incidents.map((incident) => ({
      ...incident,
      id: `01${incident.id.toUpperCase().replaceAll(/[ILOU]/g, '0')}0123456789AB`.slice(0, 26),
      updates: incident.updates.map((update) => ({ ...update, id: `01${update.id}` })),
    }));
    moved.rewind({ ...state, pageId, incidents });
    page.serve(moved);
    return { ...watched, moved };
  }

  test('is detected again, and that is said once', () => {
    const { page } = migrated();

    page.poll();
    page.poll();
    page.poll();

    expect(page.failure).toBeNull();
    expect(page.said.filter(({ kind }) => kind === 'platform')).toEqual([
      { kind: 'platform', provider: 'acme', platform: 'statuspage', former: null },
      { kind: 'platform', provider: 'acme', platform: 'incident-io', former: 'statuspage' },
    ]);
  });

  test('has its history not replayed under new ids, nor what is open', () => {
    const { page } = migrated();

    expect([page.poll(), page.poll(), page.poll(2 * HOUR)].map(retold)).toEqual([[], [], []]);
  });

  test('has an open incident go on under its new id', () => {
    const { page, vendor, moved } = migrated();
    page.poll();
    moved.resolve('a', 'It is over.');

    const events = page.poll();

    expect(retold(events)).toEqual(['resolved resolved: It is over.']);
    expect(events[0]?.incident_id).toBe(moved.find('a').id);
    expect([...page.memory.slots.keys()]).not.toContain(vendor.find('a').id);
  });

  test('has nothing removed that was told, is over, and bears another id now', () => {
    const { page, moved } = migrated({ over: true });
    page.poll();
    moved.open({ key: 'n', name: 'Search fails', body: 'We look.' });

    expect([page.poll(), page.poll(), page.poll(HOUR)].map(retold)).toEqual([
      ['opened investigating: We look.'],
      [],
      [],
    ]);
  });

  test('tells of what has happened on the way', () => {
    const { page, moved, clock } = migrated();
    clock.at += MINUTE;
    moved.update('a', 'identified', 'We know.');
    moved.bornResolved({ name: 'Short', body: 'Over.' });

    expect(retold(page.poll()).sort()).toEqual([
      'opened resolved: Over.',
      'updated identified: We know.',
    ]);
  });

  test('is not taken for moved while its old page is merely broken', () => {
    const { page, vendor } = migrated();
    page.serve(vendor);
    page.answer('<html>We are moving</html>');
    page.poll();
    const failure = page.failure;
    page.mend();

    expect(retold(page.poll())).toEqual([]);
    expect(failure).toMatch(/^BAD_BODY: /);
    expect(page.said.filter(({ kind }) => kind === 'platform')).toHaveLength(1);
  });

  test('has its history not replayed either when it changes its ids and not its platform', () => {
    const { page, vendor, clock } = watchPage();
    vendor.backfill({ incidents: 30 });
    vendor.open({ key: 'a', name: 'Uploads fail', body: 'We look.' });
    page.poll();
    const other = acme(clock, { seed: 'another backend' });
    const state = vendor.snapshot();
    const renumbered = state.incidents.map((one) => ({ ...one, id: `x${one.id.slice(1)}` }));
    other.rewind({ ...state, incidents: renumbered });
    page.serve(other);

    expect([page.poll(), page.poll(), page.poll()].map(retold)).toEqual([[], [], []]);
    other.resolve('a', 'It is over.');
    expect(retold(page.poll())).toEqual(['resolved resolved: It is over.']);
  });
});
