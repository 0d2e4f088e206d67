import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, START, retold, watchPage, type Watching } from './watchPage.ts';

const BROKEN = { key: 'a', name: 'Uploads fail', body: 'We look.' };

function watch(watching: Watching) {
  const watched = watchPage({}, watching);
  watched.page.poll();
  return watched;
}

describe('a filter by impact', () => {
  const wanted = { impact: ['major', 'critical'] } as const;

  test('holds back what does not match', () => {
    const { page, vendor } = watch(wanted);
    vendor.open({ ...BROKEN, impact: 'minor' });
    const told = page.poll();
    vendor.resolve('a');

    expect([...told, ...page.poll()]).toEqual([]);
  });

  test('tells an incident with all its updates when it begins to match', () => {
    const { page, vendor } = watch(wanted);
    vendor.open({ ...BROKEN, impact: 'minor' });
    page.poll();
    vendor.update('a', 'identified', 'We know.');
    page.poll();
    vendor.setImpact('a', 'major');

    expect(retold(page.poll())).toEqual(['opened identified: We look. + We know.']);
  });

  test('does not hide the resolution of an incident that was downgraded after it was told', () => {
    const { page, vendor } = watch(wanted);
    vendor.open({ ...BROKEN, impact: 'critical' });
    page.poll();
    vendor.setImpact('a', 'minor');
    const downgraded = page.poll();
    vendor.resolve('a', 'It is over.');

    expect([downgraded, page.poll()].map(retold)).toEqual([
      ['edited investigating'],
      ['resolved resolved: It is over.'],
    ]);
  });

  test('does not hide the return of an incident that was told and removed', () => {
    const { page, vendor } = watch(wanted);
    vendor.open({ ...BROKEN, impact: 'major' });
    for (const key of ['b', 'c', 'd', 'e']) vendor.open({ ...BROKEN, key, impact: 'minor' });
    page.poll(MINUTE);
    vendor.open({ ...BROKEN, key: 'z', impact: 'major' });
    page.poll();
    const whole = vendor.snapshot();
    vendor.remove('z');
    page.poll();
    const removed = page.poll();
    vendor.rewind(whole);
    vendor.setImpact('z', 'minor');
    vendor.resolve('z', 'It is over.');

    expect([removed, page.poll()].map(retold)).toEqual([
      ['removed investigating'],
      ['resolved resolved: It is over.'],
    ]);
  });

  test('does not open what only a stale copy shows to match', () => {
    const { page, vendor, clock } = watch(wanted);
    vendor.open({ ...BROKEN, impact: 'major' });
    const unseen = vendor.mirror();
    clock.at += MINUTE;
    vendor.setImpact('a', 'minor');
    page.poll();

    page.serve(unseen);
    const fromStale = page.poll();
    page.serve(vendor);

    expect([fromStale, page.poll()]).toEqual([[], []]);
  });

  test('lets maintenances pass', () => {
    const { page, vendor } = watch(wanted);
    vendor.schedule({ ...BROKEN, name: 'Upgrade', from: START + DAY, until: START + DAY + HOUR });

    expect(retold(page.poll(5 * MINUTE))).toEqual(['opened scheduled: We look.']);
  });
});

describe('a filter by component', () => {
  test('lets through an incident that names none, and one that matches by group or name', () => {
    const { page, vendor } = watch({ components: ['uploads'] });
    const linked = [[], ['Uploads'], ['Console'], ['Console', 'Uploads']];
    for (const [at, components] of linked.entries()) {
      vendor.open({ ...BROKEN, key: `${at}`, body: `Number ${at}.`, components });
    }

    expect(retold(page.poll()).sort()).toEqual([
      'opened investigating: Number 0.',
      'opened investigating: Number 1.',
      'opened investigating: Number 3.',
    ]);
  });

  test('tells an incident when a component that matches is linked later', () => {
    const { page, vendor } = watch({ components: ['Storage / *'] });
    vendor.open({ ...BROKEN, components: ['Console'] });
    const held = page.poll();
    vendor.linkComponents('a', ['Downloads']);

    expect([held, page.poll()].map(retold)).toEqual([[], ['opened investigating: We look.']]);
  });

  test('does not hide the resolution when the component is unlinked with it', () => {
    const { page, vendor } = watch({ components: ['Uploads'] });
    vendor.open({ ...BROKEN, components: ['Uploads'] });
    page.poll();
    vendor.unlinkComponents('a');
    vendor.linkComponents('a', ['Console']);
    vendor.resolve('a', 'It is over.');

    expect(retold(page.poll())).toEqual(['resolved resolved: It is over.']);
  });
});

describe('a filter by words', () => {
  const wanted = { match: ['API', 'log*in'] };

  test('lets through what has one of them in its title or in a text', () => {
    const { page, vendor } = watch(wanted);
    vendor.open({ ...BROKEN, key: 'a', name: 'Slow API', body: 'Number 0.' });
    vendor.open({ ...BROKEN, key: 'b', body: 'Number 1: you may not log in, nor login.' });
    vendor.open({ ...BROKEN, key: 'c', name: 'Rapid growth', body: 'Number 2.' });

    expect(retold(page.poll()).sort()).toEqual([
      'opened investigating: Number 0.',
      'opened investigating: Number 1: you may not log in, nor login.',
    ]);
  });

  test('tells an incident with all its updates when the word comes in a later one', () => {
    const { page, vendor } = watch(wanted);
    vendor.open(BROKEN);
    const held = page.poll();
    vendor.update('a', 'identified', 'It is the API.');
    const told = page.poll();
    vendor.update('a', 'monitoring', 'We wait.');

    expect([held, told, page.poll()].map(retold)).toEqual([
      [],
      ['opened identified: We look. + It is the API.'],
      ['updated monitoring: We wait.'],
    ]);
  });

  test('does not hide the end of an incident whose word was edited away', () => {
    const { page, vendor } = watch(wanted);
    vendor.open({ ...BROKEN, body: 'The API fails.' });
    page.poll();
    vendor.edit('a/1', 'Uploads fail.');
    const edited = page.poll();
    vendor.resolve('a', 'It is over.');

    expect([edited, page.poll()].map(retold)).toEqual([
      ['edited investigating: Uploads fail. (edited)'],
      ['resolved resolved: It is over.'],
    ]);
  });

  test('holds for what a filter by components lets through, and the other way round', () => {
    const { page, vendor } = watch({ ...wanted, components: ['Console'] });
    vendor.open({ ...BROKEN, key: 'a', body: 'The API is slow.', components: ['Console'] });
    vendor.open({ ...BROKEN, key: 'b', body: 'The API fails.', components: ['Uploads'] });
    vendor.open({ ...BROKEN, key: 'c', body: 'We look.', components: ['Console'] });
    vendor.open({ ...BROKEN, key: 'd', body: 'The API is down.', components: [] });

    expect(retold(page.poll()).sort()).toEqual([
      'opened investigating: The API is down.',
      'opened investigating: The API is slow.',
    ]);
  });
});

describe('a filter by type', () => {
  test('costs maintenances no request when nobody wants them', () => {
    const { page, vendor } = watch({ types: ['incident'] });
    vendor.schedule({ ...BROKEN, from: START + DAY, until: START + DAY + HOUR });

    expect(page.poll(HOUR)).toEqual([]);
    expect(page.asked.filter((path) => path.includes('maintenance'))).toEqual([]);
  });
});
