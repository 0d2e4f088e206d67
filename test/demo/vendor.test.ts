import { describe, expect, test } from 'vitest';
import { acme, jsonAt, START, textAt } from './pages.ts';

const INCIDENTS = '/api/v2/incidents.json';

function opened() {
  const { vendor, clock } = acme();
  vendor.open({ key: 'a', name: 'Broken', body: 'We look.', components: ['Uploads'] });
  clock.at += 60_000;
  return { vendor, clock };
}

describe('an incident of a simulated vendor', () => {
  test('goes from its opening to its end with all its updates', () => {
    const { vendor, clock } = opened();
    vendor.update('a', 'identified', 'We know.');
    clock.at += 60_000;
    vendor.update('a', 'monitoring', 'We watch.');
    clock.at += 60_000;
    vendor.resolve('a', 'We are done.');

    const incident = vendor.find('a');
    expect(incident.updates.map(({ key, status, body }) => [key, status, body])).toEqual([
      ['a/1', 'investigating', 'We look.'],
      ['a/2', 'identified', 'We know.'],
      ['a/3', 'monitoring', 'We watch.'],
      ['a/4', 'resolved', 'We are done.'],
    ]);
    expect(incident).toMatchObject({
      status: 'resolved',
      createdAt: START,
      monitoringAt: START + 120_000,
      resolvedAt: START + 180_000,
    });
  });

  test('is updated a few milliseconds later than its newest update', () => {
    const { vendor } = opened();
    const { updatedAt, updates } = vendor.find('a');

    expect(updatedAt - updates[0]!.createdAt).toBeGreaterThanOrEqual(4);
    expect(updatedAt - updates[0]!.createdAt).toBeLessThanOrEqual(70);
  });

  test('takes its components with it and lets them go at its end', () => {
    const { vendor } = opened();
    expect(vendor.component('Uploads').status).toBe('degraded_performance');

    vendor.setImpact('a', 'critical');
    vendor.update('a', 'identified', 'It is bad.');
    expect(vendor.component('Storage / Uploads').status).toBe('major_outage');

    vendor.resolve('a');
    expect(vendor.component('Uploads').status).toBe('operational');
    expect(vendor.find('a').updates.at(-1)!.effects).toEqual([
      { component: vendor.component('Uploads').id, from: 'major_outage', to: 'operational' },
    ]);
  });

  test('may be edited with a moved time stamp or with all left as they were', () => {
    const { vendor, clock } = opened();
    const before = { ...vendor.find('a') };

    vendor.edit('a/1', 'We are looking.', { stamp: false });
    expect(vendor.find('a').updatedAt).toBe(before.updatedAt);
    expect(vendor.find('a').updates[0]).toMatchObject({
      body: 'We are looking.',
      updatedAt: START,
    });

    vendor.edit('a/1', 'We are looking into it.');
    expect(vendor.find('a').updatedAt).toBeGreaterThan(before.updatedAt);
    expect(vendor.find('a').updates[0]).toMatchObject({
      body: 'We are looking into it.',
      createdAt: START,
      updatedAt: clock.at,
      displayAt: START - 776,
    });
  });

  test('may change its markup while a reader sees the same words', () => {
    const { vendor } = opened();
    const { updatedAt } = vendor.find('a');
    vendor.markupOnly('a/1');

    const { body } = vendor.find('a').updates[0]!;
    expect(body).toBe("<var data-var='word'>We</var> look.<br />");
    expect(body.replaceAll(/<[^>]*>/g, '')).toBe('We look.');
    expect(vendor.find('a').updatedAt).toBe(updatedAt);
  });

  test('keeps "resolved at" when it is reopened', () => {
    const { vendor, clock } = opened();
    vendor.resolve('a');
    const resolvedAt = clock.at;
    clock.at += 60_000;
    vendor.reopen('a', 'Not quite.');

    expect(vendor.find('a')).toMatchObject({ status: 'investigating', resolvedAt });
  });

  test('is over from the start when it is born resolved', () => {
    const { vendor } = acme();
    const id = vendor.bornResolved({ name: 'Was late', body: 'It is over.' });

    expect(vendor.find(id)).toMatchObject({ status: 'resolved', resolvedAt: START });
    expect(vendor.find(id).updates).toHaveLength(1);
  });

  test('may be renamed, linked, unlinked, touched, followed by a postmortem and removed', () => {
    const { vendor } = opened();
    const stamps = [vendor.find('a').updatedAt];
    const stamp = () => stamps.push(vendor.find('a').updatedAt);

    vendor.rename('a', 'Broken again');
    stamp();
    expect(vendor.find('a').name).toBe('Broken again');
    vendor.linkComponents('a', ['Console']);
    expect(vendor.find('a').components).toHaveLength(2);
    vendor.unlinkComponents('a');
    expect(vendor.find('a').components).toEqual([]);
    vendor.postmortem('a', 'It was a cable.');
    expect(vendor.find('a').status).toBe('postmortem');
    vendor.touch('a');
    expect(stamps[1]).toBeGreaterThan(stamps[0]!);

    vendor.remove('a');
    expect(jsonAt(vendor, INCIDENTS).incidents).toEqual([]);
    expect(() => vendor.find('a')).toThrow('acme: no incident a');
  });
});

