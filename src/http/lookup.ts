import dns from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { codeOf } from '../core/codeOf.ts';

/** The part of `dns.promises.Resolver` that is used. */
export interface Resolver {
  resolve4(name: string): Promise<string[]>;
  resolve6(name: string): Promise<string[]>;
  cancel(): void;
}

export interface LookupSettings {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly ttlMs?: number;
  readonly createResolver?: () => Resolver;
  /** The system's own way, for names that DNS does not know (/etc/hosts, mDNS, search domains). */
  readonly system?: (name: string) => Promise<LookupAddress[]>;
}

export interface Lookup {
  readonly lookup: LookupFunction;
  /** Gives up what is under way. */
  readonly cancel: () => void;
}

const TTL_MS = 60_000;
const MOST_NAMES = 10_000;
/** How long the second address family may lag behind the first (RFC 8305, 3). */
const LAG_MS = 50;
const UNKNOWN = new Set([
  'ENOTFOUND',
  'ENODATA',
  'ECONNREFUSED',
  'EBADNAME',
  'EREFUSED',
  'ENOTIMP',
]);

const NO_ADDRESS = Object.assign(new Error('no address of this family'), { code: 'ENODATA' });

/**
 * Looks names up with c-ares and remembers them for a minute. `dns.lookup` would run in the thread
 * pool, where two slow names hold up all others (nodejs/node#8436); it is asked only where c-ares
 * finds nothing.
 */
export function createLookup(settings: LookupSettings): Lookup {
  const { now, ttlMs = TTL_MS, createResolver = newResolver, system = systemLookup } = settings;
  const known = new Map<string, { until: number; addresses: Promise<LookupAddress[]> }>();
  let resolver: Resolver | undefined;

  function find(name: string): Promise<LookupAddress[]> {
    const entry = known.get(name);
    if (entry !== undefined && entry.until > now()) return entry.addresses;
    if (known.size >= MOST_NAMES) known.clear();
    const addresses = resolve(name);
    known.set(name, { until: now() + ttlMs, addresses });
    addresses.catch(() => known.delete(name));
    return addresses;
  }

  async function resolve(name: string): Promise<LookupAddress[]> {
    if (name === 'localhost' || name.endsWith('.localhost')) return system(name);
    resolver ??= createResolver();
    try {
      return await bothFamilies(resolver, name);
    } catch (error) {
      const code = codeOf(error) ?? '';
      // c-ares reads resolv.conf once: after a change of network its servers may be gone.
      if (code === 'ETIMEOUT') resolver = undefined;
      if (UNKNOWN.has(code)) return system(name);
      throw error;
    }
  }

  const lookup: LookupFunction = (name, options, callback) => {
    void answer(find(name), options, callback);
  };
  return { lookup, cancel: () => resolver?.cancel() };
}

async function bothFamilies(resolver: Resolver, name: string): Promise<LookupAddress[]> {
  const four = resolver.resolve4(name).then((found) => tagged(found, 4));
  const six = resolver.resolve6(name).then((found) => tagged(found, 6));
  const first = await Promise.any([four, six]).catch(() => four);
  const family = first[0]?.family;
  const late = Promise.race([family === 4 ? six : four, lag()]).catch(() => []);
  const second = await late;
  return family === 4 ? [...first, ...second] : [...second, ...first];
}

async function answer(
  finding: Promise<LookupAddress[]>,
  { family, all }: LookupOptions,
  callback: Parameters<LookupFunction>[2],
): Promise<void> {
  const found = await finding.catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    callback(found, '', 0);
    return;
  }
  const fit = found.filter((one) => !family || one.family === family);
  const [first] = fit;
  if (first === undefined) callback(NO_ADDRESS, '', 0);
  else if (all === true) callback(null, fit);
  else callback(null, first.address, first.family);
}

function tagged(addresses: readonly string[], family: number): LookupAddress[] {
  return addresses.map((address) => ({ address, family }));
}

function lag(): Promise<LookupAddress[]> {
  return new Promise((resolve) => setTimeout(resolve, LAG_MS, []));
}

function newResolver(): Resolver {
  return new dns.promises.Resolver({ timeout: 2500, tries: 2 });
}

function systemLookup(name: string): Promise<LookupAddress[]> {
  return dns.promises.lookup(name, { all: true });
}
