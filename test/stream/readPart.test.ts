import { ACME_URL, aPart, aPlatform, aSource } from './beacon.ts';
import { Wire, answerOf } from './wire.ts';
import { aFault, now, virtually } from './virtual.ts';
import { adopt, newPageState, type PageState } from '../../src/stream/pageState.ts';
import { concatMap, timer } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/platforms/page.ts';
import { readPart, type PartOutcome } from '../../src/stream/readPart.ts';
import type { ReadOptions } from '../../src/stream/readOptions.ts';
import type { Part } from '../../src/platforms/platform.ts';

const LIST = `${ACME_URL}/list`;
const FEED = `${ACME_URL}/feed`;
const DOWN = aFault('HTTP_STATUS', { status: 503, retryable: true });
const HTML = '<!doctype html>';
const MINUTE_MS = 60_000;

/** A part with two sources, and what of their bodies is parsed. */
function twoSources(): { readonly part: Part; readonly parsed: string[] } {
  const parsed: string[] = [];
  const hear = (body: string) => void parsed.push(body);
  const sources = ['list', 'feed'].map((path) => aSource(path, { parsed: hear }));
  return { part: aPart('incidents', { sources }), parsed };
}

function stateOf(part: Part): PageState {
  const page = pageOf(ACME_URL);
  const state = newPageState(page);
  adopt(state, { platform: aPlatform(), page }, [part]);
  return state;
}

function optionsOf(wire: Wire): ReadOptions {
  const retry = { retries: 0, baseMs: 500, capMs: 10_000, patienceMs: 15_000, random: () => 0 };
  return {
    url: ACME_URL,
    ask: wire.ask,
    retry,
    steady: now,
    pace: { everyMs: MINUTE_MS },
    request: { headers: undefined, timeoutMs: 10_000 },
  };
}

/** Reads a part at these minutes, and gives what each read came to: `list a1`, `list =`, a code. */
function readings(
  part: Part,
  wire: Wire,
  minutes: readonly number[],
  state = stateOf(part),
): string[] {
  const lines: string[] = [];
  virtually(() => {
    for (const minute of minutes) {
      timer(minute * MINUTE_MS)
        .pipe(concatMap(() => readPart(state, part, optionsOf(wire))))
        .subscribe((outcome) => lines.push(inShort(outcome)));
    }
  });
  return lines;
}

function inShort(outcome: PartOutcome): string {
  if ('fault' in outcome) return [outcome.fault.code, outcome.fault.status].join(' ').trim();
  const { source, reading } = outcome;
  return `${source.id} ${reading?.entries.map(({ id }) => id).join('') ?? '='}`;
}

describe('an answer', () => {
  it('is read with the source’s own Accept header and the validators of the one before', () => {
    const wire = new Wire().on(LIST, { body: 'beacon a1', etag: '"1"' });
    const part = aPart('incidents', { sources: [{ ...aSource('list'), accept: 'text/beacon' }] });

    readings(part, wire, [0, 1]);

    const request = { url: LIST, accept: 'text/beacon', headers: undefined, timeoutMs: 10_000 };
    expect(wire.requests).toEqual([
      { ...request, validators: undefined },
      { ...request, validators: { etag: '"1"' } },
    ]);
  });

  it('is asked for with the headers it depends on, but the provider’s own go before them', () => {
    const wire = new Wire().on(LIST, 'beacon a1');
    const headers = { 'time-zone': 'UTC', 'x-a': 'ours' };
    const part = aPart('incidents', { sources: [{ ...aSource('list'), headers }] });
    const options = optionsOf(wire);
    const own = { ...options, request: { headers: { 'X-A': 'own' }, timeoutMs: 10_000 } };

    virtually(() => {
      readPart(stateOf(part), part, options).subscribe();
      readPart(stateOf(part), part, own).subscribe();
    });

    expect(wire.requests.map((request) => request.headers)).toEqual([
      headers,
      { 'time-zone': 'UTC', 'X-A': 'own' },
    ]);
  });

  it('that is not modified brings nothing', () => {
    const { part, parsed } = twoSources();
    const wire = new Wire().on(LIST, 'beacon a1', { notModified: true });

    expect(readings(part, wire, [0, 1, 2])).toEqual(['list a', 'list =', 'list =']);
    expect(parsed).toEqual(['beacon a1']);
  });

  it('with the same body brings nothing, and is not parsed', () => {
    const { part, parsed } = twoSources();
    const wire = new Wire().on(LIST, 'beacon a1', 'beacon a1', 'beacon a1 b1');

    expect(readings(part, wire, [0, 1, 2])).toEqual(['list a', 'list =', 'list ab']);
    expect(parsed).toEqual(['beacon a1', 'beacon a1 b1']);
  });

  it('that differs only where there is no news brings nothing, and is not parsed', () => {
    const { part, parsed } = twoSources();
    const wire = new Wire().on(LIST, 'beacon a1 #10:00', 'beacon a1 #10:01');

    expect(readings(part, wire, [0, 1])).toEqual(['list a', 'list =']);
    expect(parsed).toEqual(['beacon a1 #10:00']);
  });

  it('with the same body brings new validators all the same', () => {
    const [one, two] = ['"1"', '"2"'].map((etag) => ({ body: 'beacon a1', etag }));
    const wire = new Wire().on(LIST, one!, two!);

    readings(twoSources().part, wire, [0, 1, 2]);

    const etags = wire.requests.map(({ validators }) => validators?.etag);
    expect(etags).toEqual([undefined, '"1"', '"2"']);
  });

  it('that could not be read is never the one that later ones are compared with', () => {
    const { part, parsed } = twoSources();
    const wire = new Wire().on(LIST, { body: HTML, etag: '"1"' });

    expect(readings(part, wire, [0, 61, 122])).toEqual(['BAD_BODY', 'BAD_BODY', 'BAD_BODY']);
    expect(parsed).toEqual([HTML, HTML, HTML]);
    expect(wire.requests.map(({ validators }) => validators)).not.toContainEqual({ etag: '"1"' });
  });

  it('that meets a bug of the reader is no fault but an error', () => {
    const bug = new TypeError('x is undefined');
    const read = () => {
      throw bug;
    };
    const part = aPart('incidents', { sources: [{ ...aSource('list'), read }, aSource('feed')] });
    const wire = new Wire().on(LIST, 'beacon a1').on(FEED, 'beacon a1');

    virtually(({ expectObservable }) => {
      expectObservable(readPart(stateOf(part), part, optionsOf(wire))).toBe('#', {}, bug);
    });
    expect(wire.count(FEED)).toBe(0);
  });
});

