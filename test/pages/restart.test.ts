import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, Watched, retold, unavailable, watchPage } from './watchPage.ts';
import { Memory } from '../../src/core/memory.ts';
import { recall } from '../../src/core/recall.ts';
import type { Backfill } from '../../src/core/firstSight.ts';
import type { VendorOptions } from '../../src/demo/vendor.ts';

const BROKEN = { key: 'a', name: 'Chat fails', body: 'We look.', components: ['Chat'] };
const NATIVE = '/proxy/status.acme.test/incidents';

/** A page watched by one run; `restart` gives another run that has read its file back. */
function watch(options: Partial<VendorOptions> = {}, backfill: Backfill = 'active') {
  const watched = watchPage({ components: ['API / Chat', 'Console'], ...options }, { backfill });
  const { page, vendor, clock } = watched;
  const restart = (and: Backfill = backfill) => {
    const memory = new Memory(and);
    for (const event of page.journal.read(0, 10_000).events) recall(memory, event);
    return new Watched(vendor, clock, { memory });
  };
  return { ...watched, restart };
}

function opened(options: Partial<VendorOptions> = {}) {
  const watched = watch(options);
  const { page, vendor } = watched;
  vendor.backfill({ incidents: 30 });
  page.poll();
  vendor.open(BROKEN);
  page.poll();
  vendor.update('a', 'identified', 'We know.');
  page.poll();
  return watched;
}

describe.each(['statuspage', 'incident-io'] as const)('after a restart a page of %s', (style) => {
  test('has no revision and no update told twice', () => {
    const { restart } = opened({ style });
    const page = restart();

    expect([page.poll(), page.poll(), page.poll()].map(retold)).toEqual([[], [], []]);
  });

  test('goes on where it was', () => {
    const { vendor, restart } = opened({ style });
    const page = restart();
    vendor.resolve('a', 'It is over.');

    const events = page.poll();

    expect(retold(events)).toEqual(['resolved resolved: It is over.']);
    expect(events[0]?.components).toEqual(['API / Chat']);
  });

  test('has all told that happened while nobody watched', () => {
    const { vendor, clock, restart } = opened({ style });
    clock.at += HOUR;
    vendor.open({ ...BROKEN, key: 'b', body: 'Again.' });
    clock.at += HOUR;
    vendor.resolve('b', 'Over again.');
    vendor.resolve('a', 'It is over.');
    clock.at += HOUR;

    const events = restart().poll();

    expect(retold(events).sort()).toEqual([
      'opened resolved: Again. + Over again.',
      'resolved resolved: It is over.',
    ]);
  });

  test('has a text told that was edited while nobody watched', () => {
    const { vendor, clock, restart } = opened({ style });
    clock.at += HOUR;
    vendor.edit('a/2', 'We know it well.');

    expect(retold(restart().poll())).toEqual(['edited identified: We know it well. (edited)']);
  });

  test('has its old history silent, though all of it is in the file and a row slides back', () => {
    const { page, vendor, restart } = watch({ style }, 'all');
    vendor.backfill({ incidents: 55 });
    page.poll();
    const again = restart('active');
    again.poll();
    vendor.remove(vendor.state.incidents.at(-1)!.id);
    vendor.remove(vendor.state.incidents.at(-1)!.id);

    const told = [again.poll(), again.poll()].flat();

    expect(told.filter(({ change }) => change !== 'removed')).toEqual([]);
  });
});

describe('after a restart', () => {
  test('a poorer source does not tell again what a richer one has told', () => {
    const { restart } = opened({ style: 'incident-io', emptyBodies: true });
    const page = restart();
    page.answer(unavailable(), NATIVE);
    const viaFeed = page.poll();
    page.mend();

    expect([viaFeed, page.poll(2 * HOUR)].map(retold)).toEqual([[], []]);
  });

  test('an update that only the feed had told is not told again under its own id', () => {
    const { page, vendor, restart } = opened({ style: 'incident-io' });
    page.answer(unavailable(), NATIVE);
    vendor.update('a', 'monitoring', 'We watch.');
    page.poll();
    page.mend();
    vendor.update('a', 'monitoring', 'We watch on.');
    page.poll();
    const again = restart();
    again.poll();
    vendor.update('a', 'monitoring', 'Nearly there.');

    expect(retold(again.poll())).toEqual(['updated monitoring: Nearly there.']);
  });

  test('the same words posted again are another update', () => {
    const { vendor, restart } = opened();
    vendor.update('a', 'identified', 'We know.');

    expect(retold(restart().poll())).toEqual(['updated identified: We know.']);
  });

  test('a root cause written into a told incident months later is an edit', () => {
    const { page, vendor, restart } = opened();
    vendor.resolve('a', 'It is over.');
    page.poll();
    const again = restart();
    again.poll(40 * DAY);
    vendor.edit('a/3', 'It was a cable.');

    expect(retold(again.poll())).toEqual(['edited resolved: It was a cable. (edited)']);
  });

  test('a removed incident stays removed', () => {
    const { page, vendor, restart } = opened();
    for (const key of ['b', 'c', 'd', 'e']) {
      vendor.open({ ...BROKEN, key });
      page.poll();
    }
    vendor.remove('d');
    page.poll();
    const removed = page.poll();

    const again = restart();

    expect(retold(removed)).toEqual(['removed investigating']);
    expect([again.poll(), again.poll(), again.poll()]).toEqual([[], [], []]);
  });

  test('an incident that vanished while nobody watched is removed after two reads', () => {
    const { page, vendor, restart } = opened();
    for (const key of ['b', 'c', 'd', 'e']) {
      vendor.open({ ...BROKEN, key });
      page.poll();
    }
    vendor.remove('d');
    const again = restart();

    expect([again.poll(), again.poll(), again.poll()].map(retold)).toEqual([
      [],
      ['removed investigating'],
      [],
    ]);
  });
});

describe('the first read', () => {
  function before(backfill: Backfill) {
    const watched = watch({}, backfill);
    const { vendor, clock } = watched;
    vendor.bornResolved({ name: 'Old', body: 'Over.' });
    clock.at += MINUTE;
    vendor.open(BROKEN);
    clock.at += MINUTE;
    vendor.update('a', 'identified', 'We know.');
    return watched;
  }

  test.each([
    ['active', ['opened identified: We look. + We know.']],
    ['all', ['opened resolved: Over.', 'opened identified: We look. + We know.']],
    ['none', []],
  ] as const)('tells with --backfill %s what is wanted', (backfill, told) => {
    const { page } = before(backfill);

    expect(retold(page.poll())).toEqual(told);
  });

  test('is silent of an open incident with --backfill none, and tells what comes next', () => {
    const { page, vendor } = before('none');
    page.poll();
    vendor.resolve('a', 'It is over.');

    expect(retold(page.poll())).toEqual(['resolved resolved: It is over.']);
  });
});
