import { ACME_URL, aPart, aPlatform, aSource, onePart } from './beacon.ts';
import { acting, watching } from './watching.ts';
import { aFault, now, virtually } from './virtual.ts';
import { describe, expect, it } from 'vitest';
import { Memory } from '../../src/core/memory.ts';
import { Wire } from './wire.ts';
import type { ActorOptions } from '../../src/stream/actorOptions.ts';
import type { Report } from '../../src/stream/report.ts';

const LIST = `${ACME_URL}/list`;
const MINUTE_MS = 60_000;
const DOWN = aFault('HTTP_STATUS', { status: 503, retryable: true });
const GONE = aFault('HTTP_STATUS', { status: 403 });

/** What came of watching a page for so many minutes. */
function watched(wire: Wire, minutes: number, part: Partial<ActorOptions> = {}) {
  const options = acting(wire, part);
  let seen: ReturnType<typeof watching> | undefined;
  virtually(() => {
    seen = watching(options, minutes * MINUTE_MS);
  });
  return seen!;
}

/** When the page was asked. */
function times({ log }: Wire): string[] {
  return log.map((line) => line.replace(/ .*/, ''));
}

function healths(reports: readonly Report[]): unknown[] {
  return reports.flatMap((report) =>
    report.kind === 'health' ? [[report.turn, report.fault?.code ?? null, report.nextMs]] : [],
  );
}

describe('polls', () => {
  it('at the start and then at every interval', () => {
    const wire = new Wire().on(LIST, 'beacon a4', 'beacon a4', 'beacon b4 a4');

    const { lines } = watched(wire, 2.5);

    expect(lines).toEqual([
      '0:00 list a',
      '0:00 well',
      '1:00 list unchanged',
      '1:00 well',
      '2:00 list ba',
      '2:00 well',
    ]);
  });

  it('go on though the clock is put back by an hour', () => {
    const wire = new Wire().on(LIST, 'beacon');
    const wall = () => (now() < 90_000 ? now() : now() - 3_600_000);

    watched(wire, 3.5, { now: wall });

    expect(times(wire)).toEqual(['0:00', '1:00', '2:00', '3:00']);
  });

  it.each([
    [0, ['0:00', '1:00', '2:00']],
    [1, ['0:00.100', '0:15', '1:15', '2:15']],
    [3, ['0:00.300', '0:45', '1:45']],
  ])('as number %i of four: first a moment apart, then spread over the interval', (index, due) => {
    const wire = new Wire().on(LIST, 'beacon');

    watched(wire, 2.5, { place: { index, count: 4 } });

    expect(times(wire)).toEqual(due);
  });

  it('among more pages than tenths of a second fit in at even steps', () => {
    const wire = new Wire().on(LIST, 'beacon');

    watched(wire, 2, { place: { index: 500, count: 1_000 } });

    expect(times(wire)).toEqual(['0:30', '1:30']);
  });

  it('up to a twentieth of the interval early, by chance, and never late', () => {
    const wire = new Wire().on(LIST, 'beacon');

    watched(wire, 4, { random: () => 1 });

    expect(times(wire)).toEqual(['0:00', '1:00', '1:57', '2:54', '3:51']);
  });

  it('at its times whatever the answers take', () => {
    const wire = new Wire().on(LIST, { body: 'beacon', afterMs: 20_000 });

    watched(wire, 3.5);

    expect(times(wire)).toEqual(['0:00', '1:00', '2:00', '3:00']);
  });

  it('never twice at once: an answer that takes longer than the interval delays the next', () => {
    const wire = new Wire().on(LIST, { body: 'beacon', afterMs: 90_000 });

    watched(wire, 4);

    expect(times(wire)).toEqual(['0:00', '1:30', '3:00']);
    expect(wire.busiest).toBe(1);
  });

  it('without catching up on those that a slow answer kept it from', () => {
    const wire = new Wire().on(LIST, { body: 'beacon', afterMs: 5 * MINUTE_MS }, 'beacon');

    watched(wire, 7.5);

    expect(times(wire)).toEqual(['0:00', '5:00', '6:00', '7:00']);
  });

  it('faster while an incident is open, and at its pace again when it is over', () => {
    const wire = new Wire().on(LIST, 'beacon', 'beacon a1', 'beacon a2', 'beacon a4');

    const { events } = watched(wire, 3, { pace: { everyMs: 60_000, openEveryMs: 15_000 } });

    expect(events.map(({ change }) => change)).toEqual(['opened', 'updated', 'resolved']);
    expect(times(wire)).toEqual(['0:00', '1:00', '1:15', '1:30', '2:30']);
  });

  it('faster from the start when an incident is open then', () => {
    const wire = new Wire().on(LIST, 'beacon a1');

    watched(wire, 0.5, { pace: { everyMs: 60_000, openEveryMs: 10_000 } });

    expect(times(wire)).toEqual(['0:00', '0:10', '0:20']);
  });

  it('no more when nobody listens, and gives the request up', () => {
    const wire = new Wire().on(LIST, { body: 'beacon', afterMs: 20_000 });

    const { outputs } = watched(wire, 0.2);

    expect(outputs).toEqual([]);
    expect(times(wire)).toEqual(['0:00']);
    expect(wire.busy).toBe(0);
  });
});

