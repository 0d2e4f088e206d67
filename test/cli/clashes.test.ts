import { expect, it } from 'vitest';
import { clashes } from '../../src/cli/clashes.ts';
import { configIn } from '../config/loading.ts';

function found(sink: string, options: { state?: string; outputs?: string[] }, letters?: string) {
  const named = letters === undefined ? '' : `,"deadLetters":"${letters}"`;
  const config = configIn(`{"providers":["acme"],"sinks":[${sink}]${named}}`);
  return clashes(config, { providersFile: 'p.json', outputs: [], ...options }).map(
    ({ path, message }) => `${path}: ${message}`,
  );
}

const HOOK = '{"type":"hook","name":"events"}';

it.each([
  [
    'a sink is called like an output',
    found(HOOK, { outputs: ['events'] }),
    'sinks[0]: "events" is what an --output is called; give the sink another "name"',
  ],
  [
    'dead letters go into an output',
    found(HOOK, { outputs: ['./statuswire.dead.ndjson'] }),
    'deadLetters: ./statuswire.dead.ndjson is named by --output, too',
  ],
  [
    'dead letters go into the state',
    found(HOOK, { state: 'state.db' }, './state.db'),
    'deadLetters: ./state.db is the file of --state',
  ],
])('is told that %s', (_, problems, problem) => {
  expect(problems).toEqual([problem]);
});

it('is told nothing where all differ, or there is no sink', () => {
  expect(found(HOOK, { outputs: ['other'], state: 'state.db' })).toEqual([]);
  expect(found('', { outputs: ['statuswire.dead.ndjson'] })).toEqual([]);
});
