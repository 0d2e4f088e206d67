import { ACME_URL, aPart, aPlatform, aSource } from './beacon.ts';
import { Wire } from './wire.ts';
import { acting, watching, type Watching } from './watching.ts';
import { actor } from '../../src/stream/actor.ts';
import { adopt, newPageState } from '../../src/stream/pageState.ts';
import { pageOf } from '../../src/platforms/page.ts';
import { aFault, virtually } from './virtual.ts';
import { describe, expect, it } from 'vitest';
import type { ActorOptions } from '../../src/stream/actorOptions.ts';

const MINUTE_MS = 60_000;
const [LIST, PLANS, PROBE] = ['list', 'plans', 'beacon'].map((path) => `${ACME_URL}/${path}`);
const LAMPS = `${ACME_URL}/lamps`;
const LANTERN_PROBE = `${ACME_URL}/lantern`;
const DOWN = aFault('HTTP_STATUS', { status: 503, retryable: true });
const HTML = '<!doctype html>';

/** Incidents at `/list` and maintenances at `/plans`. */
const BEACON = aPlatform('beacon', (base) => [
  aPart('incidents', { sources: [aSource('list', { base })] }),
  aPart('maintenances', { sources: [aSource('plans', { base, type: 'maintenance' })] }),
]);
/** Incidents at `/lamps` and maintenances at `/lanterns`. */
const LANTERN = aPlatform('lantern', (base) => [
  aPart('incidents', { sources: [aSource('lamps', { base, platform: 'lantern' })] }),
  aPart('maintenances', { sources: [aSource('lanterns', { base, platform: 'lantern' })] }),
]);
/** Incidents at `/gone` or else at `/list`. */
const FALLING = aPlatform('beacon', (base) => [
  aPart('incidents', { sources: [aSource('gone', { base }), aSource('list', { base })] }),
]);
const PLATFORMS = [BEACON, LANTERN];

function watched(wire: Wire, minutes: number, part: Partial<ActorOptions> = {}): Watching {
  const options = acting(wire, { platform: BEACON, platforms: PLATFORMS, ...part });
  let seen: Watching | undefined;
  virtually(() => {
    seen = watching(options, minutes * MINUTE_MS);
  });
  return seen!;
}

function platformsSaid({ reports }: Watching): unknown[] {
  return reports.filter(({ kind }) => kind === 'platform');
}

function well(...replies: string[]): Wire {
  return new Wire()
    .on(LIST!, ...(replies.length === 0 ? ['beacon'] : replies))
    .on(PLANS!, 'beacon');
}

describe('a page whose platform is not known', () => {
  it('is looked at first, and what told the platform is not asked again', () => {
    const told = { ...BEACON, probes: () => [LIST!] };
    const wire = well('beacon a1');

    const seen = watched(wire, 1.5, { platform: undefined, platforms: [told] });

    expect(wire.log).toEqual([`0:00 ${LIST}`, `0:00 ${PLANS}`, `1:00 ${LIST}`, `1:00 ${PLANS}`]);
    expect(seen.lines.slice(0, 3)).toEqual(['0:00 list a', '0:00 plans', '0:00 well']);
    expect(platformsSaid(seen)).toEqual([
      { kind: 'platform', provider: 'acme', platform: 'beacon', former: null },
    ]);
  });

  it('fails until one is found, once per poll', () => {
    const wire = well('beacon a1').on(PROBE!, HTML, 'beacon');

    const seen = watched(wire, 1.5, { platform: undefined });

    expect(seen.lines).toEqual(['0:00 UNKNOWN_PLATFORM', '1:00 list a', '1:00 plans', '1:00 well']);
    expect(wire.count(PROBE!)).toBe(2);
  });
});

