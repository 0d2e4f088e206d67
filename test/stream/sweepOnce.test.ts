import { expect, it } from 'vitest';
import { sweepOnce } from '../../src/stream/sweepOnce.ts';
import type { Swept } from '../../src/stream/detect.ts';
import { virtually } from './virtual.ts';

const BUG = new TypeError('x is undefined');
const WELL: Swept = { kind: 'swept', provider: 'acme', fault: null };

/** What is written of a sweep, and the crashes that were told. */
function sweep(start: () => ReturnType<typeof sweepOnce>) {
  const crashes: unknown[] = [];
  const crashed = (error: unknown) => void crashes.push(error);
  return { crashes, swept: sweepOnce(start, { provider: 'acme', crashed }) };
}

it('lets an actor that does not crash be', () => {
  virtually(({ cold, expectObservable, flush }) => {
    const { crashes, swept } = sweep(() => cold('--w|', { w: WELL }));

    expectObservable(swept).toBe('--w|', { w: WELL });
    flush();
    expect(crashes).toEqual([]);
  });
});

it('ends with a page that crashes, which is told and counts as unread', () => {
  const swept: Swept[] = [];
  const crashes: unknown[] = [];
  virtually(({ cold, flush }) => {
    const sweeping = sweep(() => cold<Swept>('--#', {}, BUG));
    sweeping.swept.subscribe((one) => void swept.push(one));
    flush();
    crashes.push(...sweeping.crashes);
  });

  expect(crashes).toEqual([BUG]);
  expect(swept).toMatchObject([
    {
      provider: 'acme',
      fault: { code: 'INTERNAL', message: 'internal error while reading this page', cause: BUG },
    },
  ]);
});

it('takes a start that crashes for the same', () => {
  const { crashes, swept } = sweep(() => {
    throw BUG;
  });

  const codes: unknown[] = [];
  swept.subscribe(({ fault }) => void codes.push(fault?.code));

  expect(codes).toEqual(['INTERNAL']);
  expect(crashes).toEqual([BUG]);
});
