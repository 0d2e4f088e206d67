import { Subject } from 'rxjs';
import { expect, test } from 'vitest';
import type { Event } from '../../../src/core/event.ts';
import { Fault } from '../../../src/core/fault.ts';
import type { Sink } from '../../../src/sinks/sink.ts';
import { takeTurns } from '../../../src/sinks/stdout/takeTurns.ts';
import { someEvents } from '../anEvent.ts';
import { written } from '../written.ts';

function aStream() {
  const told: string[] = [];
  const ends: Subject<void>[] = [];
  const sink = (name: string): Sink => ({
    name,
    write(events: readonly Event[]) {
      const end = new Subject<void>();
      ends.push(end);
      const complete = () => void told.push(...events.map(({ id }) => `${name} ${id}`));
      end.subscribe({ complete, error: () => undefined });
      return end;
    },
    async close() {},
  });
  return { sink, told, ends };
}

const [one, two, three] = someEvents(3).map(({ id }) => id);
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('what is on its way when another begins is told once, and by the first', async () => {
  const { sink, told, ends } = aStream();
  const turns = takeTurns();
  const [text, ndjson] = [turns(sink('text')), turns(sink('ndjson'))];

  void written(text, someEvents(2));
  const next = written(ndjson, someEvents(3));
  await settled();
  const begun = ends.length;
  ends[0]!.complete();
  await settled();
  ends[1]!.complete();
  await next;

  expect(begun).toBe(1);
  expect(told).toEqual([`text ${one}`, `text ${two}`, `ndjson ${three}`]);
});

test('what waits for its turn when its lane is ended, too, is told once', async () => {
  const { sink, told, ends } = aStream();
  const turns = takeTurns();
  const [first, second, third] = ['1', '2', '3'].map((name) => turns(sink(name)));

  void written(first!, someEvents(2));
  void written(second!, someEvents(3));
  const last = written(third!, someEvents(4));
  for (let n = 0; n < 3; n += 1) {
    await settled();
    ends[n]!.complete();
  }
  await last;

  const ids = someEvents(4).map(({ id }) => id);
  expect(told).toEqual([`1 ${ids[0]}`, `1 ${ids[1]}`, `2 ${ids[2]}`, `3 ${ids[3]}`]);
});

test('what failed is told by the next', async () => {
  const { sink, told, ends } = aStream();
  const turns = takeTurns();

  const failed = written(turns(sink('text')), someEvents(1));
  const next = written(turns(sink('ndjson')), someEvents(1));
  await settled();
  ends[0]!.error(new Fault('SINK', 'full'));
  await expect(failed).rejects.toThrow('full');
  await settled();
  ends[1]!.complete();
  await next;

  expect(told).toEqual([`ndjson ${one}`]);
});