describe('a page that moves to another platform', () => {
  function moving(): Wire {
    return well('beacon a1', HTML)
      .on(LANTERN_PROBE, 'lantern')
      .on(LAMPS, 'lantern b1')
      .on(`${ACME_URL}/lanterns`, 'lantern');
  }

  it('is read there in the same poll, each part as moved the first time', () => {
    const seen = watched(moving(), 2.5);

    expect(seen.lines).toEqual([
      '0:00 list a',
      '0:00 plans',
      '0:00 well',
      '1:00 lamps b moved',
      '1:00 lanterns moved',
      '1:00 well',
      '2:00 lamps unchanged',
      '2:00 lanterns unchanged',
      '2:00 well',
    ]);
  });

  it('is reported once, and is no failure', () => {
    const seen = watched(moving(), 5.5);

    expect(platformsSaid(seen)).toEqual([
      { kind: 'platform', provider: 'acme', platform: 'lantern', former: 'beacon' },
    ]);
    expect(seen.reports.filter(({ kind }) => kind === 'health')).toEqual([]);
  });

  it('is looked for before anything else is asked: no two requests at once', () => {
    const wire = moving().on(LANTERN_PROBE, { body: 'lantern', afterMs: 5_000 });

    const seen = watched(wire, 1.5);

    expect(wire.busiest).toBe(1);
    expect(wire.log.filter((line) => line.startsWith('1:'))).toEqual([
      `1:00 ${LIST}`,
      `1:00 ${PROBE}`,
      `1:00 ${LANTERN_PROBE}`,
      `1:05 ${LAMPS}`,
      `1:05 ${ACME_URL}/lanterns`,
    ]);
    expect(seen.lines.filter((line) => line.includes('plans'))).toEqual(['0:00 plans']);
  });

  it('and is misread there is not looked for again in the same poll', () => {
    const wire = moving().on(LAMPS, HTML);

    const seen = watched(wire, 1.5);

    expect(wire.count(LANTERN_PROBE)).toBe(1);
    expect(seen.lines.at(-1)).toBe('1:00 BAD_BODY');
  });

  it('keeps being taken for moved while it says only that nothing changed', () => {
    const wire = moving().on(LAMPS, { notModified: true }, 'lantern b1');

    const seen = watched(wire, 2.5);

    const reads = seen.lines.filter((line) => line.includes('lamps'));
    expect(reads).toEqual(['1:00 lamps unchanged moved', '2:00 lamps b moved']);
  });

  it('keeps being taken for moved until it could be read there', () => {
    const wire = moving().on(LAMPS, DOWN, 'lantern b1', 'lantern b2');

    const seen = watched(wire, 4.5);

    const reads = seen.lines.filter((line) => line.includes('lamps'));
    expect(reads).toEqual(['2:00 lamps b moved', '3:00 lamps b', '4:00 lamps unchanged']);
  });
});

describe('a page of which only something is left that is read as a last resort', () => {
  const FEED = `${ACME_URL}/lantern`;
  const feed = { ...LANTERN, lastResort: true };
  const wireOf = (...replies: readonly string[]) =>
    well('beacon a1', ...replies)
      .on(FEED, 'lantern')
      .on(LAMPS, 'lantern a1');
  const watch = (wire: Wire, minutes: number) =>
    watched(wire, minutes, { platforms: [BEACON, feed] });

  it('is not taken for moved when it is back soon', () => {
    const wire = wireOf(HTML, HTML, 'beacon a1');

    expect(platformsSaid(watch(wire, 20))).toEqual([]);
  });

  it('is not read there when it comes back while it is looked for', () => {
    const ill = Array<string>(6).fill(HTML);
    const wire = wireOf(...ill, 'beacon a1').on(PROBE!, ...ill, 'beacon');

    const seen = watch(wire, 240);

    expect(wire.count(PROBE!)).toBe(7);
    expect(wire.count(FEED)).toBe(1);
    expect(platformsSaid(seen)).toEqual([]);
    expect(seen.lines.at(-1)).toMatch(/well$/);
  });

  it('is read there when it stays away', () => {
    expect(platformsSaid(watch(wireOf(HTML), 240))).toEqual([
      { kind: 'platform', provider: 'acme', platform: 'lantern', former: 'beacon' },
    ]);
  });
});

