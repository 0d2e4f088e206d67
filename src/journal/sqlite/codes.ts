import { isObject } from '../../core/isObject.ts';

// https://www.sqlite.org/rescode.html
export const SQLITE_ERROR = 1;
export const SQLITE_BUSY = 5;
export const SQLITE_READONLY = 8;
export const SQLITE_CORRUPT = 11;
export const SQLITE_FULL = 13;
export const SQLITE_CANTOPEN = 14;
export const SQLITE_NOTADB = 26;

/** What `all` of the package throws bears a text alone. */
const BY_TEXT: Readonly<Record<string, number>> = {
  'database is locked': SQLITE_BUSY,
  'database disk image is malformed': SQLITE_CORRUPT,
  'file is not a database': SQLITE_NOTADB,
};

/** SQLite's primary result code in an error; undefined when it is not one of SQLite's. */
export function sqliteCode(error: unknown): number | undefined {
  if (!isObject(error)) return undefined;
  const { errcode, code, message } = error;
  if (typeof errcode === 'number') return errcode & 0xff;
  return code === 'ERR_SQLITE_ERROR' ? (BY_TEXT[String(message)] ?? SQLITE_ERROR) : undefined;
}
