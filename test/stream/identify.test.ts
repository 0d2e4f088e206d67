import { ACME_URL, aPlatform } from './beacon.ts';
import { Wire, answerOf } from './wire.ts';
import { aFault, now, virtually } from './virtual.ts';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/stream/identify/identify.ts';
import type { Identity } from '../../src/stream/identify/search.ts';
import { of } from 'rxjs';
import { pageOf } from '../../src/platforms/page.ts';
import type { Answer, Ask } from '../../src/core/ask.ts';
import type { Fault } from '../../src/core/fault.ts';
import type { Page, Platform } from '../../src/platforms/platform.ts';
import type { ReadOptions } from '../../src/stream/readOptions.ts';

const BEACON = aPlatform('beacon');
const LANTERN = aPlatform('lantern');
const [AT_BEACON, AT_LANTERN] = [`${ACME_URL}/beacon`, `${ACME_URL}/lantern`];
const [OLD_BEACON, OLD_LANTERN] = [`${AT_BEACON}/old`, `${AT_LANTERN}/old`];
const HTML = '<!doctype html>';

function optionsOf(ask: Ask, headers?: Record<string, string>): ReadOptions {
  const retry = { retries: 0, baseMs: 500, capMs: 10_000, patienceMs: 15_000, random: () => 0 };
  const pace = { everyMs: 60_000 };
  return { url: ACME_URL, ask, retry, steady: now, pace, request: { headers, timeoutMs: 10_000 } };
}

/** What comes of looking for the platform of Acme's page. */
function identified(wire: Wire, headers?: Record<string, string>): Identity | Fault | undefined {
  let outcome: Identity | Fault | undefined;
  virtually(() => {
    identify(pageOf(ACME_URL), [BEACON, LANTERN], optionsOf(wire.ask, headers)).subscribe({
      next: (identity) => (outcome = identity),
      error: (fault: Fault) => (outcome = fault),
    });
  });
  return outcome;
}

describe('looks for the platform', () => {
  it('at the most telling address of each first, one after the other, until one is found', () => {
    virtually(({ cold, expectObservable, expectSubscriptions }) => {
      const html = answerOf(ACME_URL, { body: HTML });
      const answer = answerOf(OLD_BEACON, { body: 'beacon a1' });
      const beacon = cold('     --(h|)          ', { h: html });
      const lantern = cold<Answer>('      -#            ', undefined, aFault('HTTP_STATUS'));
      const oldBeacon = cold('     ---(a|)      ', { a: answer });
      const beaconSub = '       ^-!             ';
      const lanternSub = '      --^!            ';
      const oldSub = '          ---^--!         ';
      const expected = '        ------(i|)      ';

      const answers: Record<string, typeof beacon> = {
        [AT_BEACON]: beacon,
        [AT_LANTERN]: lantern,
        [OLD_BEACON]: oldBeacon,
      };
      const ask: Ask = ({ url }) => answers[url]!;
      const page = pageOf(ACME_URL);
      const search = identify(page, [BEACON, LANTERN], optionsOf(ask));

      const i = { platform: BEACON, page, url: OLD_BEACON, answer };
      expectObservable(search).toBe(expected, { i });
      expectSubscriptions(beacon.subscriptions).toBe(beaconSub);
      expectSubscriptions(lantern.subscriptions).toBe(lanternSub);
      expectSubscriptions(oldBeacon.subscriptions).toBe(oldSub);
    });
  });

  it('by the shape of the body, whoever was asked for it', () => {
    const wire = new Wire().on(AT_BEACON, 'lantern a1');

    expect(identified(wire)).toEqual({
      platform: LANTERN,
      page: pageOf(ACME_URL),
      url: AT_BEACON,
      answer: answerOf(AT_BEACON, { body: 'lantern a1' }),
    });
  });

  it('at an address that several platforms would ask once', () => {
    const wire = new Wire();
    const again = { ...LANTERN, probes: () => [AT_BEACON] };
    let fault: unknown;

    virtually(() => {
      const search = identify(pageOf(ACME_URL), [BEACON, again], optionsOf(wire.ask));
      search.subscribe({ error: (error: unknown) => (fault = error) });
    });

    expect(fault).toMatchObject({ code: 'UNKNOWN_PLATFORM' });
    expect(wire.count(AT_BEACON)).toBe(1);
  });

  it('in the registry’s order when two recognise a body', () => {
    const greedy = { ...BEACON, recognises: () => true };
    const all = { ...LANTERN, recognises: () => true };
    let found: Identity | undefined;

    virtually(() => {
      const ask: Ask = ({ url }) => of(answerOf(url, { body: HTML }));
      identify(pageOf(ACME_URL), [greedy, all], optionsOf(ask)).subscribe((i) => (found = i));
    });

    expect(found?.platform).toBe(greedy);
  });

  it('judging a body once that is answered at every address', () => {
    const judged: string[] = [];
    const judge = (platform: Platform): Platform => ({
      ...platform,
      recognises: ({ url }) => {
        judged.push(`${platform.id} ${url}`);
        return false;
      },
    });
    const lenient = { ...LANTERN, id: 'lenient', lastResort: true };
    const all = [BEACON, LANTERN, lenient].map(judge);

    virtually(() => {
      const ask: Ask = ({ url }) => of(answerOf(url, { body: HTML }));
      identify(pageOf(ACME_URL), all, optionsOf(ask)).subscribe({ error: () => undefined });
    });

    expect(judged).toEqual(
      [AT_BEACON, AT_BEACON, AT_BEACON].map((url, i) => `${all[i]!.id} ${url}`),
    );
  });

  it('repeating what failed in passing', () => {
    const busy = aFault('HTTP_STATUS', { status: 503, retryable: true });
    const wire = new Wire().on(AT_BEACON, busy, 'beacon a1');
    const options = optionsOf(wire.ask);
    let found: Identity | undefined;

    virtually(() => {
      const retry = { ...options.retry, retries: 1, random: () => 0.5 };
      const search = identify(pageOf(ACME_URL), [BEACON], { ...options, retry });
      search.subscribe((identity) => (found = identity));
    });

    expect(found?.platform).toBe(BEACON);
    expect(wire.log).toEqual([`0:00 ${AT_BEACON}`, `0:00.250 ${AT_BEACON}`]);
  });
});

