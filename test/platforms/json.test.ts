import { expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.ts';
import { peekJson, readJson } from '../../src/platforms/json.ts';
import { answerOf } from './fixtures.ts';

const ADDRESS = 'https://user:secret@status.acme.test:8443/api/v2/incidents.json?token=secret';

it.each([
  ['', 'answered an empty body'],
  [' \n', 'answered an empty body'],
  ['<!doctype html><p>hello', 'answered HTML, not a status page'],
  ['\n <html>', 'answered HTML, not a status page'],
  ['<?xml version="1.0"?><rss/>', 'answered XML, not JSON'],
  ['{"page":{"id":', 'answered broken JSON'],
  ['Forbidden', 'answered text that is not JSON'],
])('says of %j that the page %s', (body, what) => {
  const fault = faultOf(() => readJson(answerOf(body, ADDRESS)));

  expect(fault).toMatchObject({
    code: 'BAD_BODY',
    message: `status.acme.test:8443/api/v2/incidents.json ${what}`,
    retryable: false,
  });
});

it('reads JSON behind a byte order mark', () => {
  expect(readJson(answerOf('\uFEFF{"a":1}'))).toEqual({ a: 1 });
});

it.each([
  [String.raw`"a\ud83db"`, 'a\uFFFDb'],
  [String.raw`"\uD83D"`, '\uFFFD'],
  [String.raw`"\ude00\ud83d"`, '\uFFFD\uFFFD'],
  [String.raw`"\ud83d\ud83d\ude00"`, '\uFFFD\u{1F600}'],
  [String.raw`"\uD83D\uDE00"`, '\u{1F600}'],
  [String.raw`"\\ud83d"`, String.raw`\ud83d`],
  [String.raw`"\\\ud83d"`, '\\\uFFFD'],
])('reads %s without halves of characters', (body, text) => {
  expect(readJson(answerOf(body))).toBe(text);
});

it('looks into a body without ever throwing', () => {
  expect([peekJson(answerOf('[1]')), peekJson(answerOf('{'))]).toEqual([[1], undefined]);
});

it('is parsed once, whoever looks into it', () => {
  const answer = answerOf('[1]');

  expect(peekJson(answer)).toBe(peekJson(answer));
});

function faultOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof Fault ? error : undefined;
  }
}
