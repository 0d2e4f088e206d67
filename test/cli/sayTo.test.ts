import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.ts';
import { sayTo } from '../../src/cli/sayTo.ts';
import type { Log } from '../../src/cli/log.ts';
import type { Report } from '../../src/stream/report.ts';

const DOWN = new Fault('HTTP_STATUS', 'status.acme.test answered 503', { status: 503 });
const ABSENT = new Fault('HTTP_STATUS', 'status.acme.test answered 404', { status: 404 });
const FAILING = {
  kind: 'health',
  provider: 'acme',
  part: 'page',
  turn: 'failing',
  fault: DOWN,
  nextMs: 61_234,
  required: true,
} as const;
const SOURCE = { kind: 'source', provider: 'acme', source: 'summary', best: false } as const;

/** The level, the message and the fields of the line that a report becomes. */
function lineOf(report: Report): unknown[] {
  const lines: unknown[][] = [];
  const write = (level: string) => (fields: object, message: string) =>
    void lines.push([level, message, fields]);
  const [debug, info, warn, error] = ['debug', 'info', 'warn', 'error'].map(write);
  sayTo({ debug, info, warn, error } as unknown as Log)(report);
  return lines.flat();
}

describe('the log', () => {
  it('names the page, the reason and the next attempt when a page cannot be read', () => {
    expect(lineOf(FAILING)).toEqual([
      'warn',
      'page cannot be read',
      { provider: 'acme', code: 'HTTP_STATUS', reason: DOWN.message, next: '1m1s' },
    ]);
  });

  it('says in a quieter voice that a page is back', () => {
    expect(lineOf({ ...FAILING, turn: 'recovered', fault: null })).toEqual([
      'info',
      'page can be read again',
      { provider: 'acme' },
    ]);
  });

  it('names the event that a sink has refused, why, and after how many attempts', () => {
    const fault = new Fault('SINK', 'ops answered 422', { status: 422 });

    expect(lineOf({ kind: 'dead', sink: 'ops', event: 'acme/i1', fault, attempts: 2 })).toEqual([
      'error',
      'event is not delivered; it is kept as a dead letter',
      { sink: 'ops', event: 'acme/i1', attempts: 2, code: 'SINK', reason: 'ops answered 422' },
    ]);
  });

  it.each([
    [
      'that a page does not offer a part',
      { ...FAILING, part: 'names', required: false, fault: ABSENT },
    ],
    ['which source names the components', { ...SOURCE, part: 'names' }],
    ['which source tells the maintenances', { ...SOURCE, part: 'maintenances' }],
    ['each poll', { kind: 'swept', provider: 'acme', nextMs: 1000 }],
  ] as const)('says only to who wants to know everything: %s', (_, report) => {
    expect(lineOf(report)[0]).toBe('debug');
  });

  it.each([
    ['info', 'that incidents come from a poorer source', { ...SOURCE, part: 'incidents' }],
    [
      'warn',
      'that a page has moved',
      { kind: 'platform', provider: 'a', platform: 'b', former: 'c' },
    ],
    ['info', 'that events wait for the next run', { kind: 'waiting', sink: 'ops', events: 3 }],
    ['warn', 'that a sink is gone', { kind: 'gone', sink: 'ops', events: 3 }],
    ['error', 'that events were lost', { kind: 'lost', sink: 'stdout', events: 3, final: true }],
  ] as const)('says as %s %s', (level, _, report) => {
    expect(lineOf(report)[0]).toBe(level);
  });
});
