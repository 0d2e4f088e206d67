import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { platforms } from '../../src/platforms/index.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import {
  answerOf,
  contextOf,
  fixturesOf,
  orFault,
  pageFor,
  readFixture,
  recognised,
  settingOf,
  sourcesOf,
} from './fixtures.ts';
import type { Fixture } from './fixtures.ts';
import { mutants } from './mutants.ts';

const SITUATIONS = ['quiet', 'minor', 'major', 'resolved', 'maintenance', 'malformed'];

const FOREIGN: readonly (readonly [what: string, body: string])[] = [
  ['nothing', ''],
  ['white space', ' \r\n'],
  ['a byte order mark alone', '\uFEFF'],
  ['HTML', '<!doctype html><html><head><title>Status</title></head><body>ok</body></html>'],
  ['an empty object', '{}'],
  ['an error', '{"error":"Too many requests"}'],
  ['an empty list', '[]'],
  ['null', 'null'],
  ['a number', '1'],
  ['a text', '"incidents"'],
  [
    'a page without an id',
    '{"page":{},"incidents":[],"components":[],"scheduled_maintenances":[]}',
  ],
  ['words', 'Service Unavailable'],
  ['an empty feed', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
  ['bytes', '\u0000\u0001\u0002'],
];

describe.each(platforms.map((platform) => [platform.id, platform] as const))(
  '%s',
  (id, platform) => {
    const fixtures = fixturesOf(platform);
    const pairs = fixtures.filter(({ situation }) => situation !== 'names');

    it('has a fixture for every situation', () => {
      const situations = fixtures.map(({ situation }) => situation);

      const lacks = settingOf(platform).lacks ?? [];
      const shown = SITUATIONS.filter((situation) => !lacks.includes(situation));
      expect(situations).toEqual(expect.arrayContaining(shown));
      expect(
        lacks.every((situation) => /^(?:quiet|minor|major|maintenance)$/.test(situation)),
      ).toBe(true);
    });

    it.each(pairs.map((fixture) => [fixture.name, fixture] as const))('reads %s', (_, fixture) => {
      const expected: unknown = JSON.parse(readFileSync(fixture.expectedPath, 'utf8'));

      expect(readFixture(platform, fixture)).toEqual(expected);
    });

    it('reads a body the same whether or not a byte order mark precedes it', () => {
      const utf8 = pairs.filter(({ body }) => body[0] !== 0xfe);
      for (const fixture of utf8.filter(({ situation }) =>
        SITUATIONS.slice(0, 5).includes(situation),
      )) {
        const marked = { ...fixture, body: Buffer.concat([Buffer.from('\uFEFF'), fixture.body]) };

        expect(readFixture(platform, marked)).toEqual(readFixture(platform, fixture));
      }
    });

    it('recognises some of its own answers, and never those of another platform', () => {
      const own = fixtures.map(({ body }) => recognised(answerOf(body)));
      const others = platform.lastResort ? [] : platforms.filter((other) => other !== platform);

      const foreign = others.flatMap(readableOf).map(({ body }) => recognised(answerOf(body)));

      const detected = platform.probes(pageFor(platform)).length > 0 ? [id] : [];
      expect(own).toEqual(expect.arrayContaining(detected));
      expect(foreign).not.toContain(id);
    });

    it.each(FOREIGN)('takes %s neither for its own nor for a quiet page', (_, body) => {
      const said = sourcesOf(platform).map((source) =>
        orFault(() => source.read(answerOf(body), contextOf(platform, ''))),
      );

      expect(platform.recognises(answerOf(body))).toBe(false);
      expect(said.map((one) => typeof one)).toEqual(said.map(() => 'string'));
    });

    it('says where it failed first, in one line', () => {
      for (const source of sourcesOf(platform)) {
        const said = orFault(() =>
          source.read(answerOf('<html>', `${source.url}?token=secret`), contextOf(platform, '')),
        );

        expect(said).toMatch(/^[a-z\d.-]+(?:\/[^\s?]*)? answered [^\n]+$/);
      }
    });

    it.each(pairs.map((fixture) => [fixture.name, fixture] as const))(
      'takes no torn copy of %s for a whole one',
      (_, fixture) => {
        const blanks = /\s*$/.exec(fixture.body.toString('latin1'))?.[0].length ?? 0;
        const whole = fixture.body.length - blanks;
        for (let end = 0; end < whole - 1; end += 10) {
          const torn = answerOf(fixture.body.subarray(0, end));

          expect(
            readings(platform, fixture, torn).filter((said) => typeof said !== 'string'),
          ).toEqual([]);
          expect(() => platform.recognises(torn)).not.toThrow();
        }
      },
    );

    it.each(pairs.map((fixture) => [fixture.name, fixture] as const))(
      'reads %s with any field gone or odd, or says what is wrong',
      (_, fixture) => {
        for (const body of mutants(fixture.body.toString('utf8'), 150)) {
          const said = readings(platform, fixture, answerOf(body));
          const entries = said.flatMap((one) => (typeof one === 'string' ? [] : one.entries));

          for (const entry of entries) expect(entry.id).not.toBe('');
          for (const entry of entries) orFault(() => entry.incident());
          expect(() => platform.recognises(answerOf(body))).not.toThrow();
        }
      },
    );

    it('gives every part at least one source, the names first', () => {
      const parts = platform.parts(pageFor(platform), { components: true });

      expect(parts.every(({ sources }) => sources.length > 0)).toBe(true);
      expect(parts.slice(1).map((part) => part.id)).not.toContain('names');
      expect(parts.some(({ required }) => required)).toBe(true);
    });

    it('reads components only for those who want them', () => {
      const parts = platform.parts(pageFor(platform), { components: false }).map((part) => part.id);

      expect(parts).not.toContain('components');
    });
  },
);

/** Some fixtures show what a platform must refuse; those may well be another's. */
function readableOf(platform: Platform): readonly Fixture[] {
  return fixturesOf(platform).filter((fixture) => Array.isArray(readFixture(platform, fixture)));
}

function readings(platform: Platform, fixture: Fixture, answer: ReturnType<typeof answerOf>) {
  const context = contextOf(platform, fixture.provider);
  return sourcesOf(platform).map((source) => orFault(() => source.read(answer, context)));
}
