import type { Catalog } from './catalog.ts';
import { checkCategories } from './checkCategories.ts';
import { checkPlatform } from './checkPlatform.ts';
import { checkVendor } from './checkVendor.ts';
import type { Document } from './document.ts';
import type { Evaluation } from './evaluate.ts';
import type { PlatformChoice } from './platformChoice.ts';
import type { Finding } from './problem.ts';
import { isObject } from '../core/isObject.ts';
import type { Placed } from './rows.ts';
import type { SinkChoice } from './sinkChoice.ts';
import { Name } from './fields.ts';

export interface CheckContext {
  readonly document: Document;
  readonly read: Evaluation;
  /** What `platform` may name. */
  readonly platforms: readonly PlatformChoice[];
  /** What `type` of a sink may name. */
  readonly kinds: readonly SinkChoice[];
  /** What `category` and `categories` may name. */
  readonly categories: readonly string[];
  readonly catalog: Catalog;
  /** An offset as people read it: `providers.json:4:17`. */
  readonly place: (offset: number) => string;
}

/** What a schema cannot say: names used twice, vendors and platforms not known, a row's address. */
export function check(rows: readonly Placed[], context: CheckContext): Finding[] {
  return [
    ...checkNames(rows, context),
    ...rows.flatMap((row) => [
      ...checkKey(row, context),
      ...checkAddress(row, context),
      ...checkVendor(row, context),
      ...checkPlatform(row, context),
      ...checkCategories(row.path, row.row, context),
    ]),
  ];
}

function checkNames(rows: readonly Placed[], { document, place }: CheckContext): Finding[] {
  const offsets = new Map<unknown, number>();
  return rows.flatMap(({ path, key, row }) => {
    const name = key ?? (isObject(row) ? row['name'] : undefined);
    if (typeof name !== 'string') return [];
    const at = key === undefined ? [...path, 'name'] : path;
    const offset = key === undefined ? document.offsetOf(at) : document.offsetOfKey(at);
    const first = offsets.get(name);
    if (first === undefined) offsets.set(name, offset);
    return first === undefined
      ? []
      : [{ offset, path: at, message: `the name is already used at ${place(first)}` }];
  });
}

function checkKey({ path, key }: Placed, { document }: CheckContext): Finding[] {
  const issues = key === undefined ? [] : (Name.safeParse(key).error?.issues ?? []);
  return issues.map(({ message }) => ({
    offset: document.offsetOfKey(path),
    path,
    message: `a provider's name ${message}`,
  }));
}

function checkAddress({ path, key, row }: Placed, { document }: CheckContext): Finding[] {
  if (!isObject(row)) return [];
  const old = key !== undefined && 'api_url' in row;
  if (old && 'url' in row) {
    const at = [...path, 'api_url'];
    const message = 'give "url" or "api_url", not both';
    return [{ offset: document.offsetOfKey(at), path: at, message }];
  }
  if (old || 'url' in row || 'use' in row) return [];
  const message = 'is missing; give the address of a page, or a vendor as "use"';
  return [{ offset: document.offsetOf(path), path: [...path, 'url'], message }];
}
