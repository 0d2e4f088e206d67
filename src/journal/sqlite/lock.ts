import { Fault } from '../../core/fault.ts';
import { sqliteCode, SQLITE_BUSY } from './codes.ts';
import type { Database, Open } from './driver.ts';
import { realPath } from './place.ts';

/** Without a journal it takes no room on the disk. */
const HOLD = 'PRAGMA journal_mode = MEMORY; PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE';

/**
 * Makes sure that this process alone writes to a file: holds a lock of the operating system's on a
 * second file beside it, which is gone with the process however it ends. Errors with a Fault
 * (CONFIG) when another process holds it.
 */
export function lock(file: string, open: Open): Database {
  const guard = open(`${realPath(file)}-lock`);
  try {
    guard.exec(HOLD);
    return guard;
  } catch (error) {
    guard.close();
    if (sqliteCode(error) !== SQLITE_BUSY) throw error;
    const what = `${file} is in use by another statuswire; stop that one, or name another --state`;
    throw new Fault('CONFIG', what, { cause: error });
  }
}
