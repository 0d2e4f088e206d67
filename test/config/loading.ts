import * as z from 'zod';
import type { Listed } from '../../src/config/catalog.ts';
import { load, type LoadOptions } from '../../src/config/load.ts';
import type { PlatformChoice } from '../../src/config/platformChoice.ts';
import type { SinkChoice } from '../../src/config/sinkChoice.ts';
import { formatProblem } from '../../src/config/problem.ts';

/** Of which `table` has to be told where its rows are, and `paper` may be told its language. */
export const PLATFORMS: readonly PlatformChoice[] = [
  { id: 'statuspage' },
  { id: 'incident-io' },
  {
    id: 'table',
    options: z.strictObject({
      rows: z.string().min(1, { error: 'is empty' }),
      columns: z.record(z.string(), z.strictObject({ at: z.int() })).optional(),
      order: z.enum(['up', 'down']).default('down'),
    }),
  },
  { id: 'paper', options: z.strictObject({ language: z.string().optional() }) },
];

/** Of which `chat` is read by people, `hook` by programs, and `file` and `stdout` are on this machine. */
export const KINDS: readonly SinkChoice[] = [
  {
    id: 'chat',
    human: true,
    options: z.strictObject({
      room: z.string().min(1, { error: 'is empty' }),
      style: z.enum(['plain', 'rich']).default('rich'),
    }),
  },
  {
    id: 'hook',
    human: false,
    options: z.strictObject({
      url: z
        .string()
        .regex(/^https:/, { error: 'expected an address' })
        .optional(),
    }),
  },
  { id: 'file', human: false, local: true, options: z.strictObject({ path: z.string() }) },
  { id: 'stdout', human: false, local: true, options: z.strictObject({}) },
];

export const CATEGORIES = ['cloud', 'payments', 'email'] as const;

const VENDORS: ReadonlyMap<string, Listed> = new Map([
  ['acme', { ...page('Acme', 'https://status.acme.test') }],
  ['acme-pay', { ...page('Acme Pay', 'https://pay.acme.test') }],
  [
    'globex',
    {
      ...page('Globex (Cypress)', 'https://globex.test/status'),
      platform: 'paper',
      endpoint: 'https://feeds.globex.test/rss',
      options: { language: 'en' },
      category: 'payments',
    },
  ],
]);

function page(name: string, url: string): Listed {
  return {
    name,
    url,
    platform: undefined,
    endpoint: undefined,
    options: undefined,
    category: 'cloud',
  };
}

/** Loads a text, or bytes, as the file `p.json`. */
export function loadText(text: string | Uint8Array, more: Partial<LoadOptions> = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const catalog = () => VENDORS;
  return load('p.json', {
    read: () => bytes,
    env: {},
    platforms: PLATFORMS,
    kinds: KINDS,
    categories: CATEGORIES,
    catalog,
    ...more,
  });
}

/** The problems of a text as people read them. */
export function problemsIn(text: string | Uint8Array, more: Partial<LoadOptions> = {}): string[] {
  const loaded = loadText(text, more);
  return 'problems' in loaded ? loaded.problems.map(formatProblem) : [];
}

/** The providers of a text that has no problems. */
export function providersIn(text: string | Uint8Array, more: Partial<LoadOptions> = {}) {
  return configIn(text, more).providers;
}

/** What a text that has no problems says. */
export function configIn(text: string | Uint8Array, more: Partial<LoadOptions> = {}) {
  const loaded = loadText(text, more);
  if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.config;
}
