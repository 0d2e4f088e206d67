import { Fault } from '../../core/fault.ts';
import { APPLICATION_ID, MIGRATIONS } from './schema.ts';
import { driver, type Database } from './driver.ts';
import { lock } from './lock.ts';
import { unusable } from './faults.ts';

/** A state file that this process alone writes to. */
export interface Opened {
  readonly database: Database;
  /** Held until it is closed. */
  readonly guard: Database;
}

/** Nobody else writes, so a lock is an accident; everything else would wait with us. */
const WRITING = 'PRAGMA busy_timeout = 100; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL';

/**
 * Opens, or makes, a state file for writing and takes it to the newest version. Errors with a Fault
 * (CONFIG) that says what to do: for a file that is not ours, damaged, of a newer program, in use,
 * or that cannot be written.
 */
export async function openForWriting(file: string): Promise<Opened> {
  const open = await driver();
  let guard: Database | undefined;
  let database: Database | undefined;
  try {
    // Whose file it is comes first: nothing is put beside what is not ours.
    database = open(file);
    inspect(database, file);
    guard = lock(file, open);
    database.exec(WRITING);
    migrate(database);
    return { database, guard };
  } catch (error) {
    database?.close();
    guard?.close();
    throw unusable(file, error);
  }
}

/** Opens a state file for reading, also while a watcher writes to it. Errors as for writing. */
export async function openForReading(file: string): Promise<Database> {
  const open = await driver();
  let database: Database | undefined;
  try {
    database = open(file, { readOnly: true });
    database.exec('PRAGMA busy_timeout = 2000');
    if (inspect(database, file) === 0) throw new Fault('CONFIG', `${file} holds no state`);
    return database;
  } catch (error) {
    database?.close();
    throw unusable(file, error);
  }
}

/** The version of a file that is ours, or empty. */
function inspect(database: Database, file: string): number {
  const version = pragma(database, 'user_version');
  const id = pragma(database, 'application_id');
  const tables = database.prepare<{ n: number }>('SELECT count(*) AS n FROM sqlite_master').get();
  if (id !== APPLICATION_ID && (id !== 0 || tables?.n !== 0)) {
    const what = `${file} is the database of another program; it was not touched. Name another --state`;
    throw new Fault('CONFIG', what);
  }
  if (version > MIGRATIONS.length) {
    const what = `${file} was written by a newer statuswire (its version ${version}, known ${MIGRATIONS.length}); update this one`;
    throw new Fault('CONFIG', what);
  }
  return version;
}

function migrate(database: Database): void {
  for (let version = pragma(database, 'user_version'); version < MIGRATIONS.length; version += 1) {
    database.exec(
      `BEGIN IMMEDIATE;
       ${MIGRATIONS[version]!}
       PRAGMA application_id = ${APPLICATION_ID};
       PRAGMA user_version = ${version + 1};
       COMMIT`,
    );
  }
}

function pragma(database: Database, name: 'user_version' | 'application_id'): number {
  return database.prepare<Record<string, number>>(`PRAGMA ${name}`).get()?.[name] ?? 0;
}
