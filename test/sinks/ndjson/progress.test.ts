import { expect, test } from 'vitest';
import { lineOf } from '../../../src/sinks/lineOf.ts';
import { Progress } from '../../../src/sinks/ndjson/progress.ts';
import { someEvents } from '../anEvent.ts';

const place = { id: '1:2', size: 1000, regular: true };
const events = someEvents(2);
const [first = '', second = ''] = events.map(lineOf);

function told(progress: Progress): string[] {
  return progress.piecesFor(events, place).map(({ bytes }) => bytes.toString());
}

test('a new batch is told whole', () => {
  expect(told(new Progress())).toEqual([first, second]);
});

test('what the file took of a batch is left out', () => {
  const progress = new Progress();

  progress.stopped(progress.piecesFor(events, place), first.length + 5, place);

  const after = { ...place, size: place.size + first.length + 5 };
  const pieces = progress.piecesFor(events, after);
  expect(pieces.map(({ bytes }) => bytes.toString())).toEqual([second.slice(5)]);
});

test('once a repeated batch is through, nothing of it is remembered', () => {
  const progress = new Progress();
  progress.stopped(progress.piecesFor(events, place), first.length, place);

  progress.accepted(progress.piecesFor(events, place));

  expect(told(progress)).toEqual([first, second]);
});

test('once its reader is gone, a batch begins anew', () => {
  const progress = new Progress();
  progress.stopped(progress.piecesFor(events, place), first.length + 5, place);

  progress.forget();

  expect(told(progress)).toEqual([first, second]);
});
