import { throwError, type ObservableInput } from 'rxjs';
import { expect, it } from 'vitest';
import { anEvent } from '../sinks/anEvent.ts';
import { Fault } from '../../src/core/fault.ts';
import { tellSink, whyNot } from '../../src/cli/tellSink.ts';

function sinkThat(write: () => ObservableInput<unknown>) {
  return { name: 'ops', write, close: async () => {} };
}

const BUG = new URIError('s3cret is malformed');

it.each([
  [
    'throws it',
    () => {
      throw BUG;
    },
  ],
  ['rejects with it', () => Promise.reject(BUG)],
  ['errors with it', () => throwError(() => BUG)],
] as const)('a bug in a sink is told of its event, when the write %s', async (_, write) => {
  const sink = sinkThat(write);

  const fault = await tellSink(sink, anEvent());

  expect(fault).toBeInstanceOf(Fault);
  expect(whyNot(fault!, sink)).toBe('failed: internal error (URIError)');
});
