import { EMPTY } from 'rxjs';
import { expect, it } from 'vitest';
import { closeAll } from '../../src/cli/closeAll.ts';
import type { Sink } from '../../src/sinks/sink.ts';

function aSink(name: string, close: Sink['close']): Sink {
  return { name, write: () => EMPTY, close };
}

const HOUR_MS = 3_600_000;
const well = aSink('a.ndjson', () => Promise.resolve());
const hanging = aSink('dead-server/b.ndjson', () => new Promise(() => undefined));
const failing = aSink('c.ndjson', () => Promise.reject(new Error('input/output error')));

it('waits no longer than until all outputs are closed', async () => {
  expect(await closeAll([well], HOUR_MS)).toEqual([]);
});

it('does not wait for ever for an output that hangs, and names it', async () => {
  expect(await closeAll([well, hanging], 1)).toEqual(['dead-server/b.ndjson']);
});

it('names an output that fails, and closes the others', async () => {
  expect(await closeAll([failing, well], HOUR_MS)).toEqual(['c.ndjson']);
});
