import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, retold, unavailable, watchPage } from './watchPage.ts';
import { Fault } from '../../src/core/fault.ts';

const BROKEN = { key: 'a', name: 'Uploads fail', body: 'We look.' };

const STYLES = ['statuspage', 'incident-io'] as const;
const BODIES = [
  ['0 bytes', ''],
  ['white space', ' \n'],
  ['HTML', '<!DOCTYPE html><html><body>We will be right back.</body></html>'],
  ['{"error": …}', '{"error":"Too many requests"}'],
  ['{}', '{}'],
  ['[]', '[]'],
  ['null', 'null'],
  ['a page without a list', '{"page":{"id":"x","name":"Acme"}}'],
  ['torn JSON', '{"page":{"id":"x","name":"Acme"},"incidents":[{"id":"a"'],
  ['XML of somebody else', '<?xml version="1.0"?><rss><channel></channel></rss>'],
] as const;

describe.each(STYLES)('a page of %s', (style) => {
  test.each(BODIES)('that answers 200 with %s is unread, never quiet', (_, body) => {
    const { page, vendor } = watchPage({ style });
    for (const key of ['a', 'b', 'c', 'd']) vendor.open({ ...BROKEN, key });
    page.poll();
    page.answer(body);

    const told = [page.poll(), page.poll(), page.poll()];
    const failure = page.failure;
    page.mend();

    expect(told).toEqual([[], [], []]);
    expect(failure).toMatch(/^BAD_BODY: status\.acme\.test/);
    expect(page.poll(HOUR)).toEqual([]);
    expect(page.failure).toBeNull();
    vendor.resolve('a', 'It is over.');
    expect(retold(page.poll(HOUR))).toEqual(['resolved resolved: It is over.']);
  });

  test('that cannot be reached is asked once, not at all its addresses', () => {
    const { page } = watchPage({ style });
    page.poll();
    page.answer(new Fault('NETWORK', 'status.acme.test refused', { retryable: true }));

    page.poll();

    expect(page.asked).toHaveLength(1);
    expect(page.failure).toBe('NETWORK: status.acme.test refused');
  });

  test('tells once what has happened while it could not be read', () => {
    const { page, vendor, clock } = watchPage({ style });
    page.poll();
    page.answer(unavailable());
    vendor.open(BROKEN);
    page.poll();
    clock.at += MINUTE;
    vendor.resolve('a', 'It is over.');
    page.poll();
    page.mend();

    expect(retold(page.poll(HOUR))).toEqual(['opened resolved: We look. + It is over.']);
    expect(page.poll(HOUR)).toEqual([]);
  });
});

describe('an incident without an id or a time', () => {
  const page = { id: 'abc', name: 'Acme', time_zone: 'Etc/UTC' };
  const good = { id: 'good', name: 'Good', status: 'investigating' };
  const times = { created_at: '2026-07-01T12:00:00Z', updated_at: '2026-07-01T12:00:00Z' };

  test('costs the page nothing, and is said once', () => {
    const { page: watched } = watchPage();
    watched.poll();
    const odd = [{ name: 'Odd' }, { id: 'timeless', name: 'Odd' }];
    const incidents = [{ ...good, ...times }, ...odd];
    watched.answer(JSON.stringify({ page, incidents }), '/api/v2/incidents.json');

    const told = [watched.poll(), watched.poll()].map(retold);
    watched.answer(
      JSON.stringify({ page, incidents: [...incidents, { ...good, ...times, id: 'next' }] }),
      '/api/v2/incidents.json',
    );
    told.push(retold(watched.poll()));

    expect(told).toEqual([['opened investigating'], [], ['opened investigating']]);
    expect(watched.said.filter(({ kind }) => kind === 'unreadable')).toHaveLength(2);
  });
});
