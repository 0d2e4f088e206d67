import { readdirSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { statuswire, type Running } from './statuswire.ts';
import { openOn, tearDown, town } from './town.ts';

afterEach(tearDown);

const POLLS = 2_000;
const PAGES = Array.from({ length: 16 }, (_, i) => `page-${i}`);

function count(wire: Running, what: 'fd' | 'task'): number {
  return readdirSync(`/proc/${wire.pid}/${what}`).length;
}

it.skipIf(process.platform !== 'linux')(
  `${POLLS} polls of pages that change leave no file descriptor and no body behind`,
  async () => {
    const place = await town(PAGES, { layout: 'port' });
    for (const vendor of place.vendors.values()) vendor.backfill({ incidents: 50, letters: 400 });
    // Room for a few bodies of a hundred kilobytes each, not for two thousand.
    const env = { NODE_OPTIONS: '--max-old-space-size=48' };
    const wire = statuswire(['-o', 'events.ndjson'], { cwd: place.folder, env });
    const polls = (): number => PAGES.reduce((sum, name) => sum + place.polls(name), 0);
    await wire.until(() => polls() > 10 * PAGES.length);
    const before = { fd: count(wire, 'fd'), task: count(wire, 'task') };

    const ticking = setInterval(() => {
      for (const vendor of place.vendors.values()) vendor.tick();
    }, 500);
    const from = polls();
    await wire.until(() => polls() > from + POLLS, 100_000);
    clearInterval(ticking);

    expect(count(wire, 'fd')).toBeLessThanOrEqual(before.fd + 2);
    expect(count(wire, 'task')).toBeLessThanOrEqual(before.task + 1);
    expect(wire.events).toEqual([]);
    openOn(place.vendor('page-0'), 'slow');
    await wire.until(() => wire.events.length === 1);
    expect(await wire.stop()).toEqual({ code: 0, signal: null });
  },
);

it.skipIf(process.platform !== 'linux')(
  'pages that fail in every way leave no file descriptor behind',
  async () => {
    const place = await town(['acme', 'well'], { layout: 'port' });
    place.configure({ acme: { timeout: '0.5s' }, well: {} });
    const wire = statuswire(['--retries', '0'], { cwd: place.folder });
    await wire.until(() => place.polls('acme') > 3);
    const before = count(wire, 'fd');

    for (const kind of ['hang', 'reset', 'hangBody', 'endless'] as const) {
      place.site('acme').faults.set({ kind });
      const { requests } = place.site('acme').count();
      await wire.until(() => place.site('acme').count().requests > requests + 8);
      place.site('acme').faults.clear();
      const recovered = wire.stderr.length;
      await wire.until(() => wire.stderr.slice(recovered).includes('"page can be read again"'));
    }
    await wire.until(() => count(wire, 'fd') <= before + 2);

    expect(await wire.stop()).toEqual({ code: 0, signal: null });
  },
);
