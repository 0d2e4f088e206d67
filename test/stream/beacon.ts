import { Fault } from '../../src/core/fault.ts';
import { aReading } from './incidents.ts';
import type { Part, Platform, Reading, Source } from '../../src/platforms/platform.ts';
import type { Type } from '../../src/core/incident.ts';

/** Where our provider has its page. */
export const ACME_URL = 'https://status.acme.test';

/**
 * A platform in one line of text: `beacon @Acme c=API a1 b4 #12` is the page of Acme, its component
 * c is called API, two incidents are listed, and what follows `#` is no news.
 */
export function aPlatform(
  id = 'beacon',
  parts: (base: string) => readonly Part[] = twoParts,
): Platform {
  return {
    id,
    title: id,
    verified: 'documented',
    probes: ({ url }) => [`${url}/${id}`, `${url}/${id}/old`],
    recognises: ({ body }) => body.toString().startsWith(id),
    parts: ({ url }) => parts(url),
  };
}

/** `/list` of incidents and, if that fails, `/feed`; then `/plans` of maintenances. */
function twoParts(base: string): Part[] {
  const plans = aSource('plans', { base, type: 'maintenance' });
  return [
    aPart('incidents', { sources: [aSource('list', { base }), aSource('feed', { base })] }),
    aPart('maintenances', { sources: [plans], cadence: 'often' }),
  ];
}

/** One part that is read from `/list`. */
export function onePart(base = ACME_URL, part: Partial<Part> = {}): Part[] {
  return [aPart('incidents', { sources: [aSource('list', { base })], ...part })];
}

export function aPart(id: Part['id'], part: Partial<Part> = {}): Part {
  return { id, required: true, cadence: 'always', sources: [aSource(id)], ...part };
}

export interface SourceOptions {
  readonly base?: string;
  readonly platform?: string;
  readonly type?: Type;
  /** Hears of every body that is parsed. */
  readonly parsed?: (body: string) => void;
}

/** A source that reads the lines of one platform. */
export function aSource(path: string, options: SourceOptions = {}): Source {
  const { base = ACME_URL, platform = 'beacon', type, parsed } = options;
  return {
    id: path,
    url: `${base}/${path}`,
    relevant: (body) => (body.includes('#') ? body.subarray(0, body.indexOf('#')) : body),
    read: ({ body }) => {
      parsed?.(body.toString());
      const [first, ...words] = body.toString().replace(/#.*/, '').trim().split(' ');
      if (first !== platform) throw new Fault('BAD_BODY', `${base}/${path} is no ${platform}`);
      return readingOf(words, type);
    },
  };
}

function readingOf(words: readonly string[], type: Type | undefined): Reading {
  const entries = words.filter((word) => /^[a-z]\d?[?!]?$/.test(word));
  const pageName = words.find((word) => word.startsWith('@'))?.slice(1);
  return aReading(entries.join(' '), { pageName, names: namesIn(words) }, type);
}

function namesIn(words: readonly string[]): ReadonlyMap<string, string> | undefined {
  const pairs = words.flatMap((word): [string, string][] => {
    const [id, name] = word.split('=');
    return id === undefined || name === undefined ? [] : [[id, name]];
  });
  return pairs.length === 0 ? undefined : new Map(pairs);
}
