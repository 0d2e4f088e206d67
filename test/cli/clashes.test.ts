import { expect, it } from 'vitest';
import * as z from 'zod';
import { clashes } from '../../src/cli/clashes.ts';
import { KINDS, loadText } from '../config/loading.ts';

const FILE = { id: 'ndjson', human: false, options: z.object({ path: z.string() }) };

function found(sinks: string, options: { state?: string; outputs?: string[] }, letters?: string) {
  const named = letters === undefined ? '' : `,"deadLetters":"${letters}"`;
  const text = `{"providers":["acme"],"sinks":[${sinks}]${named}}`;
  const loaded = loadText(text, { kinds: [...KINDS, FILE] });
  if ('problems' in loaded) throw new Error('expected no problem');
  return clashes(loaded, { providersFile: 'p.json', outputs: [], ...options }).map(
    ({ path, message }) => `${path}: ${message}`,
  );
}

const HOOK = '{"type":"hook","name":"events"}';
const A = '{"type":"ndjson","path":"a.ndjson"}';

it.each([
  [
    'dead letters go into an output',
    found(HOOK, { outputs: ['./statuswire.dead.ndjson'] }),
    'deadLetters: statuswire.dead.ndjson is the file of --output, too',
  ],
  [
    'dead letters go into the state',
    found(HOOK, { state: 'state.db' }, './state.db'),
    'deadLetters: ./state.db is the file of --state, too',
  ],
  [
    'dead letters go into the file of providers',
    found(HOOK, {}, 'p.json'),
    'deadLetters: p.json is the file of --providers, too',
  ],
  [
    'dead letters go into a sink',
    found(A, {}, './a.ndjson'),
    'deadLetters: ./a.ndjson is the file of sinks[0], too',
  ],
  [
    'a sink is an output',
    found(A, { outputs: ['./a.ndjson'] }),
    'sinks[0].path: a.ndjson is the file of --output, too',
  ],
  [
    'two sinks are one file',
    found(`${A},{"type":"ndjson","name":"b","path":"./a.ndjson"}`, {}),
    'sinks[1].path: ./a.ndjson is the file of sinks[0], too',
  ],
])('is told that %s', (_, problems, problem) => {
  expect(problems).toEqual([problem]);
});

it('is told nothing where all differ, or there is no sink', () => {
  expect(found(`${HOOK},${A}`, { outputs: ['other'], state: 'state.db' })).toEqual([]);
  expect(found('', { outputs: ['statuswire.dead.ndjson'] })).toEqual([]);
});
