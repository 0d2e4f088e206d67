import { resolve } from 'node:path';
import { sqliteCode, SQLITE_FULL } from './codes.ts';
import { driver, type Database, type Open } from './driver.ts';
import { unusable } from './faults.ts';
import { inspect, migrate } from './inspect.ts';
import { lock } from './lock.ts';
import { idOf, refuseSpecial, roomFor } from './place.ts';

/** Nobody else writes, so a lock is an accident; everything else would wait with us. */
const WRITING = 'PRAGMA busy_timeout = 100; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL';
/** What `exec` has begun is over when it fails, and the file can be closed. */
const TOUCH = 'SELECT 1 FROM sqlite_master';
/** More than what SQLite wants beside a file that others may read meanwhile. */
const SHARED_BYTES = 1024 * 1024;

/**
 * How a file is open. `shared`: others may read it. `alone`: they may not, since the disk has no
 * room for what that takes. `stand-in`: in memory, since there is no room for the file at all.
 */
type How = 'shared' | 'alone' | 'stand-in';

/**
 * A state file that this process alone writes to, at the newest version. A full disk does not keep
 * it from being opened; it is written to once there is room.
 */
export class StateFile {
  readonly name: string;
  readonly #path: string;
  readonly #open: Open;
  readonly #guard: Database;
  #database: Database;
  #how: How;
  #id: string | undefined;

  private constructor(name: string, open: Open) {
    this.name = name;
    this.#path = resolve(name);
    this.#open = open;
    refuseSpecial(name);
    [this.#database, this.#how] = reached(this.#path, open);
    let guard: Database | undefined;
    try {
      // Whose file it is comes first: nothing is put beside what is not ours.
      const version = inspect(this.#database, name);
      this.#guard = guard = lock(name, open);
      this.#begin(version);
      this.#id = idOf(this.#path);
    } catch (error) {
      this.#database.close();
      guard?.close();
      throw error;
    }
  }

  /**
   * Opens, or makes, a file. Errors with a Fault (CONFIG) that says what to do: for a file that is
   * not ours, damaged, of a newer program, in use, or that cannot be written.
   */
  static async open(name: string): Promise<StateFile> {
    const open = await driver();
    try {
      return new StateFile(name, open);
    } catch (error) {
      throw unusable(name, error);
    }
  }

  get database(): Database {
    return this.#database;
  }

  /** Whether its name stands for another file by now, or for none. */
  get isLost(): boolean {
    try {
      return idOf(this.#path) !== this.#id;
    } catch {
      return false;
    }
  }

  /** Makes the file if that was not possible before; whether it was made. Throws as SQLite does. */
  make(): boolean {
    if (this.#how !== 'stand-in') return false;
    const database = this.#open(this.#path);
    try {
      inspect(database, this.name);
      database.exec(WRITING);
      migrate(database);
    } catch (error) {
      database.close();
      throw error;
    }
    this.#database = database;
    this.#how = 'shared';
    this.#id = idOf(this.#path);
    return true;
  }

  /** Lets others read it, if they could not before and there is room for it now. */
  share(): void {
    if (this.#how !== 'alone' || roomFor(this.#path) < SHARED_BYTES) return;
    try {
      // Only outside of its log does SQLite change how it locks a file.
      this.#database.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL');
      this.#database.exec(WRITING);
      this.#how = 'shared';
    } catch {
      // It is tried again behind the next write.
    }
  }

  /** The log of changes goes into the file itself, so that a copy of it is whole. */
  close(): void {
    try {
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // The next run does it.
    }
    this.#database.close();
    this.#guard.close();
  }

  /** `version`: that of the file, 0 for one that is new. */
  #begin(version: number): void {
    try {
      this.#database.exec(WRITING);
      migrate(this.#database);
    } catch (error) {
      if (version > 0 || sqliteCode(error) !== SQLITE_FULL) throw error;
      this.#database.close();
      this.#database = this.#open(':memory:');
      this.#how = 'stand-in';
      migrate(this.#database);
    }
  }
}

/** A file that can be read: alone, if there is no room for more. Throws as SQLite does. */
function reached(path: string, open: Open): [Database, How] {
  try {
    return [touched(path, open, ''), 'shared'];
  } catch (error) {
    if (sqliteCode(error) !== SQLITE_FULL) throw error;
    return [touched(path, open, 'PRAGMA locking_mode = EXCLUSIVE;'), 'alone'];
  }
}

function touched(path: string, open: Open, first: string): Database {
  const database = open(path);
  try {
    database.exec(`PRAGMA busy_timeout = 100; ${first} ${TOUCH}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
