import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.ts';
import { Rehearsal } from '../../src/sinks/rehearsal.ts';
import { concatMap, map, throwError } from 'rxjs';
import { anEvent } from './anEvent.ts';
import type { Reply } from '../../src/core/post.ts';
import type { Sink } from '../../src/sinks/sink.ts';

const URL = 'https://hooks.example.com/s3cret?token=s3cret';
const FAULT = new Fault('SINK', 'ops: no');

/** A sink that posts what it is told, and judges the answer. */
function sinkOn(rehearsal: Rehearsal, judge: (reply: Reply) => unknown): Sink {
  return {
    name: 'ops',
    write: ([event]) =>
      rehearsal
        .post({ url: URL, method: 'PUT', body: event!.id, timeoutMs: 1 })
        .pipe(map((reply) => judge(reply))),
    async close() {},
  };
}

describe('a rehearsal', () => {
  it('gives what would be sent, each time anew, and of the address the host alone', async () => {
    const rehearsal = new Rehearsal();
    const sink = sinkOn(rehearsal, () => undefined);

    expect(await rehearsal.of(sink, [anEvent({ id: 'a' })])).toEqual([
      { head: 'PUT hooks.example.com', body: 'a' },
    ]);
    expect(await rehearsal.of(sink, [anEvent({ id: 'b' })])).toEqual([
      { head: 'PUT hooks.example.com', body: 'b' },
    ]);
  });

  it('gives all of several requests', async () => {
    const rehearsal = new Rehearsal();
    const post = (body: string) => rehearsal.post({ url: URL, body, timeoutMs: 1 });
    const sink: Sink = {
      name: 'ops',
      write: () => post('edit').pipe(concatMap(() => post('reply'))),
      async close() {},
    };

    const previews = await rehearsal.of(sink, [anEvent()]);

    expect(previews.map(({ body }) => body)).toEqual(['edit', 'reply']);
  });

  it('takes no notice of what an invented answer leads to', async () => {
    const rehearsal = new Rehearsal();
    const sink = sinkOn(rehearsal, () => {
      throw FAULT;
    });

    expect(await rehearsal.of(sink, [anEvent()])).toHaveLength(1);
  });

  it.each([FAULT, new TypeError('a bug')])(
    'fails with what keeps it from sending: %s',
    async (error) => {
      const rehearsal = new Rehearsal();
      const sink: Sink = { name: 'ops', write: () => throwError(() => error), async close() {} };

      await expect(rehearsal.of(sink, [anEvent()])).rejects.toBe(error);
    },
  );

  it('asks a sink with ways of its own, and lets it tell nothing', async () => {
    const rehearsal = new Rehearsal();
    const sink: Sink = {
      name: 'ops',
      write: () => throwError(() => new Error('told')),
      preview: async (events) => ({ head: 'mail', body: `${events.length}` }),
      async close() {},
    };

    expect(await rehearsal.of(sink, [anEvent(), anEvent()])).toEqual([{ head: 'mail', body: '2' }]);
  });

  it('tells several in one message where the sink can', async () => {
    const rehearsal = new Rehearsal();
    const sink: Sink = {
      ...sinkOn(rehearsal, () => undefined),
      digest: (events) => rehearsal.post({ url: URL, body: `${events.length}`, timeoutMs: 1 }),
    };

    const previews = await rehearsal.of(sink, [anEvent(), anEvent(), anEvent()]);

    expect(previews.map(({ body }) => body)).toEqual(['3']);
  });
});
