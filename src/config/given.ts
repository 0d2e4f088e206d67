import { isSlug, type Catalog } from './catalog.ts';
import { lend } from './lend.ts';
import { nameOf } from './names.ts';
import type { Path } from './problem.ts';
import type { File, List, MapRow, Row, RowMap } from './schema.ts';

/** A row of a valid file, its page's address found out. */
export interface Given {
  readonly path: Path;
  /** The key that says which page it is; undefined when the row is nothing else. */
  readonly where: 'url' | 'api_url' | 'use' | undefined;
  readonly name: string | undefined;
  /** What a name is made of when there is none. */
  readonly derived: string;
  readonly row: Partial<MapRow> & { readonly url: string };
}

/** The rows of a valid file of any form, in order. */
export function givenIn(data: File | List | RowMap, catalog: Catalog): Given[] {
  if (Array.isArray(data)) return data.map((row, i) => givenOf([i], undefined, row, catalog));
  if (isFile(data))
    return data.providers.map((row, i) => givenOf(['providers', i], undefined, row, catalog));
  return Object.entries(data).flatMap(([key, row]) =>
    typeof row === 'object' ? givenOf([key], key, row, catalog) : [],
  );
}

export function isFile(data: File | List | RowMap): data is File {
  return 'providers' in data && Array.isArray(data.providers);
}

function givenOf(
  path: Path,
  key: string | undefined,
  row: Row | MapRow | string,
  catalog: Catalog,
): Given {
  if (typeof row === 'string') {
    const place = isSlug(row) ? { use: row } : { url: row };
    return { ...givenOf(path, undefined, place, catalog), where: undefined };
  }
  const old = 'api_url' in row && row.api_url !== undefined;
  const url = old ? row.api_url : row.url;
  const addressed = old ? 'api_url' : 'url';
  const name = key ?? ('name' in row ? row.name : undefined);
  const vendor = row.use === undefined ? undefined : catalog().get(row.use);
  if (row.use === undefined || vendor === undefined) {
    const own = { ...row, url: url ?? '' };
    return { path, where: addressed, name, derived: nameOf(own.url), row: own };
  }
  const lent = { ...row, ...lend(vendor, { ...row, url }) };
  const where = url === undefined ? 'use' : addressed;
  return { path, where, name, derived: row.use, row: lent };
}