describe('a page that fails', () => {
  it('in passing is asked less and less often, down to every fifth interval', () => {
    const wire = new Wire().on(LIST, DOWN);

    watched(wire, 25);

    expect(times(wire)).toEqual(['0:00', '1:00', '3:00', '7:00', '12:00', '17:00', '22:00']);
  });

  it('in passing, with a long interval, is asked at least every five minutes or at its pace', () => {
    const wire = new Wire().on(LIST, DOWN);

    watched(wire, 30, { pace: { everyMs: 120_000, openEveryMs: 120_000 } });

    expect(times(wire)).toEqual(['0:00', '2:00', '6:00', '11:00', '16:00', '21:00', '26:00']);
  });

  it('lastingly is asked down to every quarter of an hour', () => {
    const wire = new Wire().on(LIST, GONE);

    watched(wire, 50);

    expect(times(wire)).toEqual(['0:00', '1:00', '3:00', '7:00', '15:00', '30:00', '45:00']);
  });

  it('is asked at its pace again when it is back', () => {
    const wire = new Wire().on(LIST, DOWN, DOWN, DOWN, 'beacon');

    watched(wire, 9.5);

    expect(times(wire)).toEqual(['0:00', '1:00', '3:00', '7:00', '8:00', '9:00']);
  });

  it('begins with short waits when it fails again later', () => {
    const wire = new Wire().on(LIST, DOWN, DOWN, 'beacon', DOWN);

    watched(wire, 7.5);

    expect(times(wire)).toEqual(['0:00', '1:00', '3:00', '4:00', '5:00', '7:00']);
  });

  it('and asks for a wait is not asked before', () => {
    const limited = aFault('RATE_LIMITED', { retryable: true, retryAfterMs: 10 * MINUTE_MS });
    const wire = new Wire().on(LIST, limited, 'beacon');

    watched(wire, 11.5);

    expect(times(wire)).toEqual(['0:00', '10:00', '11:00']);
  });

  it('and asks for a shorter wait than its interval is asked at its pace', () => {
    const limited = aFault('RATE_LIMITED', { retryable: true, retryAfterMs: 20_000 });
    const wire = new Wire().on(LIST, limited, 'beacon');

    watched(wire, 1.5);

    expect(times(wire)).toEqual(['0:00', '1:00']);
  });
});