describe('a page that was found as a last resort while its best address was down', () => {
  const FEED = `${ACME_URL}/lantern`;
  const platforms = [BEACON, { ...LANTERN, lastResort: true }];
  const wireOf = (...probed: readonly string[]) =>
    well('beacon a1')
      .on(FEED, 'lantern')
      .on(LAMPS, 'lantern a1')
      .on(`${ACME_URL}/lanterns`, 'lantern')
      .on(PROBE!, ...probed);

  it('is looked for anew some hours later, and read where it is best', () => {
    const wire = wireOf(HTML, 'beacon');

    const seen = watched(wire, 370, { platform: undefined, platforms });

    expect(platformsSaid(seen)).toMatchObject([
      { platform: 'lantern', former: null },
      { platform: 'beacon', former: 'lantern' },
    ]);
    expect(wire.count(PROBE!)).toBe(2);
  });

  it('goes on as it was when there is nothing better', () => {
    const seen = watched(wireOf(HTML), 370, { platform: undefined, platforms });

    expect(platformsSaid(seen)).toHaveLength(1);
    expect(seen.lines).not.toContain('UNKNOWN_PLATFORM');
    expect(seen.lines.at(-1)).toMatch(/well$/);
  });

  it('is looked for anew by a single sweep, too, once it is time', () => {
    const at = (lookAgainAt: number) => {
      const wire = wireOf('beacon');
      const restored = newPageState(pageOf(ACME_URL));
      adopt(restored, { platform: platforms[1]!, page: restored.page }, []);
      restored.lookAgainAt = lookAgainAt;
      return platformsSaid(
        watched(wire, 1, { platform: undefined, platforms, restored, once: true }),
      );
    };

    expect(at(0)).toMatchObject([{ platform: 'beacon', former: 'lantern' }]);
    expect(at(1)).toEqual([]);
  });

  it('is not looked for when its row names the platform', () => {
    const wire = wireOf(HTML);

    watched(wire, 370, { platform: platforms[1], platforms });

    expect(wire.count(PROBE!)).toBe(0);
  });
});

describe('a page that fails as if it had moved', () => {
  it.each([
    ['a body of another shape', HTML],
    ['404', aFault('HTTP_STATUS', { status: 404 })],
    ['410', aFault('HTTP_STATUS', { status: 410 })],
    ['a redirect that leads nowhere', aFault('REDIRECT')],
  ])('by %s is looked for once per poll', (_how, reply) => {
    const wire = new Wire().on(LIST!, reply).on(PLANS!, reply);

    watched(wire, 0.5);

    expect(wire.count(PROBE!)).toBe(1);
  });

  it('and is where it was has failed', () => {
    const wire = well(HTML).on(PROBE!, 'beacon');

    const seen = watched(wire, 0.5);

    expect(seen.lines).toEqual(['0:00 plans', '0:00 BAD_BODY']);
    expect(platformsSaid(seen)).toEqual([]);
  });

  it.each([
    ['in passing', DOWN],
    ['for it cannot be reached', aFault('NETWORK', { retryable: true })],
    ['for it is locked', aFault('HTTP_STATUS', { status: 403 })],
  ])('not, but %s, is not looked for', (_how, fault) => {
    const wire = new Wire().on(LIST!, fault).on(PLANS!, 'beacon');

    watched(wire, 0.5);

    expect(wire.count(PROBE!)).toBe(0);
  });
});

it('reads the other parts of a page when one fails, and counts the page as unread', () => {
  const seen = watched(well().on(LIST!, DOWN), 0.5);

  expect(seen.lines).toEqual(['0:00 plans', '0:00 HTTP_STATUS']);
});

it('says nothing of the parts of a page that cannot be read at all, and asks for them again', () => {
  const optional = aPlatform('beacon', (base) => [
    aPart('names', { required: false, cadence: 'seldom', sources: [aSource('plans', { base })] }),
    aPart('incidents', { sources: [aSource('list', { base })] }),
  ]);
  const wire = new Wire().on(LIST!, DOWN, 'beacon').on(PLANS!, DOWN, 'beacon');

  const { reports } = watched(wire, 1.5, { platform: optional, platforms: [optional] });

  const said = reports.flatMap((report) => (report.kind === 'health' ? [report.part] : []));
  expect(said).toEqual(['page', 'page']);
  expect(wire.count(PLANS!)).toBe(2);
});

describe('a bug errors the visit, for its supervisor', () => {
  const BUG = new TypeError('x is undefined');
  const throwing = () => {
    throw BUG;
  };

  it.each<[string, Wire, Partial<ActorOptions>]>([
    [
      'in the parts of a platform that was just found',
      new Wire().on(PROBE!, 'beacon'),
      { platform: undefined, platforms: [{ ...BEACON, parts: throwing }] },
    ],
    ['in what is said of a part that was read', well(), { say: throwing }],
    ['in the wait after a page that could not be read', new Wire(), { random: throwing }],
  ])('%s', (_, wire, part) => {
    virtually(({ expectObservable }) => {
      const options = acting(wire, { platform: FALLING, platforms: PLATFORMS, ...part });

      expectObservable(actor(options)).toBe('#', {}, BUG);
    });
  });
});
