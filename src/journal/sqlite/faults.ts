import { Fault } from '../../core/fault.ts';
import {
  SQLITE_BUSY,
  SQLITE_CANTOPEN,
  SQLITE_CORRUPT,
  SQLITE_FULL,
  SQLITE_NOTADB,
  SQLITE_READONLY,
  sqliteCode,
} from './codes.ts';

const ASIDE = 'move it away to begin anew, or restore it from a copy';

const AT_THE_START: Readonly<Record<number, string>> = {
  [SQLITE_NOTADB]: `is no state of statuswire; it was not touched. Name another --state, or ${ASIDE}`,
  [SQLITE_CORRUPT]: `is damaged; ${ASIDE}`,
  [SQLITE_CANTOPEN]: 'cannot be opened; does its folder exist, and may this user write there?',
  [SQLITE_READONLY]: 'cannot be written; give this user the right to, or name another --state',
  [SQLITE_FULL]: 'cannot be made: no space left on the disk',
  [SQLITE_BUSY]: 'is locked by another program',
};

const LATER: Readonly<Record<number, string>> = {
  [SQLITE_NOTADB]: `is damaged; stop, and ${ASIDE}`,
  [SQLITE_CORRUPT]: `is damaged; stop, and ${ASIDE}`,
  [SQLITE_FULL]: 'no space left on the disk',
  [SQLITE_READONLY]: 'cannot be written any more',
  [SQLITE_BUSY]: 'is locked by another program',
};

/** Why a state file cannot be used; ends the program before it has begun. */
export function unusable(file: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  return new Fault('CONFIG', `${file} ${wordsIn(AT_THE_START, error)}`, { cause: error });
}

/** Why the state is not durable at the moment. */
export function notDurable(file: string, error: unknown): Fault {
  return new Fault('STATE', `${file}: ${wordsIn(LATER, error)}`, { retryable: true, cause: error });
}

function wordsIn(words: Readonly<Record<number, string>>, error: unknown): string {
  const known = words[sqliteCode(error) ?? -1];
  if (known !== undefined) return known;
  return error instanceof Error ? `cannot be used (${error.message})` : 'cannot be used';
}