describe('a maintenance of a simulated vendor', () => {
  test('is announced, moved, started, verified and completed', () => {
    const { vendor } = acme();
    const plan = { from: START + 1000, until: START + 2000 };
    vendor.schedule({ key: 'm', name: 'Work', body: 'Soon.', components: ['Console'], ...plan });
    expect(vendor.find('m')).toMatchObject({ kind: 'maintenance', impact: 'maintenance' });
    expect(vendor.component('Console').status).toBe('operational');

    vendor.move('m', START + 3000, START + 4000);
    expect(vendor.find('m')).toMatchObject({
      scheduledFor: START + 3000,
      scheduledUntil: START + 4000,
    });
    expect(vendor.find('m').updates).toHaveLength(1);

    vendor.start('m');
    expect(vendor.component('Console').status).toBe('under_maintenance');
    vendor.verify('m');
    vendor.complete('m');
    expect(vendor.find('m').updates.map(({ status }) => status)).toEqual([
      'scheduled',
      'in_progress',
      'verifying',
      'completed',
    ]);
    expect(vendor.component('Console').status).toBe('operational');
  });
});

describe('a page of a simulated vendor', () => {
  test('ticks without any other change', () => {
    const { vendor, clock } = opened();
    const before = jsonAt(vendor, INCIDENTS);
    clock.at += 10_000;
    vendor.tick();
    const after = jsonAt(vendor, INCIDENTS);

    expect(after.page.updated_at).not.toBe(before.page.updated_at);
    expect(after.incidents).toEqual(before.incidents);
  });

  test('flaps between time stamps with and without milliseconds', () => {
    const { vendor } = opened();
    const created = () => jsonAt(vendor, INCIDENTS).incidents[0].created_at;

    expect(created()).toBe('2026-07-01T12:00:00.776Z');
    vendor.flap();
    expect(created()).toBe('2026-07-01T12:00:00.000Z');
    vendor.flap();
    expect(created()).toBe('2026-07-01T12:00:00.776Z');
  });

  test('lets its short links lead elsewhere', () => {
    const { vendor } = opened();
    vendor.relink('https://status.acme.test/incidents');

    expect(jsonAt(vendor, INCIDENTS).incidents[0].shortlink).toBe(
      `https://status.acme.test/incidents/${vendor.find('a').code}`,
    );
  });

  test('shows a component degraded without any incident', () => {
    const { vendor } = acme();
    vendor.degrade('Console', 'partial_outage');
    expect(jsonAt(vendor, '/api/v2/summary.json').status.indicator).toBe('major');

    vendor.restore('Console');
    expect(jsonAt(vendor, '/api/v2/summary.json').status.indicator).toBe('none');
    expect(() => vendor.degrade('Consule')).toThrow('acme: no component Consule');
  });

  test('goes back to a snapshot', () => {
    const { vendor } = opened();
    const before = textAt(vendor, INCIDENTS);
    const snapshot = vendor.snapshot();
    vendor.resolve('a');
    vendor.rewind(snapshot);

    expect(textAt(vendor, INCIDENTS)).toBe(before);
  });

  test('has a mirror that stays as it was, and makes ids of its own', () => {
    const { vendor } = opened();
    const mirror = vendor.mirror();
    const before = textAt(mirror, INCIDENTS);
    expect(before).toBe(textAt(vendor, INCIDENTS));

    const id = vendor.open({ name: 'New', body: 'New.' });
    expect(textAt(mirror, INCIDENTS)).toBe(before);
    expect(mirror.open({ name: 'Other', body: 'Other.' })).not.toBe(id);
  });

  test('is the same letter by letter when the same things happen to it', () => {
    const written = () => {
      const { vendor } = opened();
      vendor.backfill({ incidents: 5 });
      return textAt(vendor, INCIDENTS);
    };

    expect(written()).toBe(written());
  });
});
