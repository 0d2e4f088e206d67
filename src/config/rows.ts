import { isObject } from '../core/isObject.ts';

/** How a file says which pages to watch. */
type Form = 'file' | 'list' | 'map';

/** One provider where it stands, valid or not. */
export interface Placed<T = unknown> {
  readonly path: readonly (string | number)[];
  /** The map's key, where there is one. */
  readonly key: string | undefined;
  readonly row: T;
}

/**
 * An object is a map of names when it has neither `providers` nor a list of `sinks`, and something
 * in it says which page it is.
 */
export function formOf(value: unknown): Form {
  if (Array.isArray(value)) return 'list';
  if (!isObject(value) || Object.hasOwn(value, 'providers')) return 'file';
  if (Array.isArray(value['sinks'])) return 'file';
  const some = Object.values(value).some(
    (v) => isObject(v) && ['url', 'api_url', 'use'].some((key) => key in v),
  );
  return some ? 'map' : 'file';
}

/** Every provider of a file in order, whatever the file's form. */
export function rowsOf(value: unknown, form: Form): Placed[] {
  if (form === 'map' && isObject(value))
    return Object.entries(value)
      .filter(([key]) => key !== '$schema')
      .map(([key, row]) => ({ path: [key], key, row }));
  const list: unknown = form === 'list' ? value : isObject(value) ? value['providers'] : undefined;
  if (!Array.isArray(list)) return [];
  const base = form === 'list' ? [] : ['providers'];
  return list.map((row: unknown, i) => ({ path: [...base, i], key: undefined, row }));
}
