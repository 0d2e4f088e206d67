import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '../../core/fault.ts';
import { driver, type Database, type Open } from './driver.ts';
import { unreadable } from './faults.ts';
import { inspect } from './inspect.ts';
import { idOf, refuseSpecial } from './place.ts';
import { statSync } from 'node:fs';

/**
 * Opens a state file for reading, also while a watcher writes to it. Errors with a Fault (CONFIG)
 * that says what to do.
 */
export async function openForReading(file: string): Promise<Database> {
  const open = await driver();
  try {
    if (idOf(file) === undefined) {
      throw new Fault('CONFIG', `${file}: no such file; name the --state of the watcher`);
    }
    refuseSpecial(file);
    return opened(file, open);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * Readers share a file of SQLite's own with who writes, for which there may be no room, or no
 * right. A file that nobody writes to can be read without.
 */
function opened(file: string, open: Open): Database {
  const path = resolve(file);
  try {
    return inspected(open(path, { readOnly: true }), file);
  } catch (error) {
    if (error instanceof Fault || isWrittenTo(path)) throw error;
    return inspected(open(`${pathToFileURL(path).href}?immutable=1`, { readOnly: true }), file);
  }
}

function inspected(database: Database, file: string): Database {
  try {
    // What `exec` has begun is over when it fails, and the file can be closed.
    database.exec('PRAGMA busy_timeout = 2000; SELECT 1 FROM sqlite_master');
    if (inspect(database, file) === 0) throw new Fault('CONFIG', `${file} holds no state`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether something stands in SQLite's log beside it: a watcher is at work, or has crashed. */
function isWrittenTo(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
