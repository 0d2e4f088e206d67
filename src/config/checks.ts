import type { Document } from './document.ts';
import type { Evaluation } from './evaluate.ts';
import { oneOf } from './explain.ts';
import { formatPath, type Finding } from './problem.ts';
import { isObject } from '../core/isObject.ts';
import type { Placed } from './rows.ts';
import { Name } from './schema.ts';

interface CheckContext {
  readonly document: Document;
  readonly read: Evaluation;
  /** The ids that `platform` may have. */
  readonly platforms: readonly string[];
  /** An offset as people read it: `providers.json:4:17`. */
  readonly place: (offset: number) => string;
}

/** What a schema cannot say: names used twice, platforms not known, a map's keys and addresses. */
export function check(rows: readonly Placed[], context: CheckContext): Finding[] {
  return [
    ...checkNames(rows, context),
    ...rows.flatMap((row) => [
      ...checkKey(row, context),
      ...checkAddress(row, context),
      ...checkPlatform(row, context),
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
  if (key === undefined || !isObject(row)) return [];
  const both = 'url' in row && 'api_url' in row;
  const none = !('url' in row) && !('api_url' in row);
  const at = [...path, both ? 'api_url' : 'url'];
  if (none) return [{ offset: document.offsetOf(path), path: at, message: 'is missing' }];
  if (!both) return [];
  return [
    { offset: document.offsetOfKey(at), path: at, message: 'give "url" or "api_url", not both' },
  ];
}

function checkPlatform({ path, row }: Placed, context: CheckContext): Finding[] {
  const platform = isObject(row) ? row['platform'] : undefined;
  if (typeof platform !== 'string' || context.platforms.includes(platform)) return [];
  const at = [...path, 'platform'];
  const shown = context.read.hidden.has(formatPath(at)) ? undefined : platform;
  const message = oneOf(context.platforms, shown);
  return [{ offset: context.document.offsetOf(at), path: at, message }];
}
