import { Fault } from '../../core/fault.ts';
import { APPLICATION_ID, MIGRATIONS } from './schema.ts';
import type { Database } from './driver.ts';

/** The version of a file that is ours, or 0 for an empty one. Throws a Fault (CONFIG) for others. */
export function inspect(database: Database, file: string): number {
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

/** Takes a file to the newest version. Throws as SQLite does. */
export function migrate(database: Database): void {
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
