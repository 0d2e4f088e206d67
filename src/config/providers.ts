import type { Provider } from './config.ts';
import { nameOf, uniqueName } from './names.ts';
import type { Path } from './problem.ts';
import type { File, List, MapRow, Row, RowMap } from './schema.ts';

const INTERVAL_MS = 60_000;
const TIMEOUT_MS = 10_000;
const SHORTEST_OPEN_MS = 10_000;

export interface Defaults {
  readonly intervalMs?: number | undefined;
  readonly timeoutMs?: number | undefined;
}

/** A provider and where its address stands in the file. */
interface Built {
  readonly provider: Provider;
  readonly path: Path;
}

interface Given {
  readonly path: Path;
  readonly name: string | undefined;
  readonly url: string;
  readonly row: Partial<MapRow>;
}

/** Fills in what a valid file leaves out. A row's own wins over the command line, that over the file. */
export function providersOf(data: File | List | RowMap, flags: Defaults): Built[] {
  const given = rowsIn(data);
  const file = isFile(data) ? data : undefined;
  const taken = new Set(given.flatMap(({ name }) => name ?? []));
  const intervalMs = flags.intervalMs ?? file?.interval ?? INTERVAL_MS;
  const timeoutMs = flags.timeoutMs ?? file?.timeout ?? TIMEOUT_MS;
  return given.map(({ path, url, row, ...own }) => {
    const name = own.name ?? uniqueName(nameOf(url), taken);
    taken.add(name);
    return { path, provider: complete(name, url, row, intervalMs, timeoutMs) };
  });
}

function rowsIn(data: File | List | RowMap): Given[] {
  if (Array.isArray(data)) return data.map((row, i) => givenOf([i], undefined, row));
  if (isFile(data))
    return data.providers.map((row, i) => givenOf(['providers', i], undefined, row));
  return Object.entries(data).flatMap(([key, row]) =>
    typeof row === 'object' ? givenOf([key], key, row) : [],
  );
}

function isFile(data: File | List | RowMap): data is File {
  return 'providers' in data && Array.isArray(data.providers);
}

function givenOf(path: Path, key: string | undefined, row: Row | MapRow | string): Given {
  if (typeof row === 'string') return { path, url: row, row: {}, name: undefined };
  const old = 'api_url' in row && row.api_url !== undefined;
  const url = (old ? row.api_url : row.url) ?? '';
  const name = key ?? ('name' in row ? row.name : undefined);
  return { path: [...path, old ? 'api_url' : 'url'], url, row, name };
}

function complete(
  name: string,
  url: string,
  row: Partial<MapRow>,
  intervalMs: number,
  timeoutMs: number,
): Provider {
  const everyMs = row.interval ?? intervalMs;
  const openMs = row.openInterval ?? Math.max(SHORTEST_OPEN_MS, Math.round(everyMs / 2));
  return {
    name,
    title: row.title,
    url,
    platform: row.platform,
    intervalMs: everyMs,
    openIntervalMs: Math.min(openMs, everyMs),
    timeoutMs: row.timeout ?? timeoutMs,
    types: row.types ?? ['incident', 'maintenance'],
    impact: row.impact ?? [],
    components: row.components ?? [],
    headers: row.headers ?? {},
  };
}