describe('a page that redirects to another host', () => {
  const THERE = 'https://acme.beacon.test';
  const moved = { body: HTML, from: `${THERE}/welcome` };
  const headers = { authorization: 'Bearer 1234' };

  it('is looked for there', () => {
    const wire = new Wire().on(AT_LANTERN, moved).on(`${THERE}/beacon`, 'beacon a1');

    expect(identified(wire)).toEqual({
      platform: BEACON,
      page: pageOf(THERE),
      url: `${THERE}/beacon`,
      answer: answerOf(`${THERE}/beacon`, { body: 'beacon a1' }),
    });
  });

  it('is looked for there without the provider’s own headers, which are for its origin', () => {
    const wire = new Wire().on(AT_BEACON, moved).on(`${THERE}/beacon`, 'beacon a1');

    identified(wire, headers);

    const sent = wire.requests.filter((request) => request.headers === headers);
    expect(sent.map(({ url }) => new URL(url).origin)).toEqual(sent.map(() => ACME_URL));
    expect(wire.requests.at(-1)).toMatchObject({ url: `${THERE}/beacon`, headers: undefined });
  });

  it('with its paths kept is found where it was asked for', () => {
    const wire = new Wire().on(AT_BEACON, { body: 'beacon a1', from: `${THERE}/beacon` });

    expect(identified(wire)).toMatchObject({ page: pageOf(ACME_URL), url: AT_BEACON });
  });

  it('that shows no platform either is not a status page', () => {
    const wire = new Wire().on(AT_BEACON, moved);

    expect(identified(wire)).toMatchObject({
      code: 'UNKNOWN_PLATFORM',
      message:
        'https://acme.beacon.test is not a status page that can be read (status.acme.test answered 404)',
    });
  });

  it('is looked for there though its old host fails in the end', () => {
    const wire = new Wire()
      .on(AT_BEACON, moved)
      .on(AT_LANTERN, aFault('NETWORK', { retryable: true }))
      .on(`${THERE}/lantern`, 'lantern a1');

    expect(identified(wire)).toMatchObject({ platform: LANTERN, page: pageOf(THERE) });
  });
});