describe('health is reported', () => {
  it('when a page starts to fail, when the cause changes, and when it is back', () => {
    const wire = new Wire().on(LIST, 'beacon', DOWN, DOWN, GONE, GONE, 'beacon', 'beacon');

    const { reports } = watched(wire, 40);

    expect(healths(reports)).toEqual([
      ['failing', 'HTTP_STATUS', 60_000],
      ['failing differently', 'HTTP_STATUS', 60_000],
      ['recovered', null, 60_000],
    ]);
  });

  it('whole, with whom it concerns', () => {
    const { reports } = watched(new Wire().on(LIST, DOWN), 0.5);

    expect(reports).toEqual([
      { kind: 'swept', provider: 'acme', nextMs: 60_000 },
      {
        kind: 'health',
        provider: 'acme',
        part: 'page',
        turn: 'failing',
        fault: DOWN,
        nextMs: 60_000,
        required: true,
      },
    ]);
  });

  it('not of a page that is well', () => {
    const { reports } = watched(new Wire().on(LIST, 'beacon'), 3.5);

    expect(reports).toEqual(
      [1, 2, 3, 4].map(() => ({ kind: 'swept', provider: 'acme', nextMs: 60_000 })),
    );
  });

  it('once of a host that has us wait, whether it is asked or not', () => {
    const limited = aFault('HTTP_STATUS', { status: 429, retryable: true });
    const waiting = aFault('RATE_LIMITED', { retryable: true });

    const { reports } = watched(new Wire().on(LIST, limited, waiting, limited), 8);

    expect(healths(reports)).toEqual([['failing', 'HTTP_STATUS', 60_000]]);
  });
});

describe('once', () => {
  it('completes after one sweep', () => {
    const wire = new Wire().on(LIST, 'beacon a1');

    const { lines, events } = watched(wire, 60, { once: true, place: { index: 3, count: 4 } });

    expect(lines).toEqual(['0:00 list a', '0:00 well']);
    expect(events.map(({ change }) => change)).toEqual(['opened']);
  });

  it('completes with its fault', () => {
    const { outputs } = watched(new Wire().on(LIST, DOWN), 60, { once: true });

    expect(outputs).toEqual([{ kind: 'swept', provider: 'acme', fault: DOWN }]);
  });
});

