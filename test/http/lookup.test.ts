import type { LookupAddress, LookupOptions } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { createLookup, type Resolver } from '../../src/http/lookup.ts';

type Found = { error: string } | { address: unknown; family?: number | undefined };

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A name server that knows these; a text that is no address is the error it answers with. */
function setUp(four: string, six: string) {
  const asked: string[] = [];
  let now = 0;
  const reply = (kind: string, name: string, text: string): Promise<string[]> => {
    asked.push(`${kind} ${name}`);
    if (text === 'never') return new Promise(() => undefined);
    return /^[A-Z]/.test(text) ? Promise.reject(failure(text)) : Promise.resolve(text.split(' '));
  };
  const createResolver = (): Resolver => {
    asked.push('new');
    return {
      resolve4: (name) => reply('A', name, four),
      resolve6: (name) => reply('AAAA', name, six),
      cancel: () => asked.push('cancel'),
    };
  };
  const system = (name: string): Promise<LookupAddress[]> => {
    asked.push(`system ${name}`);
    return Promise.resolve([{ address: '127.0.0.9', family: 4 }]);
  };
  const { lookup, cancel } = createLookup({ now: () => now, createResolver, system });
  const find = (name: string, options: LookupOptions = { all: true }): Promise<Found> =>
    new Promise((resolve) => {
      lookup(name, options, (error, address, family) =>
        resolve(error === null ? { address, family } : { error: error.code ?? '' }),
      );
    });
  return { asked, find, cancel, pass: (ms: number) => (now += ms) };
}

const FOUR = { address: '192.0.2.1', family: 4 };
const SIX = { address: '2001:db8::1', family: 6 };

describe('a lookup', () => {
  it.each<[string, string, LookupOptions, Found]>([
    ['192.0.2.1', '2001:db8::1', { all: true }, { address: [FOUR, SIX] }],
    ['192.0.2.1', '2001:db8::1', { all: true, family: 6 }, { address: [SIX] }],
    ['192.0.2.1', '2001:db8::1', { family: 0 }, FOUR],
    ['192.0.2.1', '2001:db8::1', { family: 6 }, SIX],
    ['192.0.2.1', 'ENODATA', { all: true }, { address: [FOUR] }],
    ['ENODATA', '2001:db8::1', { all: true }, { address: [SIX] }],
    ['ENODATA', '2001:db8::1', {}, SIX],
    ['192.0.2.1', 'never', { all: true }, { address: [FOUR] }],
    ['192.0.2.1', 'ENODATA', { family: 6 }, { error: 'ENODATA' }],
    ['ENOTFOUND', 'ENOTFOUND', { all: true }, { address: [{ address: '127.0.0.9', family: 4 }] }],
    ['ECONNREFUSED', 'ECONNREFUSED', {}, { address: '127.0.0.9', family: 4 }],
    ['ESERVFAIL', 'ESERVFAIL', {}, { error: 'ESERVFAIL' }],
    ['ETIMEOUT', 'ETIMEOUT', {}, { error: 'ETIMEOUT' }],
  ])('of A %s and AAAA %s with %j gives %j', async (four, six, options, found) => {
    const { find } = setUp(four, six);

    expect(await find('status.acme.test', options)).toEqual(found);
  });

  it('is remembered for a minute', async () => {
    const { asked, find, pass } = setUp('192.0.2.1', 'ENODATA');

    await find('a.test');
    pass(59_999);
    await find('a.test');
    const before = asked.length;
    pass(1);
    await find('a.test');

    expect(before).toBe(3);
    expect(asked).toEqual(['new', 'A a.test', 'AAAA a.test', 'A a.test', 'AAAA a.test']);
  });

  it('is made once for those who ask together', async () => {
    const { asked, find } = setUp('192.0.2.1', 'ENODATA');

    await Promise.all([find('a.test'), find('a.test')]);

    expect(asked).toEqual(['new', 'A a.test', 'AAAA a.test']);
  });

  it('that failed is not remembered; after silence the name servers are read anew', async () => {
    const { asked, find } = setUp('ETIMEOUT', 'ETIMEOUT');

    await find('a.test');
    await find('a.test');

    expect(asked).toEqual(['new', 'A a.test', 'AAAA a.test', 'new', 'A a.test', 'AAAA a.test']);
  });

  it.each(['localhost', 'sub.localhost'])('of %s is the system’s', async (name) => {
    const { asked, find } = setUp('192.0.2.1', 'ENODATA');

    await find(name);

    expect(asked).toEqual([`system ${name}`]);
  });

  it('can be given up', async () => {
    const { asked, find, cancel } = setUp('192.0.2.1', 'ENODATA');
    await find('a.test');

    cancel();

    expect(asked.at(-1)).toBe('cancel');
  });
});
