import { describe, expect, test } from 'vitest';
import { CHANGES } from '../../src/core/event.ts';
import { TYPES } from '../../src/core/incident.ts';
import { demoProviders, play, SCRIPT, setStage } from '../../src/demo/script.ts';
import { START, textAt } from './pages.ts';

const PATHS = [
  '/api/v2/summary.json',
  '/api/v2/incidents.json',
  '/api/v2/scheduled-maintenances.json',
  '/feed.atom',
];

function stageAt(second: number) {
  const stage = setStage(SCRIPT, (at) => START + at * 1000);
  play(stage, second);
  return stage;
}

function pagesAt(second: number): (string | undefined)[] {
  const vendors = [...stageAt(second).actors.values()].map(({ vendor }) => vendor);
  return vendors.flatMap((vendor) => PATHS.map((path) => textAt(vendor, path)));
}

function vendorAt(second: number, id: string) {
  return stageAt(second).actors.get(id)!.vendor;
}

describe('the demo’s story', () => {
  test('is told in order of time, and within its seconds', () => {
    const times = SCRIPT.steps.map(({ at }) => at);

    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(SCRIPT.seconds - 3);
    expect(SCRIPT.seconds).toBeLessThanOrEqual(65);
  });

  test('has every kind of change and every type of event', () => {
    const told = SCRIPT.steps.flatMap(({ tells }) => tells ?? []);

    expect(new Set(told.map(({ change }) => change))).toEqual(new Set(CHANGES));
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(TYPES));
  });

  test('makes every page say the same letters each time it is played', () => {
    expect(pagesAt(SCRIPT.seconds)).toEqual(pagesAt(SCRIPT.seconds));
    expect(pagesAt(20)).not.toEqual(pagesAt(SCRIPT.seconds));
  });

  test('comes to the same end in one go and second by second', () => {
    const stage = setStage(SCRIPT, (at) => START + at * 1000);
    const steps = Array.from({ length: SCRIPT.seconds + 1 }, (_, at) => play(stage, at)).flat();
    const vendors = [...stage.actors.values()].map(({ vendor }) => vendor);

    expect(steps).toEqual(SCRIPT.steps);
    expect(vendors.flatMap((vendor) => PATHS.map((path) => textAt(vendor, path)))).toEqual(
      pagesAt(SCRIPT.seconds),
    );
    expect(play(stage, 1000)).toEqual([]);
  });

  test('begins with closed history on every page and one open incident', () => {
    const stage = stageAt(0);
    const rows = [...stage.actors.values()].flatMap(({ vendor }) => vendor.state.incidents);

    expect(rows.filter(({ status }) => status === 'resolved')).toHaveLength(48);
    expect(rows.filter(({ status }) => status !== 'resolved').map(({ key }) => key)).toEqual([
      'reports',
    ]);
  });

  test('posts two updates within one second', () => {
    const before = vendorAt(9, 'acme-cloud').find('uploads').updates.length;

    expect(vendorAt(10, 'acme-cloud').find('uploads').updates).toHaveLength(before + 2);
  });

  test('corrects a typo and nothing else', () => {
    const [before] = vendorAt(11, 'nimbus-ai').find('slow').updates;
    const [after] = vendorAt(12, 'nimbus-ai').find('slow').updates;

    expect(before?.id).toBe(after?.id);
    expect(before?.body).not.toBe(after?.body);
  });

  test('leaves time for two reads of what is gone or degraded', () => {
    const degraded = SCRIPT.steps.filter(({ tells }) => tells?.type === 'component');
    const removed = SCRIPT.steps.find(({ tells }) => tells?.change === 'removed')!;

    expect(degraded[1]!.at - degraded[0]!.at).toBeGreaterThanOrEqual(5);
    expect(SCRIPT.seconds - removed.at).toBeGreaterThanOrEqual(5);
    expect(() => vendorAt(removed.at, 'hookshot').find('mistake')).toThrow('no incident mistake');
  });

  test('misbehaves in three ways and behaves again after each', () => {
    const stage = setStage(SCRIPT, (at) => START + at * 1000);
    const faults = (id: string) => stage.actors.get(id)!.faults.next('/');
    const at = (second: number, id: string) => {
      play(stage, second);
      return faults(id)?.kind;
    };

    expect(at(17, 'acme-cloud')).toBe('status');
    expect(at(19, 'acme-cloud')).toBeUndefined();
    expect(at(24, 'nimbus-ai')).toBe('empty');
    expect(at(25, 'nimbus-ai')).toBeUndefined();
    expect(at(40, 'acme-cloud')).toBe('stale');
    expect(at(43, 'acme-cloud')).toBeUndefined();
  });

  test('ends with nothing open', () => {
    const stage = stageAt(SCRIPT.seconds);
    const rows = [...stage.actors.values()].flatMap(({ vendor }) => vendor.state.incidents);

    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['resolved', 'completed']));
  });
});

describe('demoProviders', () => {
  test('watches every vendor each second, one of them with its components', () => {
    const every = { interval: '1s', openInterval: '1s' };
    const types = ['incident', 'maintenance'];
    const row = (name: string, title: string) => ({
      name,
      title,
      url: `http://127.0.0.1:9/${name}`,
      ...every,
      types,
    });

    expect(demoProviders('http://127.0.0.1:9')).toEqual({
      interval: '1s',
      providers: [
        row('acme-cloud', 'Acme Cloud'),
        row('nimbus-ai', 'Nimbus AI'),
        row('paylane', 'Paylane'),
        { ...row('hookshot', 'Hookshot'), types: [...types, 'component'] },
      ],
    });
  });
});
