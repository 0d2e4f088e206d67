import { expect, test } from 'vitest';
import { fill, listBytes } from '../../src/demo/sized.ts';
import { acme } from './pages.ts';

const SIZES = [66_000, 150_000, 398_000];
const STYLES = ['statuspage', 'incident-io'] as const;

test.each(STYLES.flatMap((style) => SIZES.map((bytes) => [style, bytes] as const)))(
  'a %s page can be filled to %i bytes, within five per cent',
  (style, bytes) => {
    const { vendor } = acme({ style });
    fill(vendor, bytes);

    expect(Math.abs(listBytes(vendor) / bytes - 1)).toBeLessThan(0.05);
    const counts = vendor.state.incidents.map(({ updates }) => updates.length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...counts)).toBeLessThanOrEqual(10);
  },
);

test('a large page has fifty closed incidents, all of them in the past', () => {
  const { vendor, clock } = acme();
  fill(vendor, 150_000);

  expect(vendor.state.incidents).toHaveLength(50);
  expect(vendor.state.incidents.every(({ status }) => status === 'resolved')).toBe(true);
  expect(vendor.state.incidents.every(({ updatedAt }) => updatedAt < clock.at)).toBe(true);
});

test('history stands before what is on the page already', () => {
  const { vendor } = acme();
  vendor.open({ key: 'now', name: 'Now', body: 'Now.' });
  vendor.backfill({ incidents: 3, updates: [2, 2] });

  expect(vendor.state.incidents.map(({ key }) => key)).toEqual([
    undefined,
    undefined,
    undefined,
    'now',
  ]);
  expect(vendor.state.incidents.every(({ updates }, at) => at === 3 || updates.length === 2)).toBe(
    true,
  );
});
