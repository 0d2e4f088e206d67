import type { Catalog } from './catalog.ts';
import type { Provider } from './config.ts';
import { givenIn, isFile, type Given } from './given.ts';
import { uniqueName } from './names.ts';
import { parseOptions, type PlatformChoice } from './platformChoice.ts';
import type { File, List, RowMap } from './schema.ts';

const INTERVAL_MS = 60_000;
const TIMEOUT_MS = 10_000;
const SHORTEST_OPEN_MS = 10_000;

export interface Defaults {
  readonly intervalMs?: number | undefined;
  readonly timeoutMs?: number | undefined;
}

/** What the rows of a file refer to. */
export interface Known {
  readonly platforms: readonly PlatformChoice[];
  readonly catalog: Catalog;
}

/** A provider and the row it is made of. */
export interface Built extends Pick<Given, 'path' | 'where'> {
  readonly provider: Provider;
  /** What its vendor sells, where the row or the vendor it names says so. */
  readonly category: string | undefined;
}

/** Fills in what a valid file leaves out. A row's own wins over the command line, that over the file. */
export function providersOf(data: File | List | RowMap, flags: Defaults, known: Known): Built[] {
  const given = givenIn(data, known.catalog);
  const file = isFile(data) ? data : undefined;
  const taken = new Set(given.flatMap(({ name }) => name ?? []));
  const intervalMs = flags.intervalMs ?? file?.interval ?? INTERVAL_MS;
  const timeoutMs = flags.timeoutMs ?? file?.timeout ?? TIMEOUT_MS;
  return given.map(({ path, where, row, derived, ...own }) => {
    const name = own.name ?? uniqueName(derived, taken);
    taken.add(name);
    const platform = known.platforms.find(({ id }) => id === row.platform);
    const options = platform && parseOptions(platform, row.options).data;
    const provider = { ...complete(name, row, intervalMs, timeoutMs), options };
    return { path, where, provider, category: row.category };
  });
}

function complete(
  name: string,
  row: Given['row'],
  intervalMs: number,
  timeoutMs: number,
): Omit<Provider, 'options'> {
  const everyMs = row.interval ?? intervalMs;
  const openMs = row.openInterval ?? Math.max(SHORTEST_OPEN_MS, Math.round(everyMs / 2));
  return {
    name,
    title: row.title,
    url: row.url,
    platform: row.platform,
    endpoint: row.endpoint,
    intervalMs: everyMs,
    openIntervalMs: Math.min(openMs, everyMs),
    timeoutMs: row.timeout ?? timeoutMs,
    types: row.types ?? ['incident', 'maintenance'],
    impact: row.impact ?? [],
    components: row.components ?? [],
    match: row.match ?? [],
    headers: row.headers ?? {},
  };
}