describe('a page that shows no platform', () => {
  it('is not a status page that can be read', () => {
    const wire = new Wire().on(AT_BEACON, HTML).on(AT_LANTERN, HTML).on(OLD_BEACON, HTML);

    expect(identified(wire)).toMatchObject({
      code: 'UNKNOWN_PLATFORM',
      retryable: false,
      message:
        'https://status.acme.test is not a status page that can be read (status.acme.test/beacon answered HTML, not a status page)',
    });
    expect(wire.log).toHaveLength(4);
  });

  it('is told with what it answered first, if that is JSON', () => {
    const wire = new Wire().on(AT_BEACON, '{"error":"no such page"}').on(AT_LANTERN, HTML);

    expect(identified(wire)).toMatchObject({
      message:
        'https://status.acme.test is not a status page that can be read (status.acme.test/beacon answered JSON that is no status page’s)',
    });
  });

  it('for it demands a password is told with that reason', () => {
    const locked = aFault('HTTP_STATUS', { status: 401 });
    const wire = new Wire().on(AT_LANTERN, locked);

    expect(identified(wire)).toMatchObject({ code: 'UNKNOWN_PLATFORM', cause: locked });
  });

  it('because a probe failed in passing fails with that, for it may pass', () => {
    const busy = aFault('HTTP_STATUS', { status: 503, retryable: true });
    const wire = new Wire().on(OLD_LANTERN, busy);

    expect(identified(wire)).toBe(busy);
  });

  it.each(['NETWORK', 'RATE_LIMITED', 'TIMEOUT'] as const)(
    'because its host answers with %s fails with that, and is not asked further',
    (code) => {
      const fault = aFault(code, { retryable: true });
      const wire = new Wire().on(AT_BEACON, fault);

      expect(identified(wire)).toBe(fault);
      expect(wire.log).toEqual([`0:00 ${AT_BEACON}`]);
    },
  );

  it.each(['NETWORK', 'TIMEOUT'] as const)(
    'not because one of its addresses answers with %s, where another answered',
    (code) => {
      const fault = aFault(code, { retryable: true });
      const wire = new Wire().on(AT_BEACON, HTML).on(AT_LANTERN, fault).on(OLD_BEACON, 'beacon a1');

      expect(identified(wire)).toMatchObject({ platform: { id: 'beacon' }, url: OLD_BEACON });
    },
  );

  it('because a third of its addresses does not answer, and is not asked further', () => {
    const fault = aFault('TIMEOUT', { retryable: true });
    const wire = new Wire().on(AT_BEACON, HTML);
    for (const url of [AT_LANTERN, OLD_BEACON, OLD_LANTERN]) wire.on(url, fault);

    expect(identified(wire)).toBe(fault);
  });
});

it('errors with a bug of a platform though the page redirected to another host before', () => {
  const bug = new TypeError('x is undefined');
  const buggy = {
    ...LANTERN,
    recognises: ({ url }: Answer): boolean => {
      if (url === AT_LANTERN) throw bug;
      return false;
    },
  };
  const wire = new Wire()
    .on(AT_BEACON, { body: HTML, from: 'https://acme.beacon.test/welcome' })
    .on(AT_LANTERN, `${HTML} `);

  virtually(({ expectObservable }) => {
    const search = identify(pageOf(ACME_URL), [BEACON, buggy], optionsOf(wire.ask));
    expectObservable(search).toBe('#', {}, bug);
  });
});

it('errors with a bug of a platform', () => {
  const bug = new TypeError('x is undefined');
  const buggy = {
    ...BEACON,
    recognises: (_answer: Answer): boolean => {
      throw bug;
    },
  };

  virtually(({ expectObservable }) => {
    const ask: Ask = ({ url }) => of(answerOf(url, { body: HTML }));
    expectObservable(identify(pageOf(ACME_URL), [buggy], optionsOf(ask))).toBe('#', {}, bug);
  });
});