describe('when the best source fails', () => {
  it('the next one answers, and the best is asked again at the next poll', () => {
    const wire = new Wire().on(LIST, DOWN, 'beacon a2').on(FEED, 'beacon a1');

    const read = readings(twoSources().part, wire, [0, 1]);

    expect(read).toEqual(['feed a', 'list a']);
    expect(wire.log).toEqual([`0:00 ${LIST}`, `0:00 ${FEED}`, `1:00 ${LIST}`]);
  });

  it('again and again with what may pass, it is spared for a minute at most', () => {
    const wire = new Wire().on(LIST, DOWN).on(FEED, 'beacon a1');

    readings(twoSources().part, wire, [0, 1, 1.5, 2, 2.5, 3, 3.5, 4]);

    expect(wire.log.filter((line) => line.includes(LIST))).toEqual([
      `0:00 ${LIST}`,
      `1:00 ${LIST}`,
      `2:00 ${LIST}`,
      `3:00 ${LIST}`,
      `4:00 ${LIST}`,
    ]);
  });

  it('again and again with what will not pass, it is spared more and more, up to an hour', () => {
    const wire = new Wire().on(LIST, HTML).on(FEED, 'beacon a1');
    const minutes = Array.from({ length: 250 }, (_, minute) => minute);

    readings(twoSources().part, wire, minutes);

    const asked = wire.log.filter((line) => line.includes(LIST)).map((line) => line.split(':')[0]);
    expect(asked).toEqual(['0', '1', '2', '4', '8', '16', '32', '64', '124', '184', '244']);
  });

  it('and answers once in between, it is trusted as before', () => {
    const wire = new Wire().on(LIST, HTML, HTML, 'beacon a2', HTML).on(FEED, 'beacon a1');

    readings(twoSources().part, wire, [0, 1, 2, 3, 4]);

    expect(wire.count(LIST)).toBe(5);
  });

  it('the next one is asked in the same read after a timeout, too', () => {
    const slow = aFault('TIMEOUT', { retryable: true });
    const wire = new Wire().on(LIST, { fault: slow, afterMs: 10_000 }).on(FEED, 'beacon a1');

    expect(readings(twoSources().part, wire, [0])).toEqual(['feed a']);
    expect(wire.log).toEqual([`0:00 ${LIST}`, `0:10 ${FEED}`]);
  });

  it.each(['NETWORK', 'RATE_LIMITED'] as const)('by %s nobody else is asked', (code) => {
    const wire = new Wire().on(LIST, aFault(code, { retryable: true })).on(FEED, 'beacon a1');

    expect(readings(twoSources().part, wire, [0, 1])).toEqual([code, code]);
    expect(wire.count(FEED)).toBe(0);
  });

  it('and the next one too, the fault of the best is the news', () => {
    const wire = new Wire().on(LIST, HTML).on(FEED, aFault('HTTP_STATUS', { status: 404 }));

    expect(readings(twoSources().part, wire, [0])).toEqual(['BAD_BODY']);
  });

  it('and the next one with what may pass, that is the news', () => {
    const wire = new Wire().on(LIST, HTML).on(FEED, DOWN);

    expect(readings(twoSources().part, wire, [0])).toEqual(['HTTP_STATUS 503']);
  });

  it('and no other could answer, it is not spared', () => {
    const wire = new Wire().on(LIST, DOWN, 'beacon a1').on(FEED, DOWN);

    expect(readings(twoSources().part, wire, [0, 0.5])).toEqual(['HTTP_STATUS 503', 'list a']);
  });

  it('and the next one later, while the best is spared, the best is asked after all', () => {
    const wire = new Wire()
      .on(LIST, HTML, HTML, 'beacon a2')
      .on(FEED, 'beacon a1', 'beacon a1 b1', DOWN);

    expect(readings(twoSources().part, wire, [0, 1, 1.5])).toEqual(['feed a', 'feed ab', 'list a']);
  });

  it('and is back, it is read anew, even if it says what it said before', () => {
    const same = { body: 'beacon a1', etag: '"1"' };
    const { part, parsed } = twoSources();
    const wire = new Wire().on(LIST, same, DOWN, same).on(FEED, 'beacon b1');

    expect(readings(part, wire, [0, 1, 2])).toEqual(['list a', 'feed b', 'list a']);
    expect(parsed).toEqual(['beacon a1', 'beacon b1', 'beacon a1']);
  });

  it('again, the next one is read anew though it says what it said before', () => {
    const same = { body: 'beacon b1', etag: '"1"' };
    const wire = new Wire().on(LIST, DOWN, 'beacon a1', DOWN).on(FEED, same);

    expect(readings(twoSources().part, wire, [0, 1, 2])).toEqual(['feed b', 'list a', 'feed b']);
    expect(wire.requests.map(({ validators }) => validators)).not.toContainEqual({ etag: '"1"' });
  });
});

