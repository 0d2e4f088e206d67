import type { Event } from '../../core/event.ts';

/** What is used of SQLite: the same in Node's own module and in the package that stands in for it. */
export interface Statement<Row = never> {
  run(...values: readonly Value[]): { readonly changes: number };
  get(...values: readonly Value[]): Row | undefined;
  all(...values: readonly Value[]): Row[];
  iterate(...values: readonly Value[]): IterableIterator<Row>;
}
export type Value = string | number | null;

export interface Database {
  exec(sql: string): void;
  /** `Row` is what the SQL selects; nobody checks it. */
  prepare<Row = never>(sql: string): Statement<Row>;
  close(): void;
}

/** Opens, or makes, a file. Throws as SQLite does. */
export type Open = (file: string, options?: { readonly readOnly: boolean }) => Database;

interface Module {
  readonly DatabaseSync: new (file: string, options?: { readonly readOnly: boolean }) => Database;
}

/** Not known to the types of Node.js 20. */
const OWN: string = 'node:sqlite';

/**
 * The package, which has binaries for the usual systems inside and says nothing on stderr; where it
 * has none, the module of Node.js 22.13 and newer.
 */
export async function driver(): Promise<Open> {
  const { DatabaseSync } = await load();
  return (file, options = { readOnly: false }) => new DatabaseSync(file, options);
}

async function load(): Promise<Module> {
  try {
    return moduleIn(await import('@photostructure/sqlite'));
  } catch (error) {
    const own: unknown = await import(OWN).catch(() => undefined);
    if (own === undefined) throw error;
    return moduleIn(own);
  }
}

function moduleIn(imported: unknown): Module {
  // Both are typed for more than is used here, and the newer one is not known to these types.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return imported as Module;
}

/** An event as it was written. */
export function eventIn(json: string): Event {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(json) as Event;
}
