import { describe, expect, it } from 'vitest';
import { ACME_URL, aPart } from './beacon.ts';
import { Wire } from './wire.ts';
import { aFault, now, virtually } from './virtual.ts';
import { newPageState } from '../../src/stream/pageState.ts';
import { pageOf } from '../../src/platforms/page.ts';
import { readPart, type PartOutcome } from '../../src/stream/readPart.ts';
import type { Part, Source } from '../../src/platforms/platform.ts';

const LIST = `${ACME_URL}/list`;
const [ONE, TWO] = [`${ACME_URL}/one`, `${ACME_URL}/two`];
const GONE = aFault('HTTP_STATUS', { status: 404 });
const DOWN = aFault('HTTP_STATUS', { status: 503, retryable: true });

/** A list of words whose texts stand at addresses of their own; tells them as the page's name. */
const source: Source = {
  id: 'list',
  url: LIST,
  details: ({ body }) =>
    body
      .toString()
      .split(' ')
      .map((word) => `${ACME_URL}/${word}`),
  read: (_, { details }) => ({
    entries: [],
    lists: 'recent',
    pageName: [...(details ?? [])].map(([, { body }]) => body.toString()).join(' '),
  }),
};

/** What reading the part over and over comes to, and what was asked for. */
function read(wire: Wire, times = 1) {
  const part: Part = aPart('incidents', { sources: [source] });
  const state = newPageState(pageOf(ACME_URL));
  const retry = { retries: 0, baseMs: 1, capMs: 1, patienceMs: 1, random: () => 0 };
  const pace = { everyMs: 60_000 };
  const options = {
    url: ACME_URL,
    ask: wire.ask,
    retry,
    steady: now,
    pace,
    request: { timeoutMs: 1000 },
  };
  const outcomes: PartOutcome[] = [];
  for (let n = 0; n < times; n += 1) {
    virtually(() => void readPart(state, part, options).subscribe((one) => outcomes.push(one)));
  }
  const said = outcomes.map((one) =>
    'fault' in one ? one.fault.code : (one.reading?.pageName ?? 'same'),
  );
  return { said, asked: wire.requests.map(({ url }) => url.slice(ACME_URL.length)) };
}

describe('a source that needs further answers', () => {
  it('is read with all of them', () => {
    const wire = new Wire().on(LIST, 'one two').on(ONE, 'first').on(TWO, 'second');

    expect(read(wire)).toEqual({ said: ['first second'], asked: ['/list', '/one', '/two'] });
  });

  it('asks for them only when its own answer has news, and once more, for caches lag', () => {
    const wire = new Wire().on(LIST, 'one').on(ONE, 'stale', 'fresh');

    expect(read(wire, 4)).toEqual({
      said: ['stale', 'fresh', 'same', 'same'],
      asked: ['/list', '/one', '/list', '/one', '/list', '/list'],
    });
  });

  it('is read without what is refused for good', () => {
    const wire = new Wire().on(LIST, 'one two').on(ONE, GONE).on(TWO, 'second');

    expect(read(wire).said).toEqual(['second']);
  });

  it('is not read while one of them may yet come, and then as a whole', () => {
    const wire = new Wire().on(LIST, 'one').on(ONE, DOWN, 'first');

    expect(read(wire, 2)).toEqual({
      said: ['HTTP_STATUS', 'first'],
      asked: ['/list', '/one', '/list', '/one'],
    });
  });

  it('is read without what keeps failing from the third time on, and with it once it comes', () => {
    const wire = new Wire().on(LIST, 'one two').on(ONE, 'first');
    wire.on(TWO, DOWN, DOWN, DOWN, DOWN, 'second');

    const { said } = read(wire, 8);

    const pair = 'first second';
    expect(said).toEqual([
      'HTTP_STATUS',
      'HTTP_STATUS',
      'first',
      'first',
      pair,
      pair,
      'same',
      'same',
    ]);
  });

  it('asks for none twice, and not for more than thirty', () => {
    const words = Array.from({ length: 50 }, (_, n) => `w${n}`).join(' ');
    const wire = new Wire().on(LIST, `one one ${words}`).on(ONE, 'first');

    expect(read(wire).asked.length).toBe(1 + 30);
  });
});