describe('an address that redirects', () => {
  const THERE = 'https://acme.status.test/list';

  it('is left out from then on', () => {
    const wire = new Wire().on(LIST, { body: 'beacon a1', from: THERE }).on(THERE, 'beacon a1 b1');

    expect(readings(twoSources().part, wire, [0, 1])).toEqual(['list a', 'list ab']);
    expect(wire.log).toEqual([`0:00 ${LIST}`, `1:00 ${THERE}`]);
  });

  it('is asked again when the one that it led to fails', () => {
    const wire = new Wire()
      .on(LIST, { body: 'beacon a1', from: THERE, etag: '"1"' }, 'beacon a1 b1')
      .on(THERE, aFault('NETWORK', { retryable: true }));

    expect(readings(twoSources().part, wire, [0, 1, 2])).toEqual(['list a', 'NETWORK', 'list ab']);
    expect(wire.requests.at(-1)?.validators).toBeUndefined();
  });

  it('to another origin does not take the provider’s own headers there', () => {
    const headers = { authorization: 'Bearer 1234' };
    const state = stateOf(twoSources().part);
    const wire = new Wire().on(LIST, { body: 'beacon a1', from: THERE }).on(THERE, 'beacon a1');

    virtually(() => {
      const options = { ...optionsOf(wire), request: { headers, timeoutMs: 10_000 } };
      readPart(state, twoSources().part, options).subscribe();
      readPart(state, twoSources().part, options).subscribe();
    });

    const sent = wire.requests.map(({ url, headers }) => ({ url, headers }));
    expect(sent).toEqual([
      { url: LIST, headers },
      { url: THERE, headers: undefined },
    ]);
  });
});

it('repeats a request that failed in passing before it gives the source up', () => {
  const wire = new Wire().on(LIST, DOWN, DOWN, 'beacon a1');
  const { part } = twoSources();
  const retry = { ...optionsOf(wire).retry, retries: 2, random: () => 1 };

  virtually(({ flush }) => {
    const lines: string[] = [];
    const options = { ...optionsOf(wire), retry };
    readPart(stateOf(part), part, options).subscribe((outcome) => lines.push(inShort(outcome)));
    flush();

    expect(lines).toEqual(['list a']);
    expect(wire.log).toEqual([`0:00 ${LIST}`, `0:00.500 ${LIST}`, `0:01.500 ${LIST}`]);
  });
});

it('takes the answer that told the platform for the first, and does not ask again', () => {
  const { part } = twoSources();
  const state = stateOf(part);
  const wire = new Wire().on(LIST, 'beacon a1 b1');
  state.told = { url: LIST, answer: answerOf(LIST, { body: 'beacon a1', etag: '"1"' }) };

  expect(readings(part, wire, [0], state)).toEqual(['list a']);
  state.told = undefined;
  expect(readings(part, wire, [0], state)).toEqual(['list ab']);
  expect(wire.requests.map(({ validators }) => validators)).toEqual([{ etag: '"1"' }]);
});