describe('optional parts', () => {
  const [PLANS, NAMES] = [`${ACME_URL}/plans`, `${ACME_URL}/names`];

  function withPart(part: ReturnType<typeof aPart>): Partial<ActorOptions> {
    return { platform: aPlatform('beacon', (base) => [part, ...onePart(base)]) };
  }

  function timesOf(wire: Wire, url: string): string[] {
    return times({ log: wire.log.filter((line) => line.endsWith(url)) } as Wire);
  }

  it('that cannot be read do not fail the page, and are reported by themselves', () => {
    const wire = new Wire().on(LIST, 'beacon').on(NAMES, DOWN, 'beacon c=API');
    const names = aPart('names', { required: false, cadence: 'seldom' });

    const { reports, outputs } = watched(wire, 1.5, withPart(names));

    const swept = outputs.filter(({ kind }) => kind === 'swept');
    expect(swept).toEqual([1, 2].map(() => ({ kind: 'swept', provider: 'acme', fault: null })));
    const health = { kind: 'health', provider: 'acme', part: 'names', required: false };
    expect(reports.filter(({ kind }) => kind === 'health')).toEqual([
      { ...health, turn: 'failing', fault: DOWN, nextMs: 60_000 },
      { ...health, turn: 'recovered', fault: null, nextMs: 60_000 },
    ]);
  });

  it('that are not there are looked for every hour only', () => {
    const wire = new Wire().on(LIST, 'beacon');
    const plans = aPart('maintenances', { required: false, sources: [aSource('plans')] });

    watched(wire, 125, withPart(plans));

    expect(timesOf(wire, PLANS)).toEqual(['0:00', '60:00', '120:00']);
  });

  it('of seldom cadence are read at the start and then hourly', () => {
    const wire = new Wire().on(LIST, 'beacon').on(NAMES, 'beacon c=API');

    watched(wire, 125, withPart(aPart('names', { required: false, cadence: 'seldom' })));

    expect(timesOf(wire, NAMES)).toEqual(['0:00', '60:00', '120:00']);
  });

  it('with names are no news themselves, but known to the sources of the others', () => {
    const wire = new Wire().on(LIST, 'beacon').on(NAMES, 'beacon c=API');
    const heard: unknown[] = [];
    const list = aSource('list');
    const read: typeof list.read = (answer, context) => {
      heard.push(Object.fromEntries(context.names));
      return list.read(answer, context);
    };
    const names = aPart('names', { required: false, cadence: 'seldom' });
    const parts = () => [names, aPart('incidents', { sources: [{ ...list, read }] })];

    const { lines } = watched(wire, 0.5, { platform: aPlatform('beacon', parts) });

    expect(lines).toEqual(['0:00 list', '0:00 well']);
    expect(heard).toEqual([{ c: 'API' }]);
  });

  it.each([
    [60_000, ['0:00', '5:00', '10:00']],
    [30_000, ['0:00', '2:30', '5:00', '7:30', '10:00']],
    [200_000, ['0:00', '6:40']],
  ])('of often cadence are read at every fifth poll, polled every %i ms', (everyMs, due) => {
    const wire = new Wire().on(LIST, 'beacon').on(PLANS, 'beacon');
    const plans = aPart('maintenances', { cadence: 'often', sources: [aSource('plans')] });

    watched(wire, 10.01, { ...withPart(plans), pace: { everyMs, openEveryMs: everyMs } });

    expect(timesOf(wire, PLANS)).toEqual(due);
  });

  it('of often cadence are read at every poll while they have something open', () => {
    const wire = new Wire().on(LIST, 'beacon').on(PLANS, 'beacon a2', 'beacon a3', 'beacon a4');
    const sources = [aSource('plans', { type: 'maintenance' })];

    watched(wire, 8, withPart(aPart('maintenances', { cadence: 'often', sources })));

    expect(timesOf(wire, PLANS)).toEqual(['0:00', '1:00', '2:00', '7:00']);
  });

  it('with maintenances are not read when nobody wants them', () => {
    const wire = new Wire().on(LIST, 'beacon').on(PLANS, 'beacon a2');
    const plans = aPart('maintenances', { sources: [aSource('plans', { type: 'maintenance' })] });

    watched(wire, 8, { ...withPart(plans), types: ['incident'] });

    expect(timesOf(wire, PLANS)).toEqual([]);
  });
});

describe('what it reads', () => {
  it('is told under the page’s own name, or the user’s', () => {
    const titles = [undefined, 'Our Acme'].map((title) => {
      const [read] = watched(new Wire().on(LIST, 'beacon @Acme a1'), 0.5, { title }).outputs;
      return read?.kind === 'read' ? read.read.provider.title : undefined;
    });

    expect(titles).toEqual(['Acme', 'Our Acme']);
  });

  it('says which source answered, when that changes', () => {
    const wire = new Wire().on(LIST, 'beacon', DOWN, 'beacon').on(`${ACME_URL}/feed`, 'beacon');
    const both = aPlatform('beacon', (base) => [
      aPart('incidents', { sources: [aSource('list', { base }), aSource('feed', { base })] }),
    ]);

    const { lines, reports } = watched(wire, 3.5, { platform: both });

    expect(lines.filter((line) => !line.endsWith('well'))).toEqual([
      '0:00 list',
      '1:00 feed',
      '2:00 list',
      '3:00 list unchanged',
    ]);
    expect(reports.filter(({ kind }) => kind === 'source')).toEqual([
      { kind: 'source', provider: 'acme', part: 'incidents', source: 'feed', best: false },
      { kind: 'source', provider: 'acme', part: 'incidents', source: 'list', best: true },
    ]);
  });
});

it('keeps its memory out of what it does itself', () => {
  const memory = new Memory('active');

  watched(new Wire().on(LIST, DOWN), 5, { memory });

  expect(memory.slots.size).toBe(0);
});
