import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DeadLetters } from '../../src/sinks/deadLetters.ts';
import { Fault } from '../../src/core/fault.ts';
import { aFolder } from './ndjson/aFolder.ts';
import { anEvent } from './anEvent.ts';
import { dice } from '../e2e/feeder.ts';

const NOW = Date.parse('2026-07-01T12:00:00.000Z');
const REFUSED = new Fault('SINK', 'ops answered 422', { status: 422 });

async function aFile() {
  const path = join(await aFolder(), 'sub', 'dead.ndjson');
  const letters = new DeadLetters(path, () => NOW);
  const bury = (id: string, sink = 'ops') =>
    letters.bury({ sink, event: anEvent({ id }), fault: REFUSED, attempts: 3 });
  const open = () => letters.open().map(({ event }) => event.id);
  return { path, letters, bury, open };
}

describe('the file of dead letters', () => {
  test('is empty when it is not there', async () => {
    const { letters } = await aFile();

    letters.check();

    expect(letters.open()).toEqual([]);
  });

  test('keeps the event, for which sink, why, and after how many attempts', async () => {
    const { letters, bury } = await aFile();

    bury('a');

    expect(letters.open()).toEqual([
      {
        letter: expect.stringMatching(/^[\da-f]{12}$/) as string,
        at: '2026-07-01T12:00:00.000Z',
        sink: 'ops',
        reason: 'ops answered 422',
        code: 'SINK',
        attempts: 3,
        event: anEvent({ id: 'a' }),
      },
    ]);
  });

  test('is for nobody but its owner to read', async () => {
    const { path, bury } = await aFile();

    bury('a');

    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
  });

  test('tells the same event for two sinks apart, and for one sink once', async () => {
    const { letters, bury, open } = await aFile();

    bury('a');
    bury('a', 'team');
    bury('a');

    expect(open()).toEqual(['a', 'a']);
    expect(new Set(letters.open().map(({ letter }) => letter)).size).toBe(2);
  });

  test('lists no letter that was retried or dropped, unless it died again', async () => {
    const { letters, bury, open } = await aFile();
    for (const id of ['a', 'b', 'c', 'd']) bury(id);
    const [a, b, c] = letters.open();

    letters.close([a!], 'dropped');
    letters.close([b!, c!], 'retried');
    bury('b');

    expect(open()).toEqual(['d', 'b']);
  });

  test('is seen by all who have it open', async () => {
    const { path, bury, open } = await aFile();
    const command = new DeadLetters(path, () => NOW);
    bury('a');

    command.close(command.open(), 'retried');
    bury('b');

    expect(open()).toEqual(['b']);
  });

  test('is one line for each, which can be shown on a terminal', async () => {
    const { path, letters } = await aFile();
    const event = anEvent({ id: 'a', name: 'a\u001b[31m\u202Eb\n', message: '\ud83d' });
    const fault = new Fault('SINK', 'ops answered 400: \u009b31m');

    letters.bury({ sink: 'ops', event, fault, attempts: 1 });

    expect(readFileSync(path, 'utf8')).toMatch(/^[\x20-\x7e\ufffd]*\n$/);
    expect(letters.open()[0]?.event.name).toBe(event.name);
  });

  test.each([
    ['text', 'my diary\n'],
    ['JSON', '{"providers":["acme"]}'],
    ['events', '{"id":"a"}\n'],
  ])('is refused when it is one of another kind: %s', async (_, text) => {
    const path = join(await aFolder(), 'dead');
    writeFileSync(path, text);

    expect(() => new DeadLetters(path, () => NOW).check()).toThrow(
      new Fault('CONFIG', `${path}: is no file of dead letters; name another`),
    );
  });

  test.each(['', '{', '{"letter":"a', '\n{"letter":"abc"}\n'])(
    'is not refused when a crash has left of it: %j',
    async (text) => {
      const path = join(await aFolder(), 'dead');
      writeFileSync(path, text);

      expect(() => new DeadLetters(path, () => NOW).check()).not.toThrow();
    },
  );

  test('lists nothing that is no letter', async () => {
    const { path, bury, open } = await aFile();
    bury('a');
    const lines = ['{"letter":"b","sink":"ops","event":{"id":1}}', '{"letter":7}', '[]', 'x'];
    appendFileSync(
      path,
      `${lines.join('\n')}\n{"letter":"c","event":${JSON.stringify(anEvent())}}\n`,
    );

    expect(open()).toEqual(['a']);
  });

  test('that cannot be written is a Fault, and the letter may be buried again', async () => {
    const { path, bury, open } = await aFile();
    mkdirSync(path, { recursive: true });

    expect(() => bury('a')).toThrow(
      new Fault('SINK', `${path}: illegal operation on a directory`, { retryable: true }),
    );
    expect(open).toThrow(/dead\.ndjson: illegal operation on a directory/);
  });
});

test('whatever is torn where and when, every whole line counts and what follows is whole', async () => {
  const random = dice(7);
  for (let round = 0; round < 40; round += 1) {
    const { path, letters, bury, open } = await aFile();
    let expected: string[] = [];
    for (let n = 0; n < 8; n += 1) {
      const roll = random();
      if (roll < 0.6 || expected.length === 0) {
        bury(`${n}`);
        expected.push(`${n}`);
        if (random() < 0.3 && tear(path, random)) expected.pop();
      } else if (roll < 0.8) {
        letters.close(letters.open().slice(0, 1), 'dropped');
        expected = expected.slice(1);
      } else appendFileSync(path, '{"letter":"torn by another');

      expect(open()).toEqual(expected);
    }
  }
});

/** Takes a part of the last line away, as a power cut does; answers whether it is no longer whole. */
function tear(path: string, random: () => number): boolean {
  const text = readFileSync(path);
  const begin = text.lastIndexOf('\n', -2) + 1;
  const end = begin + Math.ceil(random() * (text.length - begin));
  truncateSync(path, end);
  return end < text.length - 1;
}
