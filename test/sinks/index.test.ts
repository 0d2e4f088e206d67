import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kinds, sinks } from '../../src/sinks/index.ts';
import { lineOf } from '../../src/sinks/lineOf.ts';
import { someEvents } from './anEvent.ts';
import type { Bench } from './benches.ts';
import { benches } from './benches.ts';
import { aFolder } from './ndjson/aFolder.ts';
import { written } from './written.ts';

test('the registry names every folder of src/sinks and nothing else', () => {
  const folders = readdirSync(new URL('../../src/sinks', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  const known = [...Object.keys(sinks), ...kinds.map(({ id }) => id)];
  expect([...new Set(known)].toSorted()).toEqual(folders.toSorted());
});

describe.each(Object.entries(benches))('the sink %s', (_id, bench) => {
  async function aBench(): Promise<Bench> {
    return bench(await aFolder());
  }

  test('has a name for people', async () => {
    const { sink } = await aBench();

    expect(sink.name).not.toBe('');
  });

  test('takes batches whole and in order', async () => {
    const { sink, lines } = await aBench();

    for (const first of [1, 4, 7]) await written(sink, someEvents(3, first));
    await sink.close();

    expect(await lines()).toBe(someEvents(9).map(lineOf).join(''));
  });

  test('takes a batch of ten thousand events', async () => {
    const { sink, lines } = await aBench();
    const events = someEvents(10_000);

    await written(sink, events);
    await sink.close();

    expect((await lines()) === events.map(lineOf).join('')).toBe(true);
  });

  test('takes an empty batch and tells nothing', async () => {
    const { sink, lines } = await aBench();

    await written(sink, []);
    await sink.close();

    expect(await lines()).toBe('');
  });

  test('is done only when what it took can be read', async () => {
    const { sink, lines } = await aBench();

    await written(sink, someEvents(2));
    const taken = await lines();
    await sink.close();

    expect(taken).toBe(someEvents(2).map(lineOf).join(''));
  });

  test('keeps the events as they were', async () => {
    const { sink } = await aBench();
    const events = someEvents(2);

    await written(sink, events);
    await sink.close();

    expect(events).toEqual(someEvents(2));
  });

  test('is closed without ever having written', async () => {
    const { sink } = await aBench();

    await expect(sink.close()).resolves.toBeUndefined();
  });

  test('may be asked to reopen at any time', async () => {
    const { sink, lines } = await aBench();

    sink.reopen?.();
    await written(sink, someEvents(1));
    sink.reopen?.();
    await written(sink, someEvents(1, 2));
    await sink.close();

    expect(await lines()).toBe(someEvents(2).map(lineOf).join(''));
  });
});
