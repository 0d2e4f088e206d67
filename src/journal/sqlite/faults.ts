import { Fault } from '../../core/fault.ts';
import {
  SQLITE_BUSY,
  SQLITE_CANTOPEN,
  SQLITE_CORRUPT,
  SQLITE_FULL,
  SQLITE_IOERR,
  SQLITE_NOTADB,
  SQLITE_READONLY,
  sqliteCode,
} from './codes.ts';

type Words = Readonly<Record<number, string>>;

const ASIDE = 'move it away to begin anew, or restore it from a copy';
const NO_STATE = 'is no state of statuswire';
const NO_ROOM = 'no space left on the disk';
const BROKEN_DISK = 'cannot be used, for its disk answers with errors';

const AT_THE_START: Words = {
  [SQLITE_NOTADB]: `${NO_STATE}; it was not touched. Name another --state, or ${ASIDE}`,
  [SQLITE_CORRUPT]: `is damaged; ${ASIDE}`,
  [SQLITE_CANTOPEN]: 'cannot be opened; does its folder exist, and may this user write there?',
  [SQLITE_READONLY]: 'cannot be written; give this user the right to, or name another --state',
  [SQLITE_FULL]: `cannot be opened: ${NO_ROOM}; make room, or start without --state`,
  [SQLITE_IOERR]: BROKEN_DISK,
  [SQLITE_BUSY]: 'is in use by another program; stop that one, or name another --state',
};

const FOR_READING: Words = {
  [SQLITE_NOTADB]: NO_STATE,
  [SQLITE_CORRUPT]: 'is damaged; restore it from a copy to read the rest',
  [SQLITE_CANTOPEN]: 'cannot be read; this user needs the right to, and to write in its folder',
  [SQLITE_READONLY]: 'cannot be read; this user needs the right to write in its folder, too',
  [SQLITE_FULL]: `cannot be read: ${NO_ROOM}; make room, or read a copy`,
  [SQLITE_IOERR]: BROKEN_DISK,
  [SQLITE_BUSY]: 'is locked by a watcher without room on its disk, or by another program',
};

const LATER: Words = {
  [SQLITE_NOTADB]: `is damaged; stop, and ${ASIDE}`,
  [SQLITE_CORRUPT]: `is damaged; stop, and ${ASIDE}`,
  [SQLITE_FULL]: NO_ROOM,
  [SQLITE_IOERR]: BROKEN_DISK,
  [SQLITE_READONLY]: 'cannot be written any more',
  [SQLITE_BUSY]: 'is locked by another program',
};

/** Why a state file cannot be used; ends the program before it has begun. */
export function unusable(file: string, error: unknown): Fault {
  return error instanceof Fault ? error : faultOf('CONFIG', file, [AT_THE_START, error]);
}

/** Why a state file cannot be opened for reading. */
export function unreadable(file: string, error: unknown): Fault {
  return error instanceof Fault ? error : faultOf('CONFIG', file, [FOR_READING, error]);
}

/** Why no more of a state file can be read. */
export function torn(file: string, error: unknown): Fault {
  return faultOf('STATE', file, [FOR_READING, error]);
}

/** Why the state is not durable at the moment. */
export function notDurable(file: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const cause = { retryable: true, cause: error };
  return new Fault('STATE', `${file}: ${wordsIn(LATER, error)}`, cause);
}

/** Somebody has taken the file from under a program that writes to it. */
export function lost(file: string): Fault {
  const what = 'was removed or replaced while it was in use; restart this program';
  return new Fault('STATE', `${file}: ${what}`);
}

function faultOf(code: Fault['code'], file: string, [words, error]: [Words, unknown]): Fault {
  return new Fault(code, `${file} ${wordsIn(words, error)}`, { cause: error });
}

function wordsIn(words: Words, error: unknown): string {
  const known = words[sqliteCode(error) ?? -1];
  if (known !== undefined) return known;
  return error instanceof Error ? `cannot be used (${error.message})` : 'cannot be used';
}
