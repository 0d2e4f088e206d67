import { Fault } from '../../core/fault.ts';
import { sqliteCode, SQLITE_BUSY } from './codes.ts';
import type { Database, Open } from './driver.ts';

/**
 * Makes sure that this process alone writes to a file: holds a lock of the operating system's on a
 * second file beside it, which is gone with the process however it ends. Errors with a Fault
 * (CONFIG) when another process holds it.
 */
export function lock(file: string, open: Open): Database {
  const guard = open(`${file}-lock`);
  try {
    guard.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return guard;
  } catch (error) {
    guard.close();
    if (sqliteCode(error) !== SQLITE_BUSY) throw error;
    const what = `${file} is in use by another statuswire; stop that one, or name another --state`;
    throw new Fault('CONFIG', what, { cause: error });
  }
}
