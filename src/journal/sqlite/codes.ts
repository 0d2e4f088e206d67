import { isObject } from '../../core/isObject.ts';

// https://www.sqlite.org/rescode.html
export const SQLITE_BUSY = 5;
export const SQLITE_READONLY = 8;
export const SQLITE_CORRUPT = 11;
export const SQLITE_FULL = 13;
export const SQLITE_CANTOPEN = 14;
export const SQLITE_NOTADB = 26;

/** SQLite's primary result code in an error; undefined when there is none. */
export function sqliteCode(error: unknown): number | undefined {
  if (!isObject(error)) return undefined;
  const { errcode } = error;
  return typeof errcode === 'number' ? errcode & 0xff : undefined;
}
