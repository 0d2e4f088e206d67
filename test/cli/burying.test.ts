import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DeadLetters } from '../../src/sinks/deadLetters.ts';
import { Fault } from '../../src/core/fault.ts';
import { aFolder } from '../sinks/ndjson/aFolder.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { burying } from '../../src/cli/burying.ts';
import type { Report } from '../../src/stream/report.ts';

it('says once that dead letters cannot be kept, and once that they can be again', async () => {
  const path = join(await aFolder(), 'dead');
  const letters = new DeadLetters(path, () => 0);
  const reports: Report[] = [];
  const bury = burying(
    () => letters,
    (report) => void reports.push(report),
  );
  const dead = {
    sink: 'ops',
    event: anEvent(),
    fault: new Fault('SINK', 'ops answered 422'),
    attempts: 1,
  };
  mkdirSync(path);

  expect(() => bury(dead)).toThrow(Fault);
  expect(() => bury(dead)).toThrow(Fault);
  rmdirSync(path);
  bury(dead);

  expect(reports).toMatchObject([
    { kind: 'sink', sink: path, turn: 'failing', fault: { code: 'SINK' } },
    { kind: 'sink', sink: path, turn: 'recovered', fault: null },
  ]);
  expect(letters.open()).toHaveLength(1);
});
