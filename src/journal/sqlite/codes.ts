import { isObject } from '../../core/isObject.ts';

// https://www.sqlite.org/rescode.html
export const SQLITE_ERROR = 1;
export const SQLITE_BUSY = 5;
export const SQLITE_READONLY = 8;
export const SQLITE_IOERR = 10;
export const SQLITE_CORRUPT = 11;
export const SQLITE_FULL = 13;
export const SQLITE_CANTOPEN = 14;
export const SQLITE_NOTADB = 26;

/** No room for the memory that processes share to read one file; SQLite calls it an I/O error. */
const SQLITE_IOERR_SHMSIZE = 4874;

/** What `all` of the package throws bears a text alone. */
const BY_TEXT: Readonly<Record<string, number>> = {
  'database is locked': SQLITE_BUSY,
  'disk I/O error': SQLITE_IOERR,
  'database disk image is malformed': SQLITE_CORRUPT,
  'database or disk is full': SQLITE_FULL,
  'file is not a database': SQLITE_NOTADB,
};

/**
 * SQLite's primary result code in an error, where JSON that is none counts as damaged; undefined
 * when it is not one of SQLite's.
 */
export function sqliteCode(error: unknown): number | undefined {
  if (error instanceof SyntaxError) return SQLITE_CORRUPT;
  if (!isObject(error)) return undefined;
  const { errcode, code, message } = error;
  if (errcode === SQLITE_IOERR_SHMSIZE) return SQLITE_FULL;
  if (typeof errcode === 'number') return errcode & 0xff;
  return code === 'ERR_SQLITE_ERROR' ? (BY_TEXT[String(message)] ?? SQLITE_ERROR) : undefined;
}

/** Whether an error means that a file is not as it was written. */
export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}