describe('asks', () => {
  const LENIENT = { ...aPlatform('any'), lastResort: true, recognises: () => true };
  const vendors = (owns: boolean) => ({ ...LANTERN, oneVendor: true, owns: () => owns });

  /** The addresses that are asked for, in order, and what is found. */
  function search(page: Page, platforms: readonly Platform[], wire = new Wire()) {
    let found: Identity | undefined;
    virtually(() => {
      identify(page, platforms, optionsOf(wire.ask)).subscribe({
        next: (identity) => (found = identity),
        error: () => undefined,
      });
    });
    return { asked: wire.requests.map(({ url }) => url), found };
  }

  it('a platform that knows the address first', () => {
    const { asked } = search(pageOf(ACME_URL), [BEACON, vendors(true)]);

    expect(asked).toEqual([AT_LANTERN, OLD_LANTERN, AT_BEACON, OLD_BEACON]);
  });

  it('for a platform of one vendor at no other page', () => {
    const { asked } = search(pageOf(ACME_URL), [BEACON, vendors(false)]);

    expect(asked).toEqual([AT_BEACON, OLD_BEACON]);
  });

  it.each([
    [pageOf(`${ACME_URL}/status.php?format=json`), `${ACME_URL}/status.php?format=json`],
    [pageOf(ACME_URL, { endpoint: 'https://api.acme.test/1' }), 'https://api.acme.test/1'],
  ])('what was given before all else, and anybody may know it', (page, address) => {
    const wire = new Wire().on(address, 'lantern a1');

    const { asked, found } = search(page, [BEACON, vendors(false)], wire);

    expect(asked).toEqual([address]);
    expect(found).toMatchObject({ platform: { id: 'lantern' }, url: address });
  });

  it.each([
    ['gladly', true],
    ['if all answered', false],
    ['never', false],
  ] as const)('who reads nearly anything "%s" while another address is down', (resort, found) => {
    const busy = aFault('HTTP_STATUS', { status: 503, retryable: true });
    const wire = new Wire().on(AT_BEACON, busy).on(`${ACME_URL}/any`, HTML);
    let identity: Identity | undefined;

    virtually(() => {
      const page = pageOf(ACME_URL);
      const searching = identify(page, [BEACON, LENIENT], optionsOf(wire.ask), resort);
      searching.subscribe({ next: (one) => (identity = one), error: () => undefined });
    });

    expect(identity !== undefined).toBe(found);
  });

  it.each(['', '/', '/api/v2'])('nothing more when "%s" only says where the page is', (path) => {
    const wire = new Wire().on(AT_BEACON, 'beacon a1');

    expect(search(pageOf(ACME_URL + path), [BEACON], wire).asked).toEqual([AT_BEACON]);
  });

  it('those who read nearly anything last, beginning with what was answered', () => {
    const wire = new Wire().on(OLD_BEACON, HTML);

    const { asked, found } = search(pageOf(ACME_URL), [LENIENT, BEACON], wire);

    expect(asked).toEqual([AT_BEACON, OLD_BEACON]);
    expect(found).toMatchObject({ platform: { id: 'any' }, url: OLD_BEACON });
  });

  it('where the data is, once an answer has told', () => {
    const telling = { ...BEACON, endpointIn: () => 'https://api.acme.test/7' };
    const wire = new Wire().on(AT_BEACON, 'beacon a1');

    const { found } = search(pageOf(ACME_URL), [telling], wire);

    expect(found?.page.endpoint).toBe('https://api.acme.test/7');
  });

  it('a host that fails, tries and all, once, and the rest without trying again', () => {
    const wire = new Wire().on(AT_BEACON, aFault('HTTP_STATUS', { status: 500, retryable: true }));
    wire.on(OLD_BEACON, aFault('HTTP_STATUS', { status: 500, retryable: true }));
    const retry = { retries: 2, baseMs: 1, capMs: 1, patienceMs: 1, random: () => 0 };
    virtually(() => {
      const options = { ...optionsOf(wire.ask), retry };
      identify(pageOf(ACME_URL), [BEACON], options).subscribe({ error: () => undefined });
    });

    expect([wire.count(AT_BEACON), wire.count(OLD_BEACON)]).toEqual([3, 1]);
  });
});
